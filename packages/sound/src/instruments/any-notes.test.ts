import { createRng, INSTRUMENT_IDS, INSTRUMENTS, type InstrumentId } from '@songwright/music';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteEvent, SampledCurve } from '../player.ts';
import { samplesNeeded } from '../samples/samples-needed.ts';
import { loadRecordings } from '../testing/recordings.ts';
import { createPlayer } from './create-player.ts';

const ARTICULATIONS = [
  null,
  'legato',
  'staccato',
  'accent',
  'ghost',
  'palm-mute',
  'slide',
  'vibrato',
  'bend',
  'tremolo',
] as const;

const note = fc.record({
  start: fc.integer({ min: 0, max: 30_000 }),
  duration: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 200, max: 60_000 })),
  /** Part of the range; a little beyond both ends. */
  place: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  velocity: fc.double({ min: 0, max: 1, noNaN: true }),
  articulation: fc.constantFrom(...ARTICULATIONS),
});

const curve = fc.record({
  control: fc.constantFrom('expression', 'brightness', 'bend', 'vibrato'),
  points: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 80_000 }), value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { maxLength: 5 },
  ),
}) as fc.Arbitrary<SampledCurve>;

const blocks = fc.array(fc.integer({ min: 1, max: 4096 }), { minLength: 1, maxLength: 6 });

describe('any notes with any curves on any instrument', () => {
  it('give sound that is finite, bounded and free of the block lengths', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...INSTRUMENT_IDS),
        fc.array(note, { maxLength: 6 }),
        fc.array(curve, { maxLength: 3 }),
        blocks,
        async (instrument, places, curves, lengths) => {
          const notes = eventsOf(instrument, places);
          const samples = await loadRecordings(samplesNeeded(instrument, notes));
          const render = (sizes: readonly number[]): Float32Array => {
            const player = createPlayer({
              instrument,
              notes,
              curves,
              bpm: 97,
              rng: createRng('any'),
              samples,
            });
            const left = new Float32Array(70_000);
            const right = new Float32Array(4096);
            for (let at = 0, i = 0; at < left.length; i++) {
              const count = Math.min(sizes[i % sizes.length]!, left.length - at);
              const heard = player.render(left.subarray(at), right, count);
              if (!heard) expect(left.subarray(at, at + count).every((v) => v === 0)).toBe(true);
              at += count;
            }
            return left;
          };
          const one = render([4096]);
          const other = render(lengths);
          expect(one.every((v) => Number.isFinite(v) && Math.abs(v) < 8)).toBe(true);
          expect(one.findIndex((v, i) => v !== other[i])).toBe(-1);
        },
      ),
      { numRuns: 60, seed: 20_261 },
    );
  }, 120_000);

  it('may be none at all', () => {
    const samples = { get: () => ({ left: new Float32Array(0), right: new Float32Array(0) }) };
    for (const instrument of INSTRUMENT_IDS) {
      const player = createPlayer({
        instrument,
        notes: [],
        curves: [],
        bpm: 120,
        rng: createRng(1),
        samples,
      });
      expect(player.render(new Float32Array(512), new Float32Array(512), 512)).toBe(false);
    }
  });
});

type Place = Omit<NoteEvent, 'pitch'> & { readonly place: number };

function eventsOf(instrument: InstrumentId, places: readonly Place[]): NoteEvent[] {
  const [low, high] = INSTRUMENTS[instrument].range;
  return places
    .map(({ place, ...rest }) => ({ ...rest, pitch: Math.round(low + (high - low) * place) }))
    .sort((a, b) => a.start - b.start);
}
