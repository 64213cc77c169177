import { describe, expect, it } from 'vitest';
import type { BandSpectrum } from '../spectral/bands.ts';
import { PITCH_STEPS, type PitchSpectrum } from '../spectral/pitch-spectrum.ts';
import { choosePulse } from './choose-pulse.ts';
import { onsetCurves } from './onset-curves.ts';
import { tempoCurve } from './tempo-curve.ts';

const RATE = 100;
const SECONDS = 16;
const BANDS = 50;

/** What begins: registers in hertz, how loud (ln of the compressed magnitude), how fast it falls, and how many frames it sounds. */
const SOUNDS = {
  kick: { low: 40, high: 110, loud: 4, fall: 0.25, lasts: 60 },
  click: { low: 2000, high: 4000, loud: 1, fall: 0.5, lasts: 60 },
  snare: { low: 180, high: 9000, loud: 3, fall: 0.25, lasts: 60 },
  hat: { low: 6000, high: 16000, loud: 2.5, fall: 0.4, lasts: 60 },
  openHat: { low: 5500, high: 16000, loud: 3.5, fall: 0.12, lasts: 60 },
  bass: { low: 50, high: 400, loud: 4.5, fall: 0.02, lasts: 22 },
} as const;

type Pattern = Partial<Record<keyof typeof SOUNDS, readonly number[]>>;

/** A pattern of sixteenths (of eighths in bars of six), `steps` a bar, drawn as a spectrum: no sound is needed for a rhythm. */
function drawn(pattern: Pattern, bpm: number, steps = 16, stepsABeat = 4): BandSpectrum {
  const frames = SECONDS * RATE;
  const centres = Float64Array.from({ length: BANDS }, (_, b) => 43 * Math.exp((b / 5.8) * Math.LN2));
  const data = new Float32Array(frames * BANDS);
  const step = (60 / bpm / stepsABeat) * RATE;
  for (const [name, places] of Object.entries(pattern)) {
    const { low, high, loud, fall, lasts } = SOUNDS[name as keyof typeof SOUNDS];
    for (let bar = 0; bar * steps * step < frames; bar++) {
      for (const place of places) {
        const at = Math.round((bar * steps + place) * step) + 5;
        for (let t = at; t < Math.min(frames, at + lasts); t++) {
          const level = Math.max(0, loud - fall * (t - at));
          for (let b = 0; b < BANDS; b++) {
            if (centres[b]! < low || centres[b]! > high) continue;
            data[t * BANDS + b] = Math.max(data[t * BANDS + b]!, level);
          }
        }
      }
    }
  }
  return { frames, bands: BANDS, frameRate: RATE, centres, data };
}

const noTones: PitchSpectrum = {
  frames: 10,
  frameRate: 21.5,
  tuning: 0,
  data: new Float32Array(10 * PITCH_STEPS),
};
const EIGHTHS = [0, 2, 4, 6, 8, 10, 12, 14];

describe('the pulse that is chosen', () => {
  it.each<[string, Pattern, number]>([
    [
      'on the kick and not on a louder bass and open hats between',
      {
        kick: [0, 4, 8, 12],
        click: [0, 4, 8, 12],
        openHat: [2, 6, 10, 14],
        bass: [2, 6, 10, 14],
        snare: [4, 12],
      },
      124,
    ],
    ['that of fast rock and not half of it', { kick: [0, 8, 10], snare: [4, 12], hat: EIGHTHS }, 172],
    ['that of slow rock and not twice it', { kick: [0, 8, 10], snare: [4, 12], hat: EIGHTHS }, 74],
    ['that of rock', { kick: [0, 8, 10], snare: [4, 12], hat: EIGHTHS, bass: [0, 8] }, 116],
  ])('is %s', (_, pattern, bpm) => {
    expectBeats(drawn(pattern, bpm), bpm);
  });

  it('stays on the kick while the off-beats are loud and the kick is soft', () => {
    const house: Pattern = { kick: [0, 4, 8, 12], click: [0, 4, 8, 12], snare: [4, 12], hat: [2, 6, 10, 14] };
    const bands = drawn(house, 122);
    const loud = drawn({ click: [0, 4, 8, 12], openHat: [2, 6, 10, 14], bass: [2, 6, 10, 14] }, 122);
    const [from, to] = [6 * RATE * BANDS, 10 * RATE * BANDS];
    bands.data.set(loud.data.subarray(from, to), from);
    expectBeats(bands, 122);
  });
});

/** Every beat is heard once within an eighth of a beat; the drawings begin 50 ms late. */
function expectBeats(bands: BandSpectrum, bpm: number): void {
  const onsets = onsetCurves(bands).all;
  const { beats } = choosePulse({ bands, pitches: noTones }, onsets, tempoCurve(onsets, RATE));
  const beat = 60 / bpm;
  const places = beats.filter((at) => at > 2 && at < SECONDS - 2).map((at) => (at - 0.05) / beat);
  for (const place of places) expect(Math.abs(place - Math.round(place))).toBeLessThan(0.125);
  const first = Math.round(places[0]!);
  expect(places.map(Math.round)).toEqual(places.map((_, i) => first + i));
  expect(Math.abs(places.length - (SECONDS - 4) / beat)).toBeLessThan(1.5);
}
