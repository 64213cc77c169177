import {
  type ChordSpan,
  createRng,
  INSTRUMENTS,
  type InstrumentId,
  type Meter,
  type Note,
  type Part,
  PPQ,
  type Rng,
  type Role,
  type Score,
  type Ticks,
} from '@songwright/music';
import type { Bassing, Comping, Drums, PlainOrder } from './data/plain-pieces.ts';

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];

interface PlainChord {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly root: number;
  readonly tones: readonly [number, number, number];
}

/**
 * A piece a child could write, and nothing of our composer's: a progression of triads round and round, a bass, chords,
 * drums, and a tune that wanders over the scale.
 */
export function plainScore(order: PlainOrder): Score {
  const rng = createRng(`plain ${order.name}`);
  const bar = (order.meter.beats * 4 * PPQ) / order.meter.unit;
  const bars = Math.max(order.progression.length, Math.round((order.seconds * order.bpm * PPQ) / 60 / bar));
  const chords = Array.from({ length: bars }, (_, i) => chordOf(order, i, bar));
  const parts = [
    order.bass && part('bass', 'bass', order.bass, bassOf(chords, order.meter, order.bassing ?? 'halves')),
    order.comp && part('comp', 'comp', order.comp, compOf(chords, order.comping ?? 'block', order.meter)),
    order.lead && part('lead', 'lead', order.lead, tuneOf(chords, order, rng.fork('tune'))),
    order.drums && part('drums', 'drums', 'acoustic-kit', drumsOf(order.drums, bars, order.meter)),
  ].filter((made): made is Part => made !== undefined);
  return {
    tempo: [{ at: 0, bpm: order.bpm }],
    meter: [{ at: 0, meter: order.meter }],
    key: [{ at: 0, key: order.key }],
    sections: [{ kind: 'verse', label: 'Verse', start: 0, end: bars * bar, energy: 0.5 }],
    chords: chords.map(({ at, length, root, tones }): ChordSpan => {
      return { at, length, symbol: '', root, tones, bass: root };
    }),
    parts,
    lyric: null,
    end: bars * bar,
  };
}

function part(id: string, role: Role, instrument: InstrumentId, notes: Note[]): Part {
  const sorted = [...notes].sort((a, b) => a.at - b.at || a.pitch - b.pitch);
  return { id, name: id, role, stem: INSTRUMENTS[instrument].stem, instrument, notes: sorted, curves: [] };
}

const note = (at: Ticks, length: Ticks, pitch: number, velocity: number): Note => {
  return { at, length, pitch, velocity, nudge: 0 };
};

function chordOf({ key, progression }: PlainOrder, i: number, bar: Ticks): PlainChord {
  const scale = key.mode === 'minor' ? MINOR : MAJOR;
  const degree = progression[i % progression.length]!;
  const tone = (step: number): number =>
    (key.tonic +
      scale[(degree - 1 + step) % 7]! +
      (key.mode === 'minor' && degree === 5 && step === 2 ? 1 : 0)) %
    12;
  return { at: i * bar, length: bar, root: tone(0), tones: [tone(0), tone(2), tone(4)] };
}

const isSix = (meter: Meter): boolean => meter.unit === 8;

function bassOf(chords: readonly PlainChord[], meter: Meter, bassing: Bassing): Note[] {
  return chords.flatMap(({ at, length, root, tones }) => {
    const low = (pitchClass: number): number => 28 + ((pitchClass - 28 + 120) % 12);
    if (bassing !== 'halves') {
      const [first, step, sounds] = BASS_STEPS[bassing];
      return Array.from({ length: Math.floor((length - first) / step) }, (_, i) =>
        note(at + first + i * step, step * sounds, low(i % 4 === 3 ? tones[2] : root), 0.75),
      );
    }
    const half = isSix(meter) || meter.beats === 4 ? length / 2 : length;
    const notes = [note(at, half * 0.9, low(root), 0.8)];
    if (half < length) notes.push(note(at + half, half * 0.9, low(tones[2]), 0.7));
    return notes;
  });
}

/** First note and step within the bar, and how much of it sounds. */
const BASS_STEPS: Readonly<Record<Exclude<Bassing, 'halves'>, readonly [Ticks, Ticks, number]>> = {
  eighths: [0, PPQ / 2, 0.85],
  quarters: [0, PPQ, 0.9],
  off: [PPQ / 2, PPQ, 0.45],
  tresillo: [0, (3 * PPQ) / 4, 0.8],
};

