import type { InstrumentId } from '../../instruments/catalog.ts';
import type { Bpm, Seconds } from '../../units.ts';
import type { GenreId } from './genre-profiles.ts';

/** An occasion or a picture: what music people expect there when they name no style. */
export interface Scene {
  readonly label: string;
  /** The likely genres, the likeliest first. */
  readonly genres: readonly GenreId[];
  /** Null when only the genre is known. */
  readonly mood: readonly [valence: number, energy: number, tension: number] | null;
  readonly tempo: readonly [Bpm, Bpm] | null;
  readonly sound: readonly InstrumentId[];
  readonly length: readonly [Seconds, Seconds] | null;
  /** The words are also what the piece is about ("rain"), not just where it is played ("study"). */
  readonly theme: boolean;
}

interface Hints {
  readonly tempo?: readonly [Bpm, Bpm];
  readonly sound?: readonly InstrumentId[];
  readonly length?: readonly [Seconds, Seconds];
  readonly theme?: boolean;
}

type Row = readonly [words: string, genres: string, mood: readonly [number, number, number], hints?: Hints];

const ROWS: readonly Row[] = [
  [
    'yoga|yoga class|stretching|tai chi|pilates',
    'ambient',
    [0.4, 0.08, 0.02],
    { tempo: [56, 76], sound: ['pan-flute', 'warm-pad'] },
  ],
  [
    'meditation|meditating|mindfulness|breathing exercise|spa|massage|reiki|sound bath|wellness',
    'ambient',
    [0.4, 0.04, 0.02],
    { tempo: [56, 68] },
  ],
  [
    'sleep|sleeping|fall asleep|falling asleep|bedtime|insomnia|nap|goodnight|good night',
    'ambient classical-piano lofi',
    [0.3, 0.04, 0.02],
    { tempo: [56, 68] },
  ],
  [
    'baby|newborn|nursery|toddler|cradle',
    'classical-piano',
    [0.6, 0.1, 0.02],
    { sound: ['music-box', 'celesta'], theme: true },
  ],
  [
    'study|studying|homework|focus|concentration|reading|deep work|coding|programming|working from home|exam',
    'lofi ambient classical-piano',
    [0.2, 0.22, 0.05],
  ],
  ['coffee shop|cafe|café|brunch|bookshop|bakery', 'bossa-nova jazz-ballad lofi folk', [0.5, 0.3, 0.05]],
  [
    'elevator|restaurant|dinner|dinner party|cocktail|cocktails|cocktail bar|wine bar|hotel lobby|lounge bar',
    'jazz-ballad bossa-nova jazz-swing',
    [0.4, 0.3, 0.1],
  ],
  [
    'workout|gym|training montage|exercise|weightlifting|fitness|crossfit|hiit|spinning class',
    'house trap hard-rock techno',
    [0.2, 0.95, 0.5],
  ],
  ['running|jogging|marathon|run playlist', 'house pop drum-and-bass', [0.5, 0.92, 0.35], { theme: true }],
  [
    'boxing|fight|fighting|mma|wrestling entrance|walkout',
    'trap hard-rock metal',
    [-0.4, 0.95, 0.8],
    { theme: true },
  ],
  [
    'boss fight|boss battle|final boss|boss theme|boss music',
    'cinematic metal chiptune',
    [-0.5, 0.97, 0.95],
    { tempo: [120, 160], theme: true },
  ],
  [
    'battle|war|battlefield|warriors|warrior|gladiator|siege|army',
    'cinematic metal',
    [-0.3, 0.92, 0.85],
    { theme: true },
  ],
  [
    'chase|car chase|pursuit|escape|heist|spy|secret agent|action scene|action movie',
    'cinematic techno drum-and-bass',
    [-0.2, 0.92, 0.85],
    { tempo: [110, 160], theme: true },
  ],
  [
    'video game|game level|platformer|arcade|retro game|game menu|pixel|level one',
    'chiptune synthwave cinematic',
    [0.4, 0.75, 0.3],
    { theme: true },
  ],
  [
    'wedding|bride|first dance|wedding ceremony|walking down the aisle|proposal|engagement',
    'classical-piano chamber pop soul',
    [0.7, 0.35, 0.05],
    { theme: true },
  ],
  [
    "anniversary|valentine|valentines|valentine's day|date night|candlelight|candlelit",
    'jazz-ballad rnb soul',
    [0.5, 0.3, 0.1],
    { theme: true },
  ],
  [
    'funeral|memorial|remembrance|graveyard|cemetery',
    'classical-piano chamber cinematic',
    [-0.7, 0.12, 0.3],
    { tempo: [60, 76], theme: true },
  ],
  ['birthday|birthday party|happy birthday', 'pop funk disco', [0.95, 0.8, 0.05], { theme: true }],
  [
    'christmas|xmas|santa|holiday season|winter holidays|sleigh|reindeer|christmas eve|noel',
    'pop jazz-swing cinematic',
    [0.8, 0.55, 0.05],
    { sound: ['glockenspiel', 'shaker-tambourine', 'celesta'], theme: true },
  ],
  [
    'halloween|trick or treat|haunted house|pumpkin|witches',
    'cinematic synthwave waltz',
    [-0.5, 0.5, 0.8],
    { sound: ['church-organ', 'music-box'], theme: true },
  ],
  [
    "new year|new year's eve|new years eve|countdown|fireworks",
    'house disco pop',
    [0.8, 0.9, 0.2],
    { theme: true },
  ],
  [
    'thanksgiving|harvest|autumn leaves|autumn|fall leaves',
    'folk jazz-ballad indie-pop',
    [0.1, 0.3, 0.15],
    { theme: true },
  ],
  ['graduation|prom|award ceremony|awards', 'pop cinematic indie-pop', [0.7, 0.65, 0.2], { theme: true }],
  [
    'party|house party|dance party|nightclub|night club|dancefloor|dance floor|clubbing',
    'house disco pop reggaeton',
    [0.7, 0.9, 0.25],
    { theme: true },
  ],
  [
    'pool party|beach party|beach|beach bar|summer|summertime|island|sunshine|palm trees|surfing|vacation|holiday',
    'reggae house bossa-nova afrobeats',
    [0.8, 0.6, 0.05],
    { theme: true },
  ],
  [
    'barbecue|bbq|cookout|backyard|picnic|tailgate',
    'country reggae soul funk',
    [0.7, 0.6, 0.05],
    { theme: true },
  ],
  [
    'campfire|camping|hiking|cabin|forest|woods|mountains|meadow|river',
    'folk celtic indie-pop',
    [0.4, 0.35, 0.1],
    { theme: true },
  ],
  [
    'road trip|roadtrip|highway|open road|driving|cruising|car ride|freeway|motorway',
    'rock country synthwave indie-pop',
    [0.4, 0.65, 0.25],
    { theme: true },
  ],
  [
    'night drive|night driving|driving at night|late night drive|midnight drive|neon|neon lights|neon city|city lights',
    'synthwave house rnb',
    [0.05, 0.6, 0.35],
    { theme: true },
  ],
  [
    'late night|after hours|midnight|3am|insomniac|night sky',
    'lofi rnb jazz-ballad synthwave',
    [-0.1, 0.3, 0.25],
    { theme: true },
  ],
  [
    'rain|rainy day|rainy|rainy night|rainfall|storm|thunderstorm|drizzle',
    'lofi jazz-ballad classical-piano ambient',
    [-0.25, 0.22, 0.2],
    { theme: true },
  ],
  [
    'snow|winter|snowfall|blizzard|frost|ice',
    'classical-piano ambient indie-pop',
    [0, 0.22, 0.15],
    { theme: true },
  ],
  ['spring|flowers|garden|blossom|butterflies', 'chamber folk indie-pop', [0.6, 0.4, 0.05], { theme: true }],
  [
    'ocean|sea|waves|underwater|deep sea|whales|seaside|tide',
    'ambient bossa-nova cinematic',
    [0.2, 0.22, 0.1],
    { theme: true },
  ],
  [
    'space|outer space|galaxy|stars|starlight|cosmos|universe|planets|astronaut|spaceship|interstellar|moon',
    'ambient synthwave cinematic',
    [0.1, 0.3, 0.3],
    { theme: true },
  ],
  ['sunrise|morning|dawn|waking up|breakfast', 'indie-pop folk ambient', [0.6, 0.4, 0.05], { theme: true }],
  ['sunset|dusk|golden hour|twilight', 'house lofi bossa-nova indie-pop', [0.3, 0.4, 0.15], { theme: true }],
  [
    'horror|horror movie|horror film|zombie|zombies|vampire|ghost|ghosts|nightmare|monster|slasher',
    'cinematic synthwave ambient',
    [-0.9, 0.45, 1],
    { sound: ['tremolo-strings', 'dark-pad'], theme: true },
  ],
  [
    'thriller|crime|murder mystery|investigation|true crime|interrogation',
    'cinematic jazz-ballad techno',
    [-0.6, 0.45, 0.85],
    { theme: true },
  ],
  [
    'documentary|nature documentary|wildlife|time lapse|timelapse|drone footage',
    'cinematic ambient classical-piano',
    [0.3, 0.4, 0.2],
    { theme: false },
  ],
  [
    'corporate video|corporate presentation|presentation|explainer video|explainer|startup|product launch|tutorial|office|business|company video|promo video',
    'pop indie-pop house',
    [0.65, 0.55, 0.05],
    { tempo: [104, 124], sound: ['muted-guitar', 'grand-piano', 'claps-snaps'] },
  ],
  [
    'advert|advertisement|commercial|tv commercial|tv spot|ad spot|jingle|ident|logo',
    'pop indie-pop funk',
    [0.7, 0.7, 0.05],
    { length: [20, 40] },
  ],
  [
    'podcast|podcast intro|news intro|youtube intro|intro music|opening credits|intro theme',
    'hip-hop house funk',
    [0.4, 0.6, 0.15],
    { length: [30, 60] },
  ],
  ['vlog|travel vlog|youtube video|travel video|travel|unboxing', 'indie-pop house lofi', [0.65, 0.6, 0.05]],
  ['fashion|fashion show|runway|catwalk', 'house techno', [0.2, 0.75, 0.35]],
  ['cooking|cooking show|kitchen|baking', 'jazz-swing bossa-nova funk', [0.6, 0.5, 0.05]],
  [
    'kids|children|kindergarten|cartoon|playground|toys',
    'pop chiptune',
    [0.9, 0.65, 0.03],
    { sound: ['xylophone', 'ukulele', 'glockenspiel'], theme: true },
  ],
  [
    'church|prayer|choir practice|easter|sunday service',
    'gospel classical-piano',
    [0.5, 0.3, 0.1],
    { theme: true },
  ],
  [
    "pub|tavern|saint patrick's day|st patricks day|ireland|dublin",
    'celtic folk',
    [0.7, 0.75, 0.05],
    { theme: true },
  ],
  [
    'castle|dragon|dragons|knights|knight|kingdom|elves|wizard|magic forest|quest|dungeon',
    'cinematic celtic',
    [0.1, 0.55, 0.4],
    { theme: true },
  ],
  ['pirate|pirates|ship|sailing|sailors', 'cinematic celtic folk', [0.3, 0.75, 0.4], { theme: true }],
  [
    'cowboys|rodeo|saloon|prairie|ranch|farm|tractor|small town|dirt road',
    'country',
    [0.4, 0.55, 0.15],
    { theme: true },
  ],
  ['skateboarding|skate park|skateboard|skating|bmx', 'punk hip-hop', [0.4, 0.92, 0.4], { theme: true }],
  ['street|streets|hood|block|hustle', 'hip-hop trap', [-0.2, 0.6, 0.5], { theme: true }],
  [
    'robot|robots|cyber|hacker|hacking|matrix|laboratory|machine|machines|factory',
    'techno synthwave',
    [-0.3, 0.75, 0.6],
    { theme: true },
  ],
  [
    'stadium|football|soccer|championship|sports|sport|olympics|basketball|super bowl',
    'hard-rock trap cinematic rock',
    [0.4, 0.93, 0.45],
    { theme: true },
  ],
  ['ballroom|ball gown|vienna|masquerade|masked ball|carousel', 'waltz', [0.4, 0.5, 0.15], { theme: true }],
  [
    'paris|french cafe|eiffel tower|montmartre',
    'waltz jazz-swing',
    [0.4, 0.35, 0.1],
    { sound: ['accordion'], theme: true },
  ],
  [
    'havana|cuba|carnival|rio|brazil|copacabana|fiesta',
    'salsa bossa-nova',
    [0.75, 0.8, 0.1],
    { theme: true },
  ],
  ['tokyo|shibuya|akihabara|seoul', 'k-pop synthwave lofi', [0.3, 0.65, 0.25], { theme: true }],
  ['africa|savannah|safari|serengeti|lagos', 'afrobeats cinematic', [0.5, 0.6, 0.15], { theme: true }],
  ['jamaica|kingston|caribbean island', 'reggae', [0.7, 0.5, 0.05], { theme: true }],
  ['desert|dunes|caravan|oasis', 'cinematic ambient rock', [-0.1, 0.35, 0.4], { theme: true }],
  [
    'break up|breakup|break-up|goodbye|farewell|divorce|ex girlfriend|ex boyfriend',
    'pop rnb indie-pop classical-piano',
    [-0.6, 0.35, 0.35],
    { theme: true },
  ],
  ['train|train ride|railroad|railway|freight train', 'blues country folk', [0.1, 0.5, 0.2], { theme: true }],
  ['museum|art gallery|gallery', 'chamber ambient classical-piano', [0.2, 0.25, 0.15]],
  ['shower|bath|bathtub|cleaning|housework', 'pop soul funk', [0.6, 0.55, 0.05], { theme: true }],
];

export const SCENES: ReadonlyMap<string, Scene> = new Map(
  ROWS.flatMap(([words, genres, mood, hints = {}]) =>
    words.split('|').map((label) => [
      label,
      {
        label,
        genres: genres.split(' ') as GenreId[],
        mood,
        tempo: hints.tempo ?? null,
        sound: hints.sound ?? [],
        length: hints.length ?? null,
        theme: hints.theme ?? false,
      },
    ]),
  ),
);
