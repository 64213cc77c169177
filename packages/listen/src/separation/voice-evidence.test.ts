import { describe, expect, it } from 'vitest';
import { BAND_HERTZ, BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import { HOP_SECONDS } from './stereo-frames.ts';
import { isSung, voiceEvidence } from './voice-evidence.ts';

const FRAMES = Math.round(24 / HOP_SECONDS);
/** The first two formants of four vowels, in hertz (after Peterson and Barney, 1952). */
const VOWELS = [
  [270, 2290],
  [730, 1090],
  [300, 870],
  [530, 1840],
] as const;
/** Frames of a syllable, and of the sibilant before it. */
const [SYLLABLE, SIBILANT] = [10, 3];

interface Lead {
  /** Seconds in which it is heard. */
  readonly from: number;
  readonly to: number;
  /** Changes its vowel with each syllable. */
  readonly vowels: boolean;
  readonly sibilants: boolean;
  /** So much of its partials is called voice. */
  readonly sure: number;
}

/** Stretches of a window in which something on 200 Hz leads for a while, over a faint band. */
function heard({ from, to, vowels, sibilants, sure }: Lead) {
  const cells = FRAMES * BANDS;
  const power = new Float32Array(cells).fill(1e-4);
  const voices = new Float32Array(cells * OUTPUTS).fill(0.05);
  for (let t = 0; t < FRAMES; t++) {
    if (t * HOP_SECONDS < from || t * HOP_SECONDS >= to) continue;
    const syllable = Math.floor(t / SYLLABLE);
    const formants = VOWELS[vowels ? syllable % VOWELS.length : 1]!;
    const hisses = sibilants && t % SYLLABLE < SIBILANT;
    for (let b = 0; b < BANDS; b++) {
      const hertz = BAND_HERTZ[b]!;
      const cell = t * BANDS + b;
      const partial = !hisses && hertz < 5000 && Math.abs(hertz - 200 * Math.round(hertz / 200)) < 12;
      if (partial) {
        const octaves = Math.min(...formants.map((formant) => Math.abs(Math.log2(hertz / formant))));
        power[cell] = 10 ** (-2.4 * octaves);
      }
      if (hisses && hertz > 4000) power[cell] = 0.01;
      if (partial || (hisses && hertz > 4000)) voices[cell * OUTPUTS] = sure;
    }
  }
  const spectra = {
    frames: FRAMES,
    power,
    level: new Uint8Array(cells),
    side: new Float32Array(cells).fill(0.1),
  };
  return voiceEvidence(spectra, { voices, parts: new Float32Array(cells * 3) });
}

const SINGER: Lead = { from: 0, to: 24, vowels: true, sibilants: true, sure: 0.9 };
const most = (lead: Partial<Lead>): number =>
  Math.max(...heard({ ...SINGER, ...lead }).map(({ sung }) => sung));

describe('that somebody sings', () => {
  it.each<[string, Partial<Lead>, boolean]>([
    ['is heard of a singer', {}, true],
    ['is heard of a few lines in a stretch', { from: 14, to: 20 }, true],
    ['is not heard of an instrument, whose shape stands', { vowels: false, sibilants: false }, false],
    ['is not heard where there is nobody', { to: 0 }, false],
  ])('%s', (_, lead, sung) => {
    expect(most(lead) > 0).toBe(sung);
  });

  it.each<[string, Partial<Lead>]>([
    ['vowels', { vowels: false }],
    ['sibilants', { sibilants: false }],
    ['how sure the nets are', { sure: 0.4 }],
  ])('is heard by %s', (_, lead) => {
    expect(most(lead)).toBeLessThan(most({}) - 2);
  });

  it('is heard in the stretch in which somebody does', () => {
    const [before, during] = heard({ ...SINGER, from: 13, to: 19 });
    expect(during!.sung).toBeGreaterThan(before!.sung + 5);
  });
});

describe('a recording', () => {
  const stretches = (scores: readonly number[]) => scores.map((sung) => ({ signs: [], sung }));
  it.each<[string, readonly number[], boolean]>([
    ['of one stretch in which something speaks for a singer', [0.1], true],
    ['of one in which nothing does', [-0.1], false],
    ['of a few, by its clearest', [-3, 0.2, -2], true],
    ['of many, sung in a few of them', [5, 4, 3, -2, -2, -3, -3, -3, -2, -3, -3, -3, -3], true],
    ['of many, one of which is mistaken', [3, 0.3, 0.2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1], false],
    ['of many in which something speaks for a singer, but faintly', new Array(13).fill(0.7), false],
    ['of nothing', [], false],
  ])('%s', (_, scores, sung) => {
    expect(isSung(stretches(scores))).toBe(sung);
  });
});