function compOf(chords: readonly PlainChord[], comping: Comping, meter: Meter): Note[] {
  const step = isSix(meter) || comping === 'eighths' || comping === 'skank' ? PPQ / 2 : PPQ;
  return chords.flatMap(({ at, length, tones }) => {
    const pitches = tones.map((tone) => 55 + ((tone - 55 + 120) % 12)).sort((a, b) => a - b);
    if (comping === 'long') return pitches.map((pitch) => note(at, length * 0.97, pitch, 0.6));
    const steps = Math.round(length / step);
    return Array.from({ length: steps }, (_, s) => {
      if (comping === 'arpeggio')
        return [note(at + s * step, step * 0.95, pitches[[0, 1, 2, 1][s % 4]!]!, 0.6)];
      // Off the beat: a waltz's two and three, a march's two and four.
      if (comping === 'after' && s % (meter.beats === 3 ? 3 : 2) === 0) return [];
      if (comping === 'skank' && s % 2 === 0) return [];
      return pitches.map((pitch) => note(at + s * step, step * 0.8, pitch, s === 0 ? 0.65 : 0.5));
    }).flat();
  });
}

function tuneOf(chords: readonly PlainChord[], { key, meter, leadAt = 72 }: PlainOrder, rng: Rng): Note[] {
  const scale = (key.mode === 'minor' ? MINOR : MAJOR).map((step) => (step + key.tonic) % 12);
  const unit = isSix(meter) ? PPQ / 2 : PPQ;
  const notes: Note[] = [];
  let pitch = leadAt;
  for (const { at, length, tones } of chords) {
    for (let inside = 0; inside < length; ) {
      const steps = rng.weighted([
        [1, 4],
        [2, 3],
        [0.5, isSix(meter) ? 0 : 2],
        [3, 0.6],
      ]);
      const long = Math.min(steps * unit, length - inside);
      const strong = inside % (length / 2) === 0;
      pitch = nextPitch(pitch, leadAt, strong ? tones : scale, rng);
      if (!rng.chance(0.1)) notes.push(note(at + inside, long * 0.92, pitch, strong ? 0.9 : 0.75));
      inside += long;
    }
  }
  return notes;
}

/** A neighbour among the allowed pitch classes, mostly near, kept within an octave and a half. */
function nextPitch(from: number, centre: number, allowed: readonly number[], rng: Rng): number {
  const near: [number, number][] = [];
  for (let pitch = centre - 9; pitch <= centre + 9; pitch++) {
    if (!allowed.includes(pitch % 12)) continue;
    const leap = Math.abs(pitch - from);
    near.push([pitch, leap === 0 ? 0.5 : 1 / leap]);
  }
  return rng.weighted(near);
}

function drumsOf(drums: Drums, bars: number, meter: Meter): Note[] {
  const steps = meter.beats * (16 / meter.unit);
  const step = PPQ / 4;
  const rows: Readonly<Record<Drums, readonly (readonly [number, readonly number[]])[]>> = {
    rock: [
      [36, [0, 8, 10]],
      [38, [4, 12]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    four: [
      [36, [0, 4, 8, 12]],
      [39, [4, 12]],
      [46, [2, 6, 10, 14]],
    ],
    waltz: [
      [36, [0]],
      [37, [4, 8]],
      [51, [0, 4, 8]],
    ],
    six: [
      [36, [0]],
      [38, [6]],
      [42, [0, 2, 4, 6, 8, 10]],
    ],
    ride: [
      [36, [0, 8]],
      [51, [0, 4, 8, 12]],
      [37, [12]],
    ],
    ballad: [
      [36, [0, 7, 8]],
      [37, [4, 12]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    sixteenths: [
      [36, [0, 6, 10]],
      [38, [4, 12]],
      [42, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
    ],
    'd-beat': [
      [36, [0, 3, 6, 8, 11, 14]],
      [38, [4, 12]],
      [49, [0, 4, 8, 12]],
    ],
    polka: [
      [36, [0, 4, 8, 12]],
      [38, [2, 6, 10, 14]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    ska: [
      [36, [0, 4, 8, 12]],
      [38, [4, 12]],
      [42, [2, 6, 10, 14]],
    ],
    'one drop': [
      [36, [8]],
      [37, [8]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    'half time': [
      [36, [0, 3, 10]],
      [38, [8]],
      [42, [0, 2, 4, 6, 8, 10, 11, 12, 13, 14]],
    ],
    breaks: [
      [36, [0, 10]],
      [38, [4, 7, 9, 12]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    dembow: [
      [36, [0, 4, 8, 12]],
      [38, [3, 6, 11, 14]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    samba: [
      [36, [0, 3, 4, 7, 8, 11, 12, 15]],
      [37, [0, 3, 6, 9, 12]],
      [42, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
    ],
    bossa: [
      [36, [0, 6, 8, 14]],
      [37, [0, 6, 12]],
      [42, [0, 2, 4, 6, 8, 10, 12, 14]],
    ],
    clicks: [
      [36, [0]],
      [37, [4, 8, 12]],
    ],
    'off hats': [
      [36, [0, 4, 8, 12]],
      [42, [2, 6, 10, 14]],
      [39, [12]],
    ],
  };
  return Array.from({ length: bars }, (_, b) =>
    rows[drums].flatMap(([key, places]) =>
      places
        .filter((place) => place < steps)
        .map((place) => note((b * steps + place) * step, step, key, place === 0 ? 0.85 : 0.7)),
    ),
  ).flat();
}
