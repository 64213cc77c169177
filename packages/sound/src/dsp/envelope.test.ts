import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Envelope } from './envelope.ts';

const seconds = fc.double({ min: 0, max: 3, noNaN: true });
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('envelope', () => {
  it('stays between silence and full, without jumps, and ends', () => {
    fc.assert(
      fc.property(
        seconds,
        seconds,
        unit,
        seconds,
        fc.integer({ min: 1, max: 90_000 }),
        (attack, decay, sustain, release, held) => {
          const envelope = new Envelope(
            { attack: attack + 0.001, decay: decay + 0.01, sustain, release: release + 0.005 },
            held,
          );
          let before = envelope.at(0);
          let [least, most, step] = [before, before, 0];
          for (let t = 0; t < 100_000; t += 37) {
            const now = envelope.at(t);
            least = Math.min(least, now);
            most = Math.max(most, now);
            step = Math.max(step, Math.abs(now - before));
            before = now;
          }
          expect(least).toBeGreaterThanOrEqual(0);
          expect(most).toBeLessThanOrEqual(1.0001);
          expect(step).toBeLessThan(0.95);
          expect(envelope.at(envelope.endsAt + 1)).toBeLessThanOrEqual(1.01e-4);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reaches full level at the end of its attack and the sustain after its decay', () => {
    const envelope = new Envelope({ attack: 0.1, decay: 0.2, sustain: 0.5, release: 0.3 }, 44_100);
    expect(envelope.at(4410)).toBeCloseTo(1, 3);
    expect(envelope.at(4410 + 8820)).toBeCloseTo(0.5, 1);
    expect(envelope.at(44_100 + 13_230)).toBeLessThan(0.002);
  });

  it('begins at full level without an attack', () => {
    expect(new Envelope({ attack: 0, decay: 1, sustain: 1, release: 1 }, 100).at(0)).toBe(1);
  });
});
