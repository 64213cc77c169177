import type { Mode } from '../../score.ts';
import type { Production } from '../brief.ts';

/** Words about the recording. */
export const PRODUCTION_WORDS: Readonly<Record<Production, string>> = {
  'lo-fi':
    'lo-fi|lofi|lo fi|low fidelity|lo-fi production|cassette|tape|vhs|bitcrushed|crunchy production|dusty|demo quality',
  vintage:
    'vintage|retro|old school|old-school|oldschool|old-time|old time|old-timey|classic sound|throwback|antique|gramophone|vinyl|analog warmth|tape saturation|oldie',
  polished:
    'polished|clean mix|clean production|crisp|modern|radio-ready|radio ready|studio quality|hi-fi|hifi|high fidelity|glossy|slick production|well produced|professional|mainstream|commercial sound',
  raw: 'raw|unpolished|diy|demo|garage recording|rough mix|basement|unfiltered',
  live: 'live|live band|live recording|in concert|concert|live performance|live session|jam session',
  acoustic:
    'acoustic|unplugged|acoustic version|stripped|stripped down|stripped-down|stripped back|all acoustic|organic',
  electronic: 'electronic production|synthetic|digital|programmed',
  orchestral: 'orchestrated|with orchestra|full orchestra|symphonic arrangement|orchestral arrangement',
  minimal:
    'sparse|minimal|minimalist|minimal arrangement|bare|understated|simple arrangement|minimalistic|less is more',
  dense: 'dense|wall of sound|layered|lush|thick|rich texture|maximalist|full sound',
  spacious:
    'spacious|reverb|reverby|reverberant|lots of reverb|echo|echoes|echoing|cavernous|wide stereo|huge reverb|washed out',
  dry: 'dry mix|no reverb|close-miked|close miked|dry sound',
};

/** What is asked of voices. */
export type VoiceWord = 'female' | 'male' | 'any' | 'none' | 'a-cappella';

export const VOICE_WORDS: Readonly<Record<VoiceWord, string>> = {
  female:
    'female|girl singer|female falsetto|female vocals|female vocal|female vocalist|female singer|female voice|female lead|woman singing|girl singing|woman vocal|female vox|soprano|mezzo-soprano|mezzo soprano|female rapper|alto vocals|she sings|diva|women vocals|girl vocals|feminine vocals|female lead vocals|female lead vocal|breathy female vocals|songstress|chanteuse|frontwoman|by a woman|by a girl|by a lady|sung by women|woman sings|girl sings',
  male: 'male|male falsetto|male vocals|male vocal|male vocalist|male singer|male voice|male lead|man singing|boy singing|male vox|baritone|tenor voice|male rapper|he sings|deep male voice|masculine vocals|male lead vocals|male lead vocal|men vocals|frontman|crooning|by a man|by a boy|by a guy|sung by men|man sings|boy sings',
  any: 'vocals|vocal|vocalist|singer|singing|voice|voices|sung|lyrics|with lyrics|rapping|rapper|vox|duet|vocal hooks|vocal harmonies|harmonies|backing vocals|falsetto',
  none: 'instrumental|instrumentals|instrumental only|vocal-free|wordless|lyricless|vocalless|karaoke|no singing',
  'a-cappella': 'a cappella|acappella|a capella|acapella|barbershop|beatbox choir|voices only|vocals only',
};

/** Mode words that stand without a tonic. Bare "major" and "minor" are read with their neighbours. */
export const MODE_WORDS: Readonly<Record<string, Mode>> = {
  ionian: 'major',
  aeolian: 'minor',
  'natural minor': 'minor',
  dorian: 'dorian',
  phrygian: 'phrygian',
  'phrygian dominant': 'phrygian',
  lydian: 'lydian',
  mixolydian: 'mixolydian',
  locrian: 'phrygian',
  'harmonic minor': 'harmonic-minor',
  'melodic minor': 'melodic-minor',
  'major pentatonic': 'major-pentatonic',
  'minor pentatonic': 'minor-pentatonic',
  pentatonic: 'minor-pentatonic',
  'pentatonic scale': 'minor-pentatonic',
  'blues scale': 'blues',
};

export const HALF_TIME_WORDS: readonly string[] = [
  'half-time',
  'half time',
  'halftime',
  'half-time feel',
  'half time feel',
];

