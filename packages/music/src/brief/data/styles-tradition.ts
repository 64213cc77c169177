import type { StyleRow } from './style.ts';

/** Jazz, classical, film and game music, dances, songs for occasions, and musics of the world. */
export const TRADITION_STYLES: readonly StyleRow[] = [
  ['jazz', 'jazz-swing'],
  ['jazzy', 'jazz-swing jazz-ballad', { adjective: true }],
  ['swing|swing jazz|swing music|big band swing', 'jazz-swing', { guarded: true }],
  [
    'big band|big-band',
    'jazz-swing',
    { mood: [0.7, 0.85, 0.2], sound: ['brass-section', 'saxophone', 'trombone'] },
  ],
  [
    'bebop|be bop|be-bop|hard bop|post bop|post-bop',
    'jazz-swing',
    { tempo: [160, 200], mood: [0.3, 0.8, 0.5], sound: ['saxophone', 'trumpet', 'piano'] },
  ],
  [
    'dixieland|trad jazz|new orleans|ragtime jazz|hot jazz|second line',
    'jazz-swing',
    {
      tempo: [140, 200],
      mood: [0.9, 0.85, 0.1],
      sound: ['clarinet', 'trumpet', 'trombone', 'banjo', 'tuba'],
      production: ['vintage'],
    },
  ],
  [
    'gypsy jazz|jazz manouche|django',
    'jazz-swing',
    {
      tempo: [150, 200],
      mood: [0.6, 0.8, 0.25],
      sound: ['acoustic-guitar', 'violin', 'clarinet', 'upright-bass'],
      without: ['drum-kit', 'drum-machine'],
    },
  ],
  [
    'cool jazz|west coast jazz|modal jazz',
    'jazz-swing',
    {
      tempo: [120, 150],
      mood: [0.2, 0.45, 0.25],
      sound: ['muted-trumpet', 'vibraphone', 'piano'],
      mode: 'dorian',
    },
  ],
  [
    'free jazz|avant-garde jazz|spiritual jazz',
    'jazz-swing',
    { mood: [0, 0.7, 0.75], sound: ['tenor-sax', 'piano'] },
  ],
  [
    'vocal jazz|crooner|great american songbook|rat pack|lounge|lounge jazz',
    'jazz-ballad',
    { tempo: [60, 80], mood: [0.4, 0.3, 0.1], sound: ['piano', 'string-section', 'vibraphone'] },
  ],
  ['jazz ballad|jazz ballads|torch song', 'jazz-ballad'],
  [
    'smooth jazz',
    'jazz-ballad',
    {
      tempo: [70, 80],
      mood: [0.5, 0.35, 0.05],
      sound: ['alto-sax', 'fm-piano', 'fretless-bass'],
      production: ['polished'],
      blend: 'rnb',
    },
  ],
  [
    'noir|noir jazz|film noir|film noir jazz|dark jazz|detective',
    'jazz-ballad',
    {
      tempo: [54, 72],
      mood: [-0.6, 0.25, 0.6],
      sound: ['muted-trumpet', 'tenor-sax', 'vibraphone'],
      mode: 'minor',
    },
  ],
  [
    'jazz piano|piano jazz|piano trio|jazz trio',
    'jazz-swing jazz-ballad',
    { sound: ['grand-piano', 'upright-bass', 'brush-kit'] },
  ],
  ['jazz waltz', 'jazz-swing', { tempo: [120, 170], mood: [0.4, 0.5, 0.2], meter: '3/4', blend: 'waltz' }],
  [
    'ragtime|stride|stride piano|novelty piano',
    'classical-piano',
    { tempo: [92, 112], mood: [0.9, 0.75, 0.1], sound: ['upright-piano'], mode: 'major', meter: '2/4' },
  ],
  ['jazz bossa', 'bossa-nova', { blend: 'jazz-ballad' }],
  [
    'cafe jazz|coffee shop jazz|coffee shop',
    'bossa-nova',
    { mood: [0.5, 0.3, 0.05], sound: ['nylon-guitar', 'piano'], blend: 'jazz-ballad' },
  ],
  [
    'elevator music|muzak|exotica|easy listening|tiki',
    'bossa-nova',
    { mood: [0.6, 0.3, 0.05], sound: ['vibraphone', 'flute', 'marimba'], production: ['vintage'] },
  ],
  [
    'classical piano|neoclassical piano|piano sonata|piano piece',
    'classical-piano',
    { sound: ['grand-piano'] },
  ],
  [
    'nocturne|prelude|etude|impromptu|romantic piano',
    'classical-piano',
    { tempo: [60, 84], mood: [-0.2, 0.25, 0.3], sound: ['grand-piano'] },
  ],
  [
    'neoclassical|neo-classical|modern classical|contemporary classical|post-classical|minimalist piano',
    'classical-piano',
    { tempo: [60, 96], mood: [-0.1, 0.25, 0.2], sound: ['felt-piano', 'cello'], blend: 'ambient' },
  ],
  ['classical|classical music', 'classical-piano chamber'],
  [
    'romantic era|romantic period|impressionist|impressionism',
    'classical-piano chamber',
    { mood: [0, 0.35, 0.35] },
  ],
  [
    'baroque|baroque music',
    'chamber',
    {
      tempo: [80, 120],
      mood: [0.3, 0.55, 0.25],
      sound: ['harpsichord', 'violin', 'cello', 'oboe'],
      without: ['drum-kit', 'drum-machine'],
    },
  ],
  [
    'fugue|concerto grosso|minuet|gavotte|sonata',
    'chamber',
    { mood: [0.2, 0.5, 0.25], sound: ['harpsichord', 'violin', 'cello'] },
  ],
  [
    'renaissance|medieval|tavern|bardcore|bard song|troubadour|minstrel',
    'celtic',
    {
      tempo: [96, 116],
      mood: [0.3, 0.5, 0.2],
      sound: ['harp', 'flute', 'nylon-guitar', 'hand-percussion'],
      mode: 'dorian',
      production: ['acoustic'],
    },
  ],
  ['chamber|chamber music|chamber orchestra', 'chamber', { guarded: true }],
  [
    'string quartet|string trio|string quintet',
    'chamber',
    { sound: ['violin', 'cello'], without: ['woodwinds', 'brass', 'keys', 'piano', 'harp'], players: true },
  ],
  [
    'woodwind quintet|wind quintet',
    'chamber',
    { sound: ['flute', 'clarinet'], without: ['strings', 'keys', 'piano', 'harp'], players: true },
  ],
  [
    'minimalism|minimal music',
    'chamber',
    {
      mood: [0.1, 0.5, 0.25],
      sound: ['marimba', 'piano', 'string-section'],
      production: ['minimal'],
      guarded: true,
    },
  ],
  [
    'opera|operatic|aria|bel canto',
    'cinematic',
    { tempo: [70, 96], mood: [0, 0.55, 0.5], sound: ['string-section', 'choir-pad', 'french-horn'] },
  ],
  [
    'gregorian chant|chant|plainsong|sacred choral|choral|requiem|cathedral',
    'cinematic',
    {
      tempo: [70, 78],
      mood: [-0.1, 0.2, 0.3],
      sound: ['choir-pad', 'church-organ'],
      without: ['drum-kit', 'drum-machine'],
    },
  ],
  [
    'symphony|symphonic|full orchestra|orchestra piece|concerto|overture',
    'cinematic',
    { sound: ['string-section', 'brass-section', 'woodwinds', 'timpani'] },
  ],
  [
    'cinematic|film score|movie score|film music|movie soundtrack|soundtrack|score|ost|orchestral score|filmic',
    'cinematic',
  ],
  [
    'epic orchestral|trailer music|epic trailer|epic music|movie trailer|trailer|hybrid orchestral',
    'cinematic',
    {
      tempo: [90, 132],
      mood: [-0.1, 0.95, 0.8],
      sound: ['brass-section', 'string-section', 'choir-pad', 'orchestral-kit'],
    },
  ],
  ['orchestral|orchestra', 'cinematic', { production: ['orchestral'] }],
  [
    'fantasy score|fantasy|high fantasy|rpg music|jrpg',
    'cinematic',
    { mood: [0.4, 0.5, 0.3], sound: ['flute', 'harp', 'string-section', 'french-horn'] },
  ],
  [
    'sci-fi|scifi|science fiction',
    'cinematic',
    { mood: [-0.2, 0.45, 0.5], sound: ['dark-pad', 'arp-synth', 'string-section'], blend: 'synthwave' },
  ],
  [
    'space opera',
    'cinematic',
    { mood: [0.5, 0.8, 0.4], sound: ['french-horn', 'brass-section', 'string-section'] },
  ],
  [
    'horror score|horror music|suspense score',
    'cinematic',
    { tempo: [70, 90], mood: [-0.9, 0.4, 1], sound: ['tremolo-strings', 'dark-pad', 'piano'], mode: 'minor' },
  ],
  [
    'march|military march|marching band|fanfare|anthem march',
    'cinematic',
    {
      tempo: [108, 124],
      mood: [0.6, 0.8, 0.25],
      sound: ['brass-section', 'orchestral-kit', 'woodwinds'],
      mode: 'major',
      guarded: true,
    },
  ],
  ['video game music|game music|vgm|game soundtrack', 'chiptune cinematic'],
  [
    'musical theatre|musical theater|broadway|show tune|showtune|cabaret|vaudeville',
    'jazz-swing',
    {
      tempo: [120, 160],
      mood: [0.6, 0.65, 0.2],
      sound: ['piano', 'brass-section', 'clarinet'],
      blend: 'pop',
    },
  ],
  [
    'disney|animated movie|fairy tale|fairytale',
    'cinematic',
    { mood: [0.7, 0.5, 0.15], sound: ['string-section', 'celesta', 'flute', 'harp'], mode: 'major' },
  ],
  ['waltz|viennese waltz|slow waltz', 'waltz', { meter: '3/4' }],
  ['mazurka|ländler', 'waltz', { tempo: [120, 160], meter: '3/4' }],
  [
    'lullaby|cradle song|berceuse',
    'classical-piano',
    {
      tempo: [60, 76],
      mood: [0.4, 0.08, 0.02],
      sound: ['music-box', 'celesta', 'felt-piano', 'harp'],
      mode: 'major',
      without: ['drum-kit', 'drum-machine'],
    },
  ],
  [
    'music box',
    'classical-piano',
    { tempo: [60, 90], mood: [0.2, 0.15, 0.15], sound: ['music-box', 'celesta'], form: true },
  ],
  [
    "nursery rhyme|children's music|childrens music|kids song|kids music|children song",
    'pop',
    {
      tempo: [100, 120],
      mood: [0.95, 0.65, 0.02],
      sound: ['xylophone', 'ukulele', 'glockenspiel'],
      mode: 'major',
    },
  ],
  [
    'anthem|stadium anthem|anthemic',
    'rock pop house indie-pop',
    { mood: [0.6, 0.88, 0.35], sound: ['choir-pad', 'claps-snaps'], form: true },
  ],
  [
    'national anthem',
    'cinematic',
    {
      tempo: [76, 100],
      mood: [0.6, 0.6, 0.2],
      sound: ['brass-section', 'choir-pad', 'string-section'],
      mode: 'major',
    },
  ],
  [
    'circus|circus music|carnival waltz|fairground|calliope',
    'waltz',
    { tempo: [120, 176], mood: [0.5, 0.75, 0.35], sound: ['reed-organ', 'tuba', 'glockenspiel'] },
  ],
  [
    'hawaiian|luau',
    'folk',
    {
      tempo: [92, 112],
      mood: [0.8, 0.35, 0.02],
      sound: ['ukulele', 'clean-guitar', 'kalimba'],
      mode: 'major',
    },
  ],
  [
    'indian classical|raga|hindustani|carnatic|sitar music',
    'ambient',
    {
      tempo: [60, 84],
      mood: [0.1, 0.3, 0.3],
      sound: ['nylon-guitar', 'flute', 'hand-percussion', 'dark-pad'],
      mode: 'mixolydian',
    },
  ],
  [
    'middle eastern|arabic|arabian|turkish|persian|egyptian',
    'folk',
    {
      tempo: [84, 110],
      mood: [-0.1, 0.6, 0.5],
      sound: ['nylon-guitar', 'hand-percussion', 'string-section', 'clarinet'],
      mode: 'phrygian',
    },
  ],
  [
    'japanese|traditional japanese|koto music|enka',
    'folk',
    {
      tempo: [76, 96],
      mood: [-0.1, 0.3, 0.3],
      sound: ['harp', 'pan-flute', 'hand-percussion'],
      mode: 'minor-pentatonic',
    },
  ],
  [
    'chinese|traditional chinese|guzheng|wuxia',
    'folk',
    {
      tempo: [76, 100],
      mood: [0.3, 0.35, 0.2],
      sound: ['harp', 'flute', 'violin'],
      mode: 'major-pentatonic',
    },
  ],
  [
    'andean|native american|pan flute music',
    'folk',
    {
      tempo: [76, 104],
      mood: [0.1, 0.4, 0.2],
      sound: ['pan-flute', 'nylon-guitar', 'hand-percussion'],
      mode: 'minor-pentatonic',
    },
  ],
  [
    'tribal|shamanic|tribal drums',
    'afrobeats',
    { mood: [-0.1, 0.75, 0.5], sound: ['hand-percussion', 'pan-flute', 'dark-pad'] },
  ],
  [
    'gamelan|balinese',
    'ambient',
    { mood: [0.2, 0.3, 0.2], sound: ['marimba', 'vibraphone', 'celesta'], mode: 'phrygian' },
  ],
  ['world music|worldbeat|world', 'afrobeats folk celtic salsa', { guarded: true }],
  [
    'fado|rebetiko',
    'folk',
    { tempo: [76, 96], mood: [-0.7, 0.3, 0.4], sound: ['nylon-guitar', 'mandolin'], mode: 'minor' },
  ],
  [
    'tarantella|italian folk|neapolitan',
    'folk',
    {
      tempo: [108, 118],
      mood: [0.6, 0.8, 0.2],
      sound: ['mandolin', 'accordion', 'nylon-guitar'],
      meter: '6/8',
    },
  ],
  [
    'corporate|corporate pop|stock music|background music for video',
    'pop indie-pop',
    {
      mood: [0.7, 0.55, 0.05],
      sound: ['muted-guitar', 'grand-piano', 'claps-snaps'],
      mode: 'major',
      form: true,
    },
  ],
];

