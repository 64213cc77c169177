import { takeApart } from '@songwright/listen';
import { startFlite } from '@songwright/media';
import { createRng } from '@songwright/music';
import { createRateConverter, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { beforeAll, describe, expect, it } from 'vitest';
import { addInto, silence } from './audio-sums.ts';
import { plainStems } from './baseline.ts';
import { siSdr } from './si-sdr.ts';

const LENGTH = 5 * SAMPLE_RATE;

const WORDS = [
  { text: 'silver', phones: ['s', 'ih1', 'l', 'v', 'er0'] },
  { text: 'morning', phones: ['m', 'ao1', 'r', 'n', 'ih0', 'ng'] },
  { text: 'falls', phones: ['f', 'ao1', 'l', 'z'] },
  { text: 'slowly', phones: ['s', 'l', 'ow1', 'l', 'iy0'] },
];

/** The words said on one pitch after the other, in the middle. */
async function voice(): Promise<Stereo> {
  const flite = await startFlite();
  const out = silence(LENGTH);
  for (const [i, pitch] of [220, 262, 196].entries()) {
    const spoken = flite.speak({ speaker: 'slt', words: WORDS, pitch, stretch: 1.2 });
    const converter = createRateConverter(spoken.sampleRate, SAMPLE_RATE);
    const line = trembling(converter.push(spoken.samples));
    addInto(out, { left: line, right: line }, 0.45, Math.round(1.6 * i * SAMPLE_RATE));
  }
  return out;
}

/** A vibrato of 40 cents, 5.5 times a second, by a delay that swings: Flite stays on its pitch, and singers do not. */
function trembling(line: Float32Array): Float32Array {
  return line.map((_, i) => {
    const at = i - 29 * (1 + Math.sin((2 * Math.PI * 5.5 * i) / SAMPLE_RATE));
    const low = Math.floor(at);
    const [a, b] = [line[low] ?? 0, line[low + 1] ?? 0];
    return a + (at - low) * (b - a);
  });
}

/** A bass and strokes of noise. */
function band(): Stereo {
  const out = silence(LENGTH);
  const rng = createRng('band');
  for (let i = 0; i < LENGTH; i++) {
    const s = i / SAMPLE_RATE;
    const root = 2 * Math.PI * 65.4 * s * (Math.floor(s) % 2 === 0 ? 1 : 4 / 3);
    const stroke = (rng.next() - 0.5) * Math.exp(-30 * (s % 0.5));
    const chord = 0.04 * (Math.sin(8 * root) + Math.sin(10 * root));
    const middle = 0.08 * (Math.sin(root) + 0.5 * Math.sin(2 * root)) + 0.25 * stroke;
    out.left[i] = middle + chord;
    out.right[i] = middle - 0.3 * chord;
  }
  return out;
}

describe('a voice over a band', { timeout: 60_000 }, () => {
  let sung: Stereo;
  const mix = silence(LENGTH);
  let vocals: Stereo;
  beforeAll(async () => {
    sung = await voice();
    addInto(mix, sung);
    addInto(mix, band());
    vocals = takeApart(mix).render('vocals');
  }, 60_000);

  it('is brought out, further than the plain way does', () => {
    const gained = siSdr(vocals, sung) - siSdr(mix, sung);
    expect(gained).toBeGreaterThan(4);
    expect(siSdr(vocals, sung)).toBeGreaterThan(siSdr(plainStems(mix).vocals, sung));
  });

  it('is left out of the accompaniment more thoroughly where that is what is wanted', () => {
    const thorough = takeApart(mix, { style: 'instrumental' }).render('vocals');
    expect(voiceLeft(thorough)).toBeLessThan(0.8 * voiceLeft(vocals));
  });

  /** How much of the voice the rest holds: its projection on the voice. */
  function voiceLeft(own: Stereo): number {
    let sum = 0;
    for (let i = 0; i < LENGTH; i++) sum += (mix.left[i]! - own.left[i]!) * sung.left[i]!;
    return Math.abs(sum);
  }
});
