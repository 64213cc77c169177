import type { GenreId } from '../../brief/data/genre-profiles.ts';
import type { VoiceGender } from '../../voices/voice.ts';

/** How records of a genre are made, in words the composer knows. */
export const PRODUCTIONS: Readonly<Record<GenreId, readonly string[]>> = {
  pop: ['polished production', 'modern glossy mix', 'crisp radio-ready mix'],
  'indie-pop': ['organic production', 'layered guitars', 'lush dreamy reverb'],
  rock: ['live band', 'raw production', 'wall of sound'],
  'hard-rock': ['wall of sound', 'raw live energy', 'dense production'],
  punk: ['raw diy production', 'unpolished live recording', 'garage recording'],
  metal: ['dense wall of sound', 'raw production', 'thick layered guitars'],
  country: ['organic production', 'live band', 'clean mix'],
  folk: ['intimate acoustic production', 'organic recording', 'close-miked'],
  blues: ['vintage tape saturation', 'live band', 'raw production'],
  'jazz-swing': ['live session', 'vintage recording', 'classic sound'],
  'jazz-ballad': ['close-miked', 'vintage recording', 'spacious live session'],
  'bossa-nova': ['intimate acoustic recording', 'vintage recording', 'close-miked'],
  salsa: ['live band', 'layered percussion', 'classic sound'],
  reggae: ['vintage recording', 'spacious echo', 'organic production'],
  reggaeton: ['modern production', 'polished mix', 'crisp modern production'],
  afrobeats: ['polished modern mix', 'layered percussion', 'crisp production'],
  funk: ['live band', 'vintage recording', 'tight dry mix'],
  soul: ['vintage recording', 'analog warmth', 'lush arrangement'],
  rnb: ['polished production', 'lush layered harmonies', 'modern smooth mix'],
  disco: ['lush strings', 'vintage recording', 'polished production'],
  gospel: ['live recording', 'lush layered harmonies', 'full sound'],
  'hip-hop': ['vintage vinyl samples', 'crisp modern mix', 'raw production'],
  trap: ['modern polished mix', 'spacious production', 'crisp modern production'],
  lofi: ['dusty tape production', 'vinyl crackle', 'cassette warmth'],
  house: ['polished club mix', 'modern production', 'crisp production'],
  techno: ['minimal production', 'raw production', 'spacious mix'],
  trance: ['layered wide production', 'spacious mix', 'polished production'],
  'drum-and-bass': ['crisp modern mix', 'dense production', 'polished production'],
  dubstep: ['modern dense production', 'crisp production', 'spacious mix'],
  synthwave: ['retro production', 'analog warmth', 'spacious reverb'],
  ambient: ['spacious reverb', 'washed out textures', 'minimal arrangement'],
  'classical-piano': ['minimal arrangement', 'close-miked', 'spacious reverb'],
  cinematic: ['orchestral arrangement', 'layered production', 'spacious mix'],
  chamber: ['acoustic recording', 'spacious mix', 'close-miked'],
  waltz: ['acoustic recording', 'classic sound', 'orchestral arrangement'],
  celtic: ['organic acoustic production', 'live session', 'spacious mix'],
  chiptune: ['digital production', 'lo-fi production', 'retro production'],
  'k-pop': ['glossy polished production', 'modern crisp mix', 'layered production'],
};

