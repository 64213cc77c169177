import {
  type InstrumentId,
  type Note,
  type Part,
  PPQ,
  type Role,
  type Score,
  type StemName,
} from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { hertz } from '../dsp/math.ts';
import type { NoteEvent, Player, PlayerInput } from '../player.ts';
import type { StudioOptions } from './band.ts';

/**
 * A small band for tests of the studio: every part is played with decaying sines (snares with a square wave, for it is bright), so
 * that what is measured is the studio's doing.
 */
class SinePlayer implements Player {
  readonly #notes: readonly NoteEvent[];
  readonly #drums: boolean;
  #at = 0;

  constructor(input: PlayerInput, drums: boolean) {
    this.#notes = input.notes;
    this.#drums = drums;
  }

  render(left: Float32Array, right: Float32Array, length: number): boolean {
    left.fill(0, 0, length);
    let sounds = false;
    for (const note of this.#notes) {
      const from = Math.max(0, note.start - this.#at);
      const to = Math.min(length, note.start + note.duration - this.#at);
      for (let i = from; i < to; i++) {
        left[i]! += this.#value(note, this.#at + i - note.start);
        sounds = true;
      }
    }
    right.set(left.subarray(0, length));
    this.#at += length;
    return sounds;
  }

  #value(note: NoteEvent, age: number): number {
    const fade = Math.min(1, age / 100, (note.duration - age) / 400);
    // Drums are gone in a fifth of a second; the others fall by half over the note.
    const decay = this.#drums ? Math.max(0, 1 - age / 9000) : 1 - (0.5 * age) / note.duration;
    const bright = this.#drums && note.pitch > 36;
    const turns = ((bright ? 2100 : hertz(note.pitch)) * age) / SAMPLE_RATE;
    const phase = turns - Math.floor(turns);
    const wave = bright ? (phase < 0.5 ? 1 : -1) : SINE[Math.floor(phase * SINE.length)]!;
    return 0.25 * note.velocity * fade * decay * wave;
  }
}

const SINE = Float64Array.from({ length: 4096 }, (_, i) => Math.sin((2 * Math.PI * i) / 4096));

/** Studio options with the test band in place of the instruments. */
export const testBand: StudioOptions = {
  seed: 1,
  samples: {
    get: ({ set, note }) => {
      throw new Error(`The test band plays no samples, but was asked for ${set}:${note}.`);
    },
  },
  player: (part, input) => new SinePlayer(input, part.role === 'drums' || part.role === 'percussion'),
};

/** A part of which only role, stem and notes matter. */
export function testPart(
  id: string,
  role: Role,
  stem: StemName,
  notes: readonly (readonly [beat: number, beats: number, pitch: number, velocity?: number])[],
  instrument: InstrumentId = role === 'drums' ? '909-kit' : 'soft-lead',
): Part {
  return {
    id,
    name: id,
    role,
    stem,
    instrument,
    notes: notes.map(
      ([beat, beats, pitch, velocity]): Note => ({
        at: Math.round(beat * PPQ),
        length: Math.round(beats * PPQ),
        pitch,
        velocity: velocity ?? 0.7,
        nudge: 0,
      }),
    ),
    curves: [],
  };
}

/** A score of four-beat bars at 120 beats a minute (two seconds each), in sections of equal length. */
export function testScore(parts: readonly Part[], bars: number, sections = 1): Score {
  const end = bars * 4 * PPQ;
  return {
    tempo: [{ at: 0, bpm: 120 }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: { tonic: 9, mode: 'minor' } }],
    sections: Array.from({ length: sections }, (_, i) => ({
      kind: 'verse',
      label: `Part ${i + 1}`,
      start: Math.round((end * i) / sections),
      end: Math.round((end * (i + 1)) / sections),
      energy: 0.5,
    })),
    chords: [],
    parts,
    lyric: null,
    end,
  };
}

/** Beats 0 to n - 1. */
export const beats = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Kick and snare, bass, chords and a tune. */
export function smallBand(bars = 4): Part[] {
  const all = beats(bars * 4);
  return [
    testPart(
      'drums',
      'drums',
      'drums',
      all.map((b) => [b, 0.5, b % 2 ? 38 : 36, 0.9]),
    ),
    testPart(
      'bass',
      'bass',
      'bass',
      all.map((b) => [b, 0.9, 33 + (b % 5)]),
    ),
    testPart(
      'pad',
      'pad',
      'synth',
      all.filter((b) => b % 4 === 0).flatMap((b) => [57, 60, 64].map((p) => [b, 4, p] as const)),
    ),
    testPart(
      'lead',
      'lead',
      'woodwinds',
      all.map((b) => [b, 0.8, 69 + ((b * 5) % 12)]),
    ),
  ];
}
