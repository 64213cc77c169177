import { describe, expect, it } from 'vitest';
import { briefOf, type Expected, misses } from './expectations.fixture.ts';

const SEEDS = ['one', 'two', 'three', 'four'];

type Row = readonly [prompt: string, expected: Expected];

const TEMPO: readonly Row[] = [
  ['house, 128 bpm', { bpm: 128 }],
  ['house at 124BPM', { bpm: 124 }],
  ['techno 130 bpm', { genre: 'techno', bpm: 130 }],
  ['dark synthwave 100 bpm in D minor', { genre: 'synthwave', bpm: 100, key: 'D minor' }],
  ['tempo: 96, folk', { bpm: 96 }],
  ['BPM 140', { bpm: 140 }],
  ['92.5 bpm boom bap', { bpm: 92.5 }],
  ['120-130 bpm', { bpm: [120, 130] }],
  ['between 90 and 100 bpm', { bpm: [90, 100] }],
  ['around 100 bpm', { bpm: [97, 103] }],
  ['under 90 bpm', { bpm: [72, 90] }],
  ['at 60 beats per minute', { bpm: 60 }],
  ['slow house', { bpm: [112, 123] }],
  ['fast rock', { bpm: [126, 184] }],
  ['mid-tempo pop', { bpm: [94, 118] }],
  ['adagio for strings', { bpm: [60, 76] }],
  ['presto', { bpm: [168, 200] }],
  ['not too fast rock', { bpm: [90, 132] }],
  ['rock ballad', { genre: 'rock', bpm: [60, 122] }],
  ['uptempo soul', { bpm: [90, 120] }],
  ['trap at 140 bpm, half-time', { bpm: 140, halfTime: true }],
];

const KEYS: readonly Row[] = [
  ['in D minor', { key: 'D minor' }],
  ['F# major', { key: 'F# major' }],
  ['Bb dorian', { key: 'Bb dorian' }],
  ['major song in the key of G', {}],
  ['A-flat major', { key: 'Ab major' }],
  ['e minor', { key: 'E minor' }],
  ['C♯ minor', { key: 'C# minor' }],
  ['in a minor', { key: 'A minor' }],
  ['in A minor at 90 bpm', { key: 'A minor', bpm: 90 }],
  ['in a minor key', { mode: 'minor' }],
  ['minor key', { mode: 'minor' }],
  ['major scale', { mode: 'major' }],
  ['funk in E mixolydian', { key: 'E mixolydian' }],
  ['phrygian metal', { mode: 'phrygian' }],
  ['lydian', { mode: 'lydian' }],
  ['D harmonic minor', { key: 'D harmonic minor' }],
  ['F#m, trap', { key: 'F# minor' }],
  ['Dm, jazz', { key: 'D minor' }],
  ['B flat minor', { key: 'Bb minor' }],
  ['blues scale', { mode: 'blues' }],
  ['g minor pentatonic', { key: 'G minor pentatonic' }],
];

const METERS: readonly Row[] = [
  ['3/4 folk', { meter: '3/4' }],
  ['6/8 ballad', { meter: '6/8' }],
  ['jazz in 5/4', { meter: '5/4' }],
  ['prog in seven', { meter: '7/8' }],
  ['rock in 7', { meter: '7/8' }],
  ['12/8 blues', { meter: '12/8' }],
  ['waltz time pop', { meter: '3/4' }],
  ['three four time', { meter: '3/4' }],
  ['2/4 march', { meter: '2/4' }],
  ['9/8 folk dance', { meter: '9/8' }],
];

