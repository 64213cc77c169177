import type { HeardLine } from './recognise.ts';
import { RECOGNISER_RATE } from './recognise.ts';
import type { TestSong } from './test-score.ts';

/** Silence kept around a line, in seconds. */
const AROUND = 0.45;
const TAPS = 64;

/** Cuts a song's lines out of one channel and brings them to the recogniser's rate. */
export function cutLines(song: TestSong, channel: Float32Array, sampleRate: number): HeardLine[] {
  return song.lines.map(({ text, start, end }) => {
    const from = Math.max(0, Math.round((start - AROUND) * sampleRate));
    const to = Math.min(channel.length, Math.round((end + AROUND) * sampleRate));
    return { text, samples: downsample(channel.subarray(from, to), sampleRate, RECOGNISER_RATE) };
  });
}

/** Windowed-sinc resampling to a lower rate, cut off at 0.46 of it. */
export function downsample(samples: Float32Array, sampleRate: number, wanted: number): Float32Array {
  const ratio = sampleRate / wanted;
  const cut = (0.92 * wanted) / sampleRate;
  const out = new Float32Array(Math.floor(samples.length / ratio));
  const reach = Math.ceil(TAPS / 2);
  for (let i = 0; i < out.length; i++) {
    const center = i * ratio;
    let sum = 0;
    for (let k = Math.ceil(center - reach); k <= center + reach; k++) {
      const x = k - center;
      const angle = Math.PI * x * cut;
      const sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
      sum += (samples[k] ?? 0) * cut * sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1)));
    }
    out[i] = sum;
  }
  return out;
}
