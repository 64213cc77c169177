import type { Hearing } from '@songwright/listen';
import { barTicks, createRng, type Meter, type MusicRequest, timeline, type Writes } from '@songwright/music';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputFault } from '../../engine.ts';
import { composeTrack } from '../compose-track.ts';
import { tagsRequest } from '../tags-request.ts';

// Whatever the ear makes of a recording, a track can be written over it.

const METERS: readonly (readonly [Meter, beats: number])[] = [
  [{ beats: 4, unit: 4 }, 4],
  [{ beats: 3, unit: 4 }, 3],
  [{ beats: 6, unit: 8 }, 2],
  [{ beats: 5, unit: 4 }, 5],
  [{ beats: 7, unit: 8 }, 3],
  [{ beats: 2, unit: 4 }, 2],
];
const STYLES = [
  'pop',
  'techno',
  'jazz ballad',
  'folk',
  'ambient',
  'drum and bass',
  'classical piano',
  'reggae',
];
const LYRICS =
  '[Verse]\nMorning comes in colours\nOn the window by the sea\n[Chorus]\nCarry me over\nCarry me home';

interface Wild {
  readonly seed: number;
  readonly seconds: number;
  readonly bpm: number;
  readonly late: number;
  readonly jitter: number;
  readonly meter: number;
  readonly notes: number;
  readonly chords: boolean;
  readonly sections: number;
}

const wild = fc.record<Wild>({
  seed: fc.integer({ min: 0, max: 10_000 }),
  seconds: fc.integer({ min: 5, max: 90 }),
  bpm: fc.integer({ min: 38, max: 230 }),
  late: fc.double({ min: 0, max: 2.4, noNaN: true }),
  jitter: fc.constantFrom(0, 0.02, 0.2),
  meter: fc.nat(METERS.length - 1),
  notes: fc.constantFrom(0, 1, 20, 150),
  chords: fc.boolean(),
  sections: fc.integer({ min: 1, max: 9 }),
});

function hearingOf(from: Wild): Hearing {
  const rng = createRng(from.seed);
  const [meter, inBar] = METERS[from.meter]!;
  const gap = 60 / from.bpm;
  const phase = rng.int(inBar);
  const beats: { at: number; inBar: number }[] = [];
  for (
    let at = Math.min(from.late, gap);
    at < from.seconds;
    at += gap * (1 + from.jitter * (rng.next() - 0.5))
  ) {
    beats.push({ at, inBar: (beats.length + phase) % inBar });
  }
  while (beats.length < 2)
    beats.push({ at: from.seconds - 0.01 + 0.001 * beats.length, inBar: beats.length % inBar });
  const cuts = (count: number): number[] =>
    [0, ...Array.from({ length: count }, () => rng.between(0, from.seconds)), from.seconds].sort(
      (a, b) => a - b,
    );
  const spans = (count: number) =>
    cuts(count).flatMap((end, i, all) => (i === 0 ? [] : [{ start: all[i - 1]!, end }]));
  return {
    duration: from.seconds,
    beats,
    bpm: from.bpm,
    pulse: 0.5,
    meter,
    key: { tonic: rng.int(12), mode: rng.pick(['major', 'minor', 'dorian', 'mixolydian']) },
    keyConfidence: 0.5,
    tuning: rng.int(60) - 30,
    chords: (from.chords ? spans(30) : []).map((span) => ({
      ...span,
      root: rng.int(12),
      quality: rng.pick(['major', 'minor'] as const),
      confidence: rng.next(),
    })),
    sections: spans(from.sections - 1).map((span) => ({
      ...span,
      kind: rng.pick(['a', 'b', 'c']),
      level: -12 * rng.next(),
    })),
    melody: (from.notes === 0 ? [] : spans(from.notes)).map((span) => ({
      ...span,
      pitch: 40 + rng.int(50),
      confidence: rng.next(),
    })),
    voiced: 0.5,
    drums: [],
    loudness: -20,
  };
}

const REQUEST: MusicRequest = {
  ...tagsRequest({ title: 'Wild', tags: 'pop' }),
  duration: null,
  maxDuration: 240,
};

describe('a track over any hearing', { timeout: 60_000 }, () => {
  it.each<[Writes, boolean]>([
    ['song', false],
    ['song', true],
    ['band', false],
    ['voice', true],
  ])('%s, sung: %s, is whole', (writes, sung) => {
    fc.assert(
      fc.property(
        wild,
        fc.constantFrom(...STYLES),
        fc.constantFrom(1, 0.7, 0.4, 0),
        (from, style, faithfulness) => {
          const hearing = hearingOf(from);
          const upload =
            writes === 'song' ? null : { name: 'u', key: 'songs/u.flac', bytes: new Uint8Array() };
          const request = { ...REQUEST, style, ...(sung ? { lyrics: LYRICS, instrumental: false } : {}) };
          const over = { hearing, writes, faithfulness, wordsMayBeCut: from.seed % 2 === 0, upload };
          let track: ReturnType<typeof composeTrack>;
          try {
            track = composeTrack({ request, title: 'Wild', seed: from.seed, variant: 1, over });
          } catch (error) {
            // Words that cannot be sung in so short a time are the user's to shorten.
            if (!(error instanceof InputFault) || !sung) throw error;
            expect(error.message).toMatch(/too long|take at least/);
            return;
          }
          const { score, plan, mix } = track;
          const bar = barTicks(score.meter[0]!.meter);
          expect(score.end % bar).toBe(0);
          expect(plan.sections.reduce((sum, { bars }) => sum + bars, 0) * bar).toBe(score.end);
          expect(mix.channels.map(({ part }) => part)).toEqual(score.parts.map(({ id }) => id));
          for (const { notes } of score.parts) {
            for (const { at, length, pitch, velocity } of notes) {
              expect(at >= 0 && length > 0 && at < score.end + bar && Number.isInteger(pitch)).toBe(true);
              expect(velocity >= 0 && velocity <= 1).toBe(true);
            }
          }
          for (const { bpm } of score.tempo) expect(bpm > 0 && Number.isFinite(bpm)).toBe(true);
          if (writes !== 'song') {
            const barSeconds = (60 * bar) / (960 * plan.bpm);
            expect(Math.abs(timeline(score).length - from.seconds)).toBeLessThan(barSeconds * 1.6 + 0.1);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
