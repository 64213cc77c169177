import type { InstrumentFamily, InstrumentId } from '../../instruments/catalog.ts';

export type Target = InstrumentId | InstrumentFamily;

/** A word for an instrument, a group, or a way of playing. */
export interface InstrumentWord {
  readonly label: string;
  /** When wanted, one of these: what the genre has first, else the first. When unwanted, all of them. */
  readonly targets: readonly Target[];
  /** Unwanted besides the targets: "no synths" means synth basses as well. */
  readonly also: readonly Target[];
  /** Says whether drums are played at all. */
  readonly drums: boolean;
  /** A word that also means something else ("bass", "keys", "horn"): not heeded where it is spoken of as a thing. */
  readonly guarded: boolean;
  /** Heeded only when it is to be avoided: "a sad beat" is a track, "no beats" is a wish. */
  readonly refusedOnly: boolean;
}

type Flag = 'drums' | 'guarded' | 'refused-only';
type Row = readonly [words: string, targets: string, also?: string, ...flags: Flag[]];

/** Words, targets, further targets when unwanted, flags. The first word is the label. */
const ROWS: readonly Row[] = [
  ['piano', 'piano', 'grand-piano upright-piano felt-piano'],
  ['grand piano|concert piano|acoustic piano', 'grand-piano'],
  ['upright piano|honky tonk piano|honky-tonk piano|tack piano|saloon piano|bar piano', 'upright-piano'],
  ['felt piano|soft piano|intimate piano|muted piano|prepared piano', 'felt-piano'],
  ['electric piano|e-piano|epiano|e piano', 'electric-piano'],
  ['rhodes|fender rhodes|rhodes piano|rhodes keys|tine piano', 'electric-piano', ''],
  ['wurlitzer|wurli|reed piano', 'reed-piano'],
  ['dx7|fm piano|fm electric piano|80s electric piano|digital piano', 'fm-piano'],
  ['clavinet|clav', 'clavinet'],
  ['keyboard|keyboards|keys', 'electric-piano piano organ', 'keys', 'guarded'],
  ['harpsichord|clavichord|spinet', 'harpsichord'],
  ['celesta|celeste', 'celesta'],
  ['music box', 'music-box'],
  ['organ|organs', 'organ', '', 'guarded'],
  [
    'hammond|hammond organ|b3|b3 organ|hammond b3|tonewheel organ|rock organ|jazz organ|leslie',
    'tonewheel-organ',
  ],
  ['church organ|pipe organ|cathedral organ', 'church-organ'],
  ['reed organ|pump organ|harmonium|melodica|calliope', 'reed-organ'],
  ['accordion|bandoneon|concertina|squeezebox|button accordion', 'accordion'],
  ['bagpipe|bagpipes|uilleann pipes|pipes', 'reed-organ', '', 'guarded'],
  ['vibraphone|vibes player|vibraharp', 'vibraphone'],
  ['marimba|balafon', 'marimba'],
  ['xylophone', 'xylophone'],
  ['glockenspiel|glock', 'glockenspiel'],
  ['kalimba|thumb piano|mbira', 'kalimba'],
  ['steel drum|steel drums|steel pan|steel pans|steelpan|hang drum|handpan', 'steel-drum'],
  ['singing bowls|tibetan bowls|singing bowl|crystal bowls', 'glass-pad'],
  ['tubular bells|church bells|chimes', 'tubular-bells'],
  ['bells|bell', 'glockenspiel bell-pluck tubular-bells celesta', '', 'guarded'],
  ['sleigh bells|jingle bells', 'shaker-tambourine glockenspiel'],
  ['mallets|mallet percussion', 'mallets'],
  ['timpani|kettle drums|kettledrum', 'timpani'],
  ['guitar|guitars', 'acoustic-guitar electric-guitar', ''],
  [
    'acoustic guitar|acoustic guitars|steel-string guitar|steel string guitar|strummed guitar|strumming guitar|12-string guitar|twelve string guitar',
    'acoustic-guitar',
  ],
  [
    'fingerpicked guitar|fingerpicking|finger-picked guitar|fingerstyle|fingerstyle guitar|fingerpicking guitar|finger picking|picked guitar|fingerpicked|fingerpicked acoustic guitar',
    'acoustic-guitar',
    '',
  ],
  [
    'nylon guitar|nylon-string guitar|nylon string guitar|classical guitar|spanish guitar|flamenco guitar',
    'nylon-guitar',
  ],
  [
    'electric guitar|electric guitars|lead guitar|rhythm guitar|guitar solo|guitar solos|guitar riff|guitar riffs|slide guitar|pedal steel|lap steel|steel guitar',
    'electric-guitar',
  ],
  [
    'clean guitar|clean electric guitar|jangly guitar|jangle guitar|twangy guitar|tremolo guitar|surf guitar|reverb guitar|chorus guitar|shimmering guitar|telecaster|stratocaster',
    'clean-guitar',
  ],
  [
    'muted guitar|palm muted guitar|palm-muted guitar|chicken scratch guitar|wah guitar|wah-wah guitar|wah wah|funk guitar|funky guitar|rhythm guitar chops',
    'muted-guitar',
  ],
  [
    'overdriven guitar|overdrive guitar|crunchy guitar|crunch guitar|bluesy guitar|blues guitar',
    'overdriven-guitar',
  ],
  [
    'distorted guitar|distorted guitars|heavy guitar|heavy guitars|fuzz guitar|fuzzy guitar|high gain guitar|metal guitar|metal guitars|shredding|shred guitar|power chords|chugging guitar|chugging guitars|downtuned guitar|drop-d guitar',
    'distorted-guitar',
  ],
  ['distortion|fuzz|overdrive', 'distorted-guitar overdriven-guitar'],
  ['banjo', 'banjo'],
  ['mandolin|bouzouki|balalaika', 'mandolin'],
  ['ukulele|uke', 'ukulele'],
  ['sitar|oud|saz|lute|shamisen|pipa|charango|bağlama', 'nylon-guitar', 'banjo'],
  ['harp|koto|guzheng|lyre|kora|zither|dulcimer|hammered dulcimer', 'harp', '', 'guarded'],
  [
    'bass|bassline|bass line|basslines',
    'bass-guitar upright-bass synth-bass',
    '808-bass triangle-bass',
    'guarded',
  ],
  ['bass guitar|electric bass|fingered bass|finger bass', 'bass-guitar', ''],
  ['picked bass|pick bass', 'picked-bass'],
  ['slap bass|slapped bass|popping bass|funk bass|funky bass', 'slap-bass'],
  ['fretless bass|fretless', 'fretless-bass'],
  [
    'upright bass|double bass|standup bass|stand-up bass|acoustic bass|walking bass|string bass',
    'upright-bass',
  ],
  [
    'synth bass|analog bass|analogue bass|moog bass|electronic bass|rolling bass|pulsing bass|bass synth',
    'synth-bass',
  ],
  ['sub bass|sub-bass|subbass|deep bass|subs', 'sub-bass'],
  ['acid bass|303|tb-303|acid line', 'acid-bass'],
  ['reese bass|reese', 'reese-bass'],
  ['wobble bass|wobbles|wub|wubs|wub wub|growl bass|dubstep bass', 'wobble-bass'],
  ['fm bass', 'fm-bass'],
  [
    '808|808s|808 bass|808 sub|sliding 808s|sliding 808|gliding 808s|distorted 808|distorted 808s',
    '808-bass',
    '',
  ],
  ['violin|violins|fiddle|solo violin|erhu', 'violin'],
  ['viola|violas', 'viola'],
  ['cello|cellos|celli', 'cello'],
  ['contrabass|contrabasses', 'contrabass'],
  [
    'strings|string section|string orchestra|orchestral strings|string ensemble|string arrangement|violin section|lush strings',
    'string-section',
    'strings synth-strings',
  ],
  ['string quartet', 'strings'],
  ['pizzicato|pizzicato strings|plucked strings', 'pizzicato-strings'],
  ['tremolo strings', 'tremolo-strings'],
  ['staccato strings', 'string-section', ''],
  ['synth strings|string machine|string synth|solina|mellotron', 'synth-strings'],
  ['trumpet|trumpets|cornet|flugelhorn', 'trumpet', 'muted-trumpet'],
  ['muted trumpet|harmon mute', 'muted-trumpet'],
  ['trombone|trombones', 'trombone'],
  ['french horn|french horns', 'french-horn'],
  ['tuba|sousaphone', 'tuba'],
  [
    'brass|brass section|horns|horn section|brass band|brass stabs|horn stabs',
    'brass-section',
    'brass synth-brass',
  ],
  ['horn', 'french-horn trumpet', 'brass', 'guarded'],
  ['synth brass|brass synth', 'synth-brass'],
  ['sax|saxophone|saxes|saxophones', 'saxophone', ''],
  ['alto sax|alto saxophone|soprano sax|soprano saxophone', 'alto-sax'],
  ['tenor sax|tenor saxophone|baritone sax|bari sax', 'tenor-sax'],
  ['clarinet|clarinets|bass clarinet', 'clarinet'],
  ['flute|flutes|bansuri|piccolo|recorder|shakuhachi', 'flute'],
  ['oboe|english horn|cor anglais|duduk', 'oboe'],
  ['bassoon', 'bassoon'],
  ['tin whistle|penny whistle|irish whistle|low whistle', 'tin-whistle'],
  ['whistle|whistling', 'tin-whistle', '', 'guarded'],
  ['pan flute|panpipe|panpipes|pan pipes|quena', 'pan-flute'],
  ['woodwind|woodwinds|winds|wind section', 'woodwinds', 'saxophone', 'guarded'],
  ['harmonica|blues harp|mouth organ|mouth harp', 'harmonica'],
  [
    'synth|synths|synthesizer|synthesizers|synthesiser|synthesisers|analog synth|analog synths|analogue synths|moog|juno|modular synth',
    'synth-pad synth-lead synth-pluck',
    'synth-bass synth-strings synth-brass chip arp-synth',
  ],
  [
    'synth lead|lead synth|synth leads|saw lead|sawtooth lead|synth solo|screaming lead',
    'saw-lead',
    'synth-lead',
  ],
  ['square lead|square wave', 'square-lead'],
  ['theremin|soft lead|sine lead|portamento lead', 'soft-lead'],
  ['supersaw|supersaws|super saw|super saws|hoover', 'supersaw'],
  [
    'chip lead|pulse wave|chip sounds|8-bit sounds|8-bit synth|retro game sounds|chiptune lead|8-bit lead',
    'pulse-lead',
    'chip',
  ],
  ['pad|pads|synth pad|synth pads|ambient pads', 'synth-pad', ''],
  ['warm pad|warm pads|analog pad|analog pads|analogue pad|lush pads|lush pad|warm synth pads', 'warm-pad'],
  ['glass pad|glassy pad|glassy pads|shimmer pad|crystal pad', 'glass-pad'],
  ['sweep pad|sweeping pads|evolving pad|evolving pads', 'sweep-pad'],
  ['dark pad|dark pads|drone|drones|low drone', 'dark-pad', '', 'guarded'],
  [
    "choir|choirs|choral pad|choir pad|chorus of voices|gospel choir|children's choir|male choir|female choir|vocal pad|vocal pads|choir aahs",
    'choir-pad',
    'choir',
  ],
  ['pluck|plucks|synth pluck|synth plucks|plucky synth|plucky synths', 'pluck', 'synth-pluck'],
  ['bell synth|bell pluck|synth bells|fm bells|trap bells|bell melody', 'bell-pluck'],
  ['stab|stabs|rave stab|rave stabs|chord stabs|synth stabs|house stabs', 'stab', '', 'guarded'],
  [
    'arpeggio|arpeggios|arp|arps|arpeggiator|arpeggiated synth|arpeggiated synths|sequencer|sequenced synth|synth arps|synth arp|synth arpeggio|synth arpeggios',
    'arp-synth',
    'chip-arp',
  ],
  [
    'drum|drums|drum kit|drumkit|drumming|drum set|drum beat|drum track|drum beats',
    'drum-kit drum-machine',
    'chip-kit orchestral-kit',
    'drums',
  ],
  ['beat|beats', 'drum-kit drum-machine', 'chip-kit', 'drums', 'refused-only'],
  ['acoustic drums|live drums|real drums|acoustic kit', 'acoustic-kit', '', 'drums'],
  [
    'rock drums|heavy drums|big drums|punchy drums|double kick|double bass drum|blast beats|blast beat|stadium drums|metal drums',
    'rock-kit',
    '',
    'drums',
  ],
  ['brushes|brushed drums|brush drums|brush kit|brushed snare|jazz drums', 'brush-kit', '', 'drums'],
  [
    '808 drums|808 kit|tr-808|tr 808|808 drum machine|trap drums|trap hats|trap hi-hats|trap hi hats|rolling hi-hats|rolling hats|hi-hat rolls|808 beat',
    '808-kit',
    '',
    'drums',
  ],
  [
    '909|909 drums|tr-909|tr 909|909 kit|four on the floor kick|four-on-the-floor kick|techno kick|house drums|909 kick|four on the floor|four-on-the-floor|four to the floor',
    '909-kit',
    '',
    'drums',
  ],
  [
    'lofi drums|lo-fi drums|dusty drums|dusty beat|dusty beats|vinyl drums|boom bap drums|breakbeat drums',
    'lofi-kit',
    '',
    'drums',
  ],
  [
    'gated drums|gated reverb drums|gated snare|gated reverb snare|80s drums|eighties drums|linndrum|linn drum|simmons drums|electronic drums|electro drums|gated reverb',
    'electro-kit',
    '',
    'drums',
  ],
  ['chip drums|8-bit drums|noise drums', 'chip-kit', '', 'drums'],
  ['drum machine|drum machines|programmed drums', 'drum-machine', '', 'drums'],
  [
    'orchestral drums|taiko|taikos|taiko drums|war drums|epic drums|cinematic drums|orchestral percussion|military drums|marching drums|snare roll',
    'orchestral-kit',
    '',
    'drums',
  ],
  ['percussion|percussions|percussive', 'hand-percussion', 'orchestral-percussion', 'guarded'],
  [
    'hand percussion|hand drums|djembe|cajon|tabla|frame drum|bodhran|bodhrán|darbuka|talking drum|tribal percussion',
    'hand-percussion',
    '',
  ],
  [
    'latin percussion|congas|conga|bongos|bongo|timbales|guiro|cowbell|clave|claves|agogo|cuica|surdo|pandeiro',
    'latin-percussion',
  ],
  ['shaker|shakers|tambourine|tambourines|maracas|egg shaker', 'shaker-tambourine'],
  [
    'clap|claps|handclaps|hand claps|snaps|finger snaps|fingersnaps|clapping|finger clicks',
    'claps-snaps',
    '',
    'guarded',
  ],
  ['riser|risers|uplifter|build-up fx', 'fx-riser'],
  ['impact|impacts|braam|braams|booms', 'fx-impact', '', 'guarded'],
  ['white noise|noise sweep|sweeps', 'fx-noise', '', 'guarded'],
  ['sound effects|fx|sfx|effects', 'fx', 'fx-riser fx-impact fx-noise fx-texture', 'guarded'],
  [
    'vinyl crackle|crackle|vinyl noise|rain sounds|tape hiss|rain texture|nature sounds|field recordings|vinyl texture|sound of rain|ocean sounds|wave sounds|record crackle',
    'fx-texture',
  ],
];

export const INSTRUMENT_WORDS: ReadonlyMap<string, InstrumentWord> = new Map(
  ROWS.flatMap(([words, targets, also = '', ...flags]) =>
    words.split('|').map((label) => [
      label,
      {
        label,
        targets: targets.split(' ') as Target[],
        also: also.split(' ').filter((name) => name !== '') as Target[],
        drums: flags.includes('drums'),
        guarded: flags.includes('guarded'),
        refusedOnly: flags.includes('refused-only'),
      },
    ]),
  ),
);

/** What "no drums" silences. */
export const DRUM_TARGETS: readonly InstrumentFamily[] = [
  'drum-kit',
  'drum-machine',
  'hand-percussion',
  'orchestral-percussion',
];
