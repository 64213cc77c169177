import { type InstrumentId, type Note, type Part, PPQ, type Score } from '@songwright/music';

/** Semitones of the degrees above the tonic. */
const MINOR_ROOTS: Readonly<Record<string, number>> = { i: 0, iv: 5, v: 7, III: 3, V: 7, VI: 8, VII: 10 };
const MAJOR_ROOTS: Readonly<Record<string, number>> = { I: 0, ii: 2, iii: 4, IV: 5, V: 7, vi: 9 };
const BAR = 4 * PPQ;

interface Triad {
  readonly root: number;
  /** Semitones above the root. */
  readonly tones: readonly number[];
}

function readDegree(text: string, minor: boolean): Triad {
  const degree = text.replace('7', '');
  const root = (minor ? MINOR_ROOTS : MAJOR_ROOTS)[degree];
  if (root === undefined) throw new Error(`"${text}" is no degree of ${minor ? 'minor' : 'major'}.`);
  const third = degree === degree.toLowerCase() ? 3 : 4;
  return { root, tones: text.endsWith('7') ? [0, third, 7, 10] : [0, third, 7] };
}

/**
 * A piece of eight bars: roots in the bass, chords in the middle, a tune of chord notes above; nothing that our
 * own composer wrote.
 */
export function knownKeyScore(progression: string, tonic: number, minor: boolean): Score {
  const chords = progression.split(' ').map((text) => readDegree(text, minor));
  const note = (at: number, length: number, pitch: number, velocity: number): Note => ({
    at,
    length,
    pitch,
    velocity,
    nudge: 0,
  });
  const bass: Note[] = [];
  const keys: Note[] = [];
  const tune: Note[] = [];
  chords.forEach(({ root, tones }, bar) => {
    const at = bar * BAR;
    const pc = (tonic + root) % 12;
    for (const beat of [0, 2]) bass.push(note(at + beat * PPQ, 2 * PPQ, 36 + pc, 0.7));
    for (const beat of [0, 1, 2, 3]) {
      for (const tone of tones)
        keys.push(note(at + beat * PPQ, PPQ, 60 + ((pc + tone) % 12), beat === 0 ? 0.6 : 0.5));
    }
    [0, 2, 1, 0].forEach((member, beat) => {
      tune.push(note(at + beat * PPQ, PPQ, 72 + ((pc + tones[(member + bar) % 3]!) % 12), 0.7));
    });
  });
  const part = (id: string, instrument: InstrumentId, notes: readonly Note[]): Part => ({
    id,
    name: id,
    role: id === 'bass' ? 'bass' : id === 'tune' ? 'lead' : 'comp',
    stem: id === 'bass' ? 'bass' : 'keyboard',
    instrument,
    notes: [...notes].sort((a, b) => a.at - b.at || a.pitch - b.pitch),
    curves: [],
  });
  const end = chords.length * BAR;
  return {
    tempo: [{ at: 0, bpm: 132 }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: { tonic, mode: minor ? 'minor' : 'major' } }],
    sections: [{ kind: 'verse', label: 'Verse', start: 0, end, energy: 0.5 }],
    chords: [],
    parts: [
      part('bass', 'fingered-bass', bass),
      part('keys', 'grand-piano', keys),
      part('tune', 'flute', tune),
    ],
    lyric: null,
    end,
  };
}