/** Words that say the direction but not the genre: one of several is chosen by everything else that was said. */
export const BROAD_STYLES: readonly StyleRow[] = [
  ['lo-fi', 'lofi', { form: true }],
  ['a cappella|acappella|a capella|acapella|barbershop', 'gospel pop soul', { form: true }],
  [
    'acoustic ballad',
    'folk indie-pop country soul',
    { place: 0.08, mood: [0, 0.3, 0.2], production: ['acoustic'], form: true },
  ],
  [
    'electronic|electronica|electronic music',
    'house techno synthwave trance ambient drum-and-bass',
    { production: ['electronic'] },
  ],
  ['edm|festival edm|club music|dance music|dance', 'house trance techno k-pop', { mood: [0.4, 0.9, 0.35] }],
  ['club|clubby|banger|club banger', 'house techno reggaeton', { mood: [0.3, 0.9, 0.4], guarded: true }],
  ['latin|latin music|latino', 'salsa reggaeton bossa-nova', { mood: [0.5, 0.75, 0.25] }],
  ['urban', 'hip-hop rnb trap', { guarded: true }],
  ['acoustic music|acoustic song|campfire song', 'folk indie-pop country', { production: ['acoustic'] }],
  ['synth music|synth', 'synthwave techno ambient', { form: true }],
  ['bass heavy|heavy bass', 'dubstep trap drum-and-bass', { form: true }],
  ['oldies|golden oldies', 'soul rock jazz-swing', { production: ['vintage'] }],
  ['instrumental hip hop|beat tape|type beat', 'hip-hop lofi trap'],
  ['chill music|chill', 'lofi ambient bossa-nova rnb', { mood: [0.3, 0.2, 0.05], form: true }],
  ['background music', 'lofi ambient bossa-nova', { mood: [0.3, 0.25, 0.05] }],
];