const INSTRUMENTS: readonly Row[] = [
  ['folk with acoustic guitar', { wanted: ['acoustic-guitar'] }],
  ['house with sax', { wanted: ['saxophone'] }],
  ['lofi with Rhodes', { wanted: ['electric-piano'] }],
  ['trap with 808s', { wanted: ['808-bass'] }],
  ['pop with strings', { wanted: ['string-section'] }],
  ['synthwave with gated drums and an analog pad', { wanted: ['electro-kit', 'warm-pad'] }],
  ['hip-hop with violins', { wanted: ['violin'] }],
  ['ambient with kalimba and harp', { wanted: ['kalimba', 'harp'] }],
  ['a slide whistle and a kazoo', {}],
  ['pop without guitar', { unwanted: ['acoustic-guitar', 'electric-guitar'] }],
  ['no drums', { drumless: true, unwanted: ['drum-kit', 'drum-machine'] }],
  ['drumless hip-hop', { drumless: true }],
  ['drum-free ambient', { drumless: true }],
  ['no drums, bass or piano', { drumless: true, unwanted: ['bass-guitar', 'synth-bass', 'piano'] }],
  ['no drums and guitars', { drumless: true, unwanted: ['acoustic-guitar', 'electric-guitar'] }],
  ['no drums and a warm piano', { drumless: true, wanted: ['piano'] }],
  ['no guitar but lots of piano', { unwanted: ['electric-guitar'], wanted: ['piano'] }],
  ['not only piano but also cello', { wanted: ['piano', 'cello'] }],
  ["rock, don't use synths", { unwanted: ['synth-lead', 'synth-pad'] }],
  ['pop instead of rock', { genre: 'pop', blend: null }],
  ['no screaming guitars', { unwanted: ['electric-guitar'] }],
  [
    'solo cello',
    { wanted: ['cello'], drumless: true, unwanted: ['violin', 'piano', 'drum-kit', 'bass-guitar'] },
  ],
  ['just acoustic guitar', { wanted: ['acoustic-guitar'], drumless: true, unwanted: ['piano'] }],
  ['piano only', { wanted: ['piano'], unwanted: ['strings', 'drum-kit'] }],
  [
    'only piano and strings',
    { wanted: ['piano', 'string-section'], unwanted: ['drum-kit'], notUnwanted: ['strings'] },
  ],
  ['nothing but strings', { wanted: ['string-section'], unwanted: ['piano'], notUnwanted: ['strings'] }],
  ['a cappella', { genre: ['gospel', 'pop', 'soul'], wanted: ['choir-pad'], drumless: true }],
  ['no drums, just congas', { wanted: ['latin-percussion'], unwanted: ['drum-kit', 'drum-machine'] }],
  ['acoustic pop, unplugged', { production: ['acoustic'], unwanted: ['synth-lead', 'drum-machine'] }],
  ['guitar, but no electric guitar', { wanted: ['acoustic-guitar'], unwanted: ['electric-guitar'] }],
];

const MOODS: readonly Row[] = [
  ['happy pop', { mood: ['bright'], mode: ['major', 'mixolydian', 'lydian'] }],
  ['very sad piano', { mood: ['dark', 'still'], mode: ['minor', 'dorian', 'harmonic-minor'] }],
  ['not sad', { mood: ['bright'] }],
  ['no happy, techno', { mood: ['dark'] }],
  ['not too sad indie pop', {}],
  ['calm but dark ambient', { mood: ['dark', 'still'] }],
  ['aggressive trap', { mood: ['dark', 'driving', 'tense'] }],
  ['never boring, always energetic', { mood: ['driving'] }],
  ['romantic bossa nova', { mood: ['bright', 'easy'] }],
  ['suspenseful strings', { mood: ['tense'] }],
  ['triumphant orchestral', { mood: ['bright', 'driving'] }],
];

