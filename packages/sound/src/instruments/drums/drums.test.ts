import { createRng, type InstrumentId } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../audio.ts';
import { partialNear } from '../../testing/pitch.ts';
import { play } from '../../testing/play.ts';
import { KITS } from './kits/kits.ts';
import { strike } from './strike.ts';

const KIT_IDS = Object.keys(KITS) as (keyof typeof KITS)[];
const seconds = (s: number): number => Math.round(s * SAMPLE_RATE);

function energy(x: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = seconds(from); i < seconds(to); i++) sum += x[i]! * x[i]!;
  return sum;
}

/** Part of the energy above about 4 kHz, by the first difference. */
function treble(x: Float32Array): number {
  let steps = 0;
  let sum = 1e-12;
  for (let i = 1; i < x.length; i++) {
    steps += (x[i]! - x[i - 1]!) * (x[i]! - x[i - 1]!);
    sum += x[i]! * x[i]!;
  }
  return steps / sum;
}

describe.each(KIT_IDS)('%s', (id) => {
  it('answers every General MIDI key with a sound', async () => {
    for (let key = 27; key <= 87; key += 1) {
      const { left, right } = await play(id, [[0, 0.1, key, 0.8]], 0.3);
      expect(energy(left, 0, 0.3) + energy(right, 0, 0.3), `key ${key}`).toBeGreaterThan(0.005);
    }
  });
});

describe.each(['acoustic-kit', 'rock-kit', '808-kit', '909-kit', 'electro-kit'] as const)('%s', (id) => {
  it('has a low kick, a bright snare and brighter hats', async () => {
    const [kick, snare, hat] = await Promise.all(
      [36, 38, 42].map(async (key) => (await play(id, [[0, 0.1, key]], 0.4)).left),
    );
    expect(treble(kick!)).toBeLessThan(0.03);
    expect(treble(snare!)).toBeGreaterThan(treble(kick!) * 4);
    expect(treble(hat!)).toBeGreaterThan(treble(snare!) * 2);
    const bottom = partialNear(kick!, seconds(0.08), seconds(0.2), 52);
    expect(bottom).toBeGreaterThan(40);
    expect(bottom).toBeLessThan(62);
  });

  it('chokes the open hat by the closed one', async () => {
    const free = await play(id, [[0, 0.1, 46]], 0.6);
    const choked = await play(
      id,
      [
        [0, 0.1, 46],
        [0.1, 0.1, 44, 0.1],
      ],
      0.6,
    );
    expect(energy(choked.right, 0.2, 0.5)).toBeLessThan(0.25 * energy(free.right, 0.2, 0.5));
  });
});

describe('a drummer', () => {
  const variety = async (id: InstrumentId): Promise<boolean> => {
    const { left } = await play(
      id,
      [
        [0, 0.1, 38],
        [1, 0.1, 38],
      ],
      2,
    );
    return left.slice(0, seconds(0.3)).some((v, i) => v !== left[seconds(1) + i]);
  };

  it('never plays two hits quite alike; a machine may', async () => {
    expect(await variety('acoustic-kit')).toBe(true);
    expect(await variety('brush-kit')).toBe(true);
  });

  it('rolls when a note is a tremolo', async () => {
    const { left } = await play('orchestral-kit', [[0, 1, 38, 0.7, 'tremolo']], 1.2);
    for (let i = 0; i < 9; i++) expect(energy(left, i * 0.1, i * 0.1 + 0.1)).toBeGreaterThan(0.01);
  });
});

describe('strike', () => {
  it('brings every hit to one strength, whatever its make', () => {
    for (const spec of Object.values(KITS['acoustic-kit'])) {
      const { left, right } = strike(spec, 0.7, createRng('hit'));
      let loudest = 0;
      for (let at = 0; at + 441 <= left.length; at += 21) {
        let sum = 0;
        for (let i = at; i < at + 441; i++) sum += left[i]! * left[i]! + right[i]! * right[i]!;
        loudest = Math.max(loudest, Math.sqrt(sum / 882));
      }
      expect(loudest).toBeGreaterThan(0.9);
      expect(loudest).toBeLessThan(1.001);
    }
  });
});
