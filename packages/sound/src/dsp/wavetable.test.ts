import FFT from 'fft.js';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { hertz } from './math.ts';
import { type WaveName, wave } from './waves.ts';
import { addWave, levelFor } from './wavetable.ts';

const SIZE = 16_384;

/** Power spectrum of a wave whose frequency lies on a bin. */
function spectrumOf(name: WaveName, bin: number): Float64Array {
  const frequency = (bin * SAMPLE_RATE) / SIZE;
  const out = new Float64Array(SIZE);
  addWave(out, levelFor(wave(name), frequency), 0, bin / SIZE, 1, 0, SIZE);
  const fft = new FFT(SIZE);
  const result = fft.createComplexArray() as number[];
  fft.realTransform(result, Array.from(out));
  return Float64Array.from(
    { length: SIZE / 2 },
    (_, k) => result[2 * k]! * result[2 * k]! + result[2 * k + 1]! * result[2 * k + 1]!,
  );
}

describe('wavetables', () => {
  it.each([
    ['saw', 97],
    ['square', 331],
    ['saw', 1201],
    ['pulse-25', 773],
  ] as const)('keeps what folds over from a %s at bin %i below -60 dB', (name, bin) => {
    const power = spectrumOf(name, bin);
    let wanted = 0;
    let folded = 0;
    for (let k = 1; k < SIZE / 2; k++) {
      if (k % bin === 0) wanted += power[k]!;
      else folded += power[k]!;
    }
    expect(10 * Math.log10(folded / wanted)).toBeLessThan(-60);
  });

  it('gives a saw partials of 1/k', () => {
    const power = spectrumOf('saw', 40);
    for (const k of [2, 3, 5, 8]) {
      expect(Math.sqrt(power[40]! / power[40 * k]!)).toBeCloseTo(k, 1);
    }
  });

  it('loses no more than the top half octave below 20 kHz', () => {
    for (let pitch = 30; pitch < 100; pitch += 7) {
      const bin = Math.round((hertz(pitch) * SIZE) / SAMPLE_RATE);
      const power = spectrumOf('saw', bin);
      const top = Math.floor(13_000 / hertz(pitch)) * bin;
      expect(power[top]! / power[bin]!).toBeGreaterThan(1e-9);
    }
  });
});