/** Everyday phrases whose words would be misread one by one. */
export const PLAIN_PHRASES: readonly string[] =
  'hard drive|hard drives|flash drive|test drive|rock the boat|rock bottom|rock me|rock you|rock your world|rock climbing|rocks my world|on the rocks|bass fish|bass fishing|sea bass|bass boat|fishing for bass|largemouth bass|country road|country roads|cross country|my country|in the country|country side|countryside|foreign country|metal detector|scrap metal|precious metal|pedal to the metal|heavy heart|heavy rain|heavy metal door|house of cards|light house|lighthouse|full house|house arrest|white house|open house|house on fire|opera house|tree house|house plant|house keys|soul mate|soulmate|soul mates|lost soul|heart and soul|body and soul|soul searching|sold my soul|save my soul|rap sheet|gift wrap|pop the question|pop up|pop corn|popcorn|pop art|booby trap|tourist trap|mouse trap|mousetrap|trap door|fall into a trap|trapped|folk tale|folk tales|old folks|jungle gym|jungle book|concrete jungle|car horn|fog horn|unicorn horn|car keys|key to my heart|lost my keys|key west|keys to the city|organ donor|organ failure|no strings attached|heart strings|heartstrings|puppet on strings|guitar hero|drum roll please|beat the odds|beat you|beat me|beat up|beat the heat|heart beat|heartbeat|heartbeats|missed a beat|swing set|swing by|golf swing|baseball swing|mood swings|mood swing|in full swing|dance with me|last dance|fast car|fast cars|fast food|fast lane|breakfast|slow motion love|too slow to|minor league|minor leagues|minor inconvenience|minor injury|asia minor|ursa minor|ursa major|canis major|coal miner|major league|major tom|major label|major changes|major problem|major in|sharp knife|flat tire|flat earth|flat white|time flies|funk shui|blue sky|blue skies|blue eyes|blue moon|blue ocean|blue sea|blue jeans|blue light|blue lights|blue dress|blue bird|bluebird|deep blue|blue hour|black coffee|black cat|black dress|black car|black hole|black holes|black and white|dark chocolate|dark horse|dark eyes|cold beer|cold coffee|cold brew|ice cream|ice cold|cool down|cool breeze|warm up|sweet tooth|sweet potato|soft drink|soft drinks|love handles|still here|still love|still remember|still waiting|still with|still in|party line|political party|birthday cake|light show|easy come|big apple|spring break|fall in love|falling in love|fell in love|fall apart|fall down|down the|down by|down under|down to|down on|down here|down there|down town|calm down|slow down|sit down|come down|let me down|broken down|down south|up and down|down in|touch down|turn down|up down|going down|lay down|lie down|fun fact|power outage|strong coffee|sun tan|solar power|dirty laundry|dirty dishes|smooth operator|club sandwich|book club|golf club|country club|garage door|garage sale|in my garage|in the garage|acid rain|roots of|tree roots|back to my roots|my roots|liquid gold|liquid courage|boogie man|boogeyman|march madness|in march|last march|score a goal|final score|score goals|reel me in|western front|western world|world war|world cup|around the world|end of the world|the world|my world|our world|new world|whole world|world without|stab me|stab in the back|loud mouth|quiet place|box office|jazz hands|jazz age hotel|blues brothers|rhythm of life|salsa dip|chips and salsa|salsa verde|salsa sauce|hip replacement|drill sergeant|power drill|fire drill|drill bit|bell tower|bell peppers|wedding bells|piano man|piano lessons|piano keys|train your|record store|school band|rubber band|wedding band|key lime|low key|lowkey|low-key|high key|turkey|strings of lights|string lights|second hand|hand in hand|brass knuckles|harp on|whistle blower|clap back|impact on|trance like state|in a trance|grime and dust|emo kid|surf the web|channel surf|indie film|jump up and down|walking down|waking life|high hopes|moon walk|space bar|office party|sleep over|big fish|go go dancer|tempo run|run fast|drive fast|driving fast|moving fast|move fast|so fast|how fast|grow up so fast'.split(
    '|',
  );

/** Words after which a style word is certainly a style. */
export const MUSIC_NOUNS: ReadonlySet<string> = new Set(
  'blend mashup meets song songs music track tracks beat beats tune tunes anthem anthems ballad ballads jam jams groove grooves instrumental vibe vibes style styled loop loops riff riffs guitar guitars drum drums drumming bass bassline piano synth synths solo rhythm rhythms sound sounds soundtrack melody melodies chords hit hits banger bangers number record album ep single remix version cover band bop feel flavor flavour influence influences influenced inspired infused tinged fusion crossover mix production producer singer vocal vocals vocalist club party set dj orchestra choir arrangement composition piece theme score energy aesthetic elements lament lullaby waltz shuffle strut stomper sample samples kit kick hats hi'.split(
    ' ',
  ),
);

/** Before a style word these say that it is spoken of as a thing. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the my your his her our their its this that these those a an every each some another old'.split(' '),
);

/** Placed after a style these make it a colour of another: "jazz-infused hip-hop". */
export const COLOURING: ReadonlySet<string> = new Set(
  'verse verses break breaks bridge section sections part parts drop drops inspired infused tinged influenced flavored flavoured tinted leaning esque ish influence influences touches elements undertones accents'.split(
    ' ',
  ),
);

export const INTENSIFIERS: Readonly<Record<string, number>> = {
  very: 1.35,
  really: 1.3,
  extremely: 1.6,
  super: 1.4,
  ultra: 1.5,
  so: 1.2,
  insanely: 1.6,
  incredibly: 1.5,
  deeply: 1.4,
  totally: 1.3,
  truly: 1.2,
  utterly: 1.5,
  intensely: 1.4,
  highly: 1.3,
  most: 1.3,
  hyper: 1.4,
  mega: 1.4,
  quite: 1.05,
  fairly: 0.85,
  pretty: 1,
  rather: 0.95,
  slightly: 0.5,
  somewhat: 0.6,
  little: 0.5,
  bit: 0.5,
  kinda: 0.6,
  kind: 0.6,
  sort: 0.6,
  mildly: 0.5,
  subtly: 0.5,
  vaguely: 0.5,
  hint: 0.4,
  touch: 0.45,
  semi: 0.6,
  moderately: 0.7,
};

/** Players that are meant when a style is named after them ("classical piano"), unlike the bass of "drum and bass". */
export const PLAYERS_IN_STYLES: ReadonlySet<string> = new Set(
  'piano guitar violin cello flute harp accordion sax saxophone trumpet ukulele banjo fiddle choir'.split(
    ' ',
  ),
);
