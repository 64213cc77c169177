import { describe, expect, it } from 'vitest';
import { BAND_HERTZ, BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import { HOP_SECONDS } from './stereo-frames.ts';
import { voiceEvidence } from './voice-evidence.ts';

const FRAMES = Math.round(36 / HOP_SECONDS);

interface Singer {
  /** Seconds in which it sings. */
  readonly from: number;
  readonly to: number;
  readonly glides: boolean;
  readonly sibilants: boolean;
}

/** A window in which the nets are sure of a voice for a while: its partials, which may glide, and its sibilants. */
function heard({ from, to, glides, sibilants }: Singer) {
  const cells = FRAMES * BANDS;
  const power = new Float32Array(cells).fill(1e-4);
  // Rising from band to band, so that where a partial has been there is no top left.
  const level = Uint8Array.from({ length: cells }, (_, cell) => 100 + ((cell % BANDS) % 20));
  const voices = new Float32Array(cells * OUTPUTS).fill(0.05);
  for (let t = 0; t < FRAMES; t++) {
    const sings = t * HOP_SECONDS >= from && t * HOP_SECONDS < to;
    const hisses = sings && sibilants && t % 20 < 4;
    for (let b = 0; b < BANDS; b++) {
      const cell = t * BANDS + b;
      const partial = sings && b > 10 && b < 300 && b % 20 === (glides ? t % 20 : 0);
      if (partial) [power[cell], level[cell]] = [1, 200];
      if (partial || (hisses && BAND_HERTZ[b]! > 4500)) voices[cell * OUTPUTS] = 0.9;
    }
  }
  const spectra = { frames: FRAMES, power, level, side: new Float32Array(cells) };
  return voiceEvidence(spectra, { voices, parts: new Float32Array(cells * 3) });
}

const SINGER: Singer = { from: 0, to: 36, glides: true, sibilants: true };

describe('that somebody sings', () => {
  it.each<[string, Partial<Singer>, boolean]>([
    ['is heard of a singer', {}, true],
    ['is heard of a few lines in a long window', { from: 13, to: 19 }, true],
    ['is not heard of tones that stand', { glides: false }, false],
    ['is not heard where there is nobody', { to: 0 }, false],
  ])('%s', (_, singer, sung) => {
    expect(heard({ ...SINGER, ...singer }).sung > 0).toBe(sung);
  });

  it('is heard by sibilants that no lead has', () => {
    expect(heard({ ...SINGER, sibilants: false }).sung).toBeLessThan(heard(SINGER).sung - 3);
  });
});