/** What moves beneath, genre by genre. */
export const GROOVES: Readonly<Record<GenreId, readonly string[]>> = {
  pop: ['catchy hook', 'punchy drums', 'tight rhythm section'],
  'indie-pop': ['driving drums', 'jangly guitars', 'warm bassline'],
  rock: ['driving drums', 'big guitars', 'punchy bass'],
  'hard-rock': ['pounding drums', 'heavy riffs', 'driving bass'],
  punk: ['fast drums', 'power chords', 'driving bass'],
  metal: ['double kick drums', 'heavy riffs', 'pounding drums'],
  country: ['train beat', 'brushed snare', 'warm bass'],
  folk: ['fingerpicked strings', 'soft percussion', 'gentle rhythm'],
  blues: ['shuffle groove', 'walking bass', 'loose shuffle drums'],
  'jazz-swing': ['walking bass', 'swinging ride cymbal', 'brushed drums'],
  'jazz-ballad': ['brushed drums', 'upright bass', 'rubato phrasing'],
  'bossa-nova': ['soft percussion', 'gentle syncopation', 'light shaker'],
  salsa: ['congas and timbales', 'montuno', 'driving percussion'],
  reggae: ['one drop drums', 'offbeat skank', 'deep bassline'],
  reggaeton: ['dembow rhythm', 'deep sub bass', 'tight percussion'],
  afrobeats: ['syncopated percussion', 'log drum', 'bouncy bassline'],
  funk: ['slap bass', 'tight drums', 'syncopated groove'],
  soul: ['warm bassline', 'pocket drums', 'backbeat groove'],
  rnb: ['smooth bassline', 'soft trap drums', 'slow groove'],
  disco: ['four on the floor', 'octave bass', 'open hats'],
  gospel: ['handclaps', 'driving bass', 'call and response'],
  'hip-hop': ['boom bap drums', 'deep bass', 'head-nodding groove'],
  trap: ['808 bass', 'rolling hi-hats', 'sparse snare'],
  lofi: ['laid-back swing', 'soft kick', 'mellow bassline'],
  house: ['four on the floor', 'deep bassline', 'offbeat hats'],
  techno: ['pounding kick', 'hypnotic loop', 'rolling bassline'],
  trance: ['rolling bassline', 'supersaw build', 'four on the floor'],
  'drum-and-bass': ['fast breakbeats', 'deep reese bass', 'rolling drums'],
  dubstep: ['half-time drums', 'wobble bass', 'sub bass'],
  synthwave: ['gated drums', 'pulsing bass', 'arpeggiated synth'],
  ambient: ['slow swells', 'drones', 'no beat'],
  'classical-piano': ['rubato phrasing', 'expressive dynamics', 'legato touch'],
  cinematic: ['rising crescendo', 'deep percussion', 'long swells'],
  chamber: ['legato phrasing', 'expressive dynamics', 'counterpoint'],
  waltz: ['lilting rhythm', 'gentle sway', 'dance feel'],
  celtic: ['lilting rhythm', 'bodhran pulse', 'dance feel'],
  chiptune: ['fast arpeggios', 'pulse wave melody', 'bouncy bassline'],
  'k-pop': ['punchy drums', 'catchy hook', 'beat switch'],
};

/** Who sings. */
export const VOICES: Readonly<Record<VoiceGender, readonly string[]>> = {
  f: [
    'warm female vocals',
    'breathy female vocals',
    'clear female vocals',
    'powerful female vocals',
    'soft female vocals',
  ],
  m: ['warm male vocals', 'raspy male vocals', 'deep male vocals', 'soft male vocals', 'clear male vocals'],
};

/** Moods as reviewers write them; the composer's own table knows many more. */
export const MOODS: ReadonlySet<string> = new Set(
  (
    'happy cheerful joyful upbeat playful sunny breezy carefree euphoric uplifting inspiring hopeful triumphant heroic festive bright shimmering confident bold sassy sultry danceable groovy catchy ' +
    'energetic powerful explosive epic grand soaring driving relentless pulsing exciting thrilling intense fierce frantic aggressive angry defiant heavy gritty urgent restless ' +
    'dark gloomy bleak creepy sinister ominous menacing haunting eerie tense anxious mysterious mystical dramatic tragic cold sad sorrowful mournful melancholic brooding lonely bittersweet wistful ' +
    'nostalgic emotional heartfelt poignant solemn tender intimate introspective reflective weary calm tranquil peaceful serene relaxed mellow smooth soothing gentle meditative hypnotic dreamy ethereal ' +
    'hazy airy atmospheric romantic warm cool elegant trippy determined'
  ).split(' '),
);