const OTHER: readonly Row[] = [
  ['30 seconds of techno', { duration: 30 }],
  ['two minutes long', { duration: 120 }],
  ['length 2:30', { duration: 150 }],
  ['pop, 2:45', { duration: 165 }],
  ['two and a half minutes', { duration: 150 }],
  ['a minute and a half', { duration: 90 }],
  ['a one-minute loop', { duration: 60 }],
  ['30s loop', { duration: 30 }],
  ['2 to 3 minutes', { duration: [120, 180] }],
  ['1 minute 20 seconds', { duration: 80 }],
  ['10 minutes of ambient', { duration: 480 }],
  ['short jingle', { duration: [20, 90] }],
  ['extended mix, trance', { duration: [240, 320] }],
  ['pop, female vocals', { voice: 'f' }],
  ['a country song sung by a woman', { voice: 'f' }],
  ['warm soul sung by a man', { voice: 'm' }],
  ['soul with a male singer', { voice: 'm' }],
  ['instrumental hip hop', { genre: ['hip-hop', 'lofi', 'trap'] }],
  ['lofi, instrumental', { voice: 'none' }],
  ['house, no vocals', { voice: 'none' }],
  ['lo-fi indie pop', { production: ['lo-fi'] }],
  ['raw live punk', { production: ['raw', 'live'] }],
  ['polished k-pop', { production: ['polished'] }],
  ['vintage soul', { production: ['vintage'] }],
  ['rock without reverb', { production: ['dry'], notProduction: ['spacious'] }],
  ['90s house', { genre: 'house' }],
  ['a song about elephants and the ocean', { themes: ['elephants', 'ocean'], notThemes: ['song', 'about'] }],
];

describe.each([
  ['tempo', TEMPO],
  ['keys and modes', KEYS],
  ['meters', METERS],
  ['instruments', INSTRUMENTS],
  ['moods', MOODS],
  ['length, voices, production, themes', OTHER],
])('%s', (_, rows) => {
  it.each(rows)('%s', (prompt, expected) => {
    for (const seed of SEEDS) expect(misses(briefOf({ prompt }, seed), expected), `seed ${seed}`).toEqual([]);
  });
});

const NEGATIVE: readonly (readonly [prompt: string, negativeTags: string, expected: Expected])[] = [
  ['electronic', 'techno, house', { notGenre: ['techno', 'house'] }],
  ['techno', 'techno', { notGenre: ['techno'] }],
  ['house', 'tropical house', { genre: 'house' }],
  ['', 'rock metal punk', { notGenre: ['rock', 'metal', 'punk'] }],
  ['pop', 'sad', { mood: ['bright'] }],
  ['rock', 'slow', { bpm: [124, 200] }],
  ['rock', 'fast', { bpm: [80, 126] }],
  ['pop', 'drums', { drumless: true }],
  ['pop', 'no drums, no guitar', { drumless: true, unwanted: ['acoustic-guitar', 'electric-guitar'] }],
  ['rock', 'piano\nstrings\nsaxophone', { unwanted: ['piano', 'string-section', 'saxophone'] }],
  ['synthwave', 'vocals', { voice: 'none' }],
  ['pop', 'male vocals', { voice: 'f' }],
  ['folk', 'minor key', { mode: ['major', 'mixolydian', 'lydian', 'major-pentatonic'] }],
  ['indie pop', 'lo-fi, reverb', { notProduction: ['lo-fi', 'spacious'], production: ['dry'] }],
  ['waltz', '3/4', { genre: 'waltz' }],
  ['cinematic', 'choir, brass', { unwanted: ['choir', 'brass-section', 'brass'] }],
  ['dark techno', 'dark', { mood: ['bright'] }],
  ['calm piano', 'aggressive, heavy', { mood: ['still', 'easy'] }],
  ['guitar', 'electric guitar', { wanted: ['acoustic-guitar'], unwanted: ['electric-guitar'] }],
  ['trap', '808s', { unwanted: ['808-bass'], notWanted: ['808-bass'] }],
];

describe('negative tags', () => {
  it.each(NEGATIVE)('%s, without: %s', (prompt, negativeTags, expected) => {
    for (const seed of SEEDS)
      expect(misses(briefOf({ prompt, negativeTags }, seed), expected), `seed ${seed}`).toEqual([]);
  });
});
