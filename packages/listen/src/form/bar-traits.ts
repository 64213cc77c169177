import type { Seconds } from '@songwright/music';
import type { BeatChroma } from '../harmony/beat-chroma.ts';
import type { BandSpectrum } from '../spectral/bands.ts';
import type { BarTraits } from './find-sections.ts';

/** Harmony, timbre and power of each bar; what comes before the first downbeat is left out. */
export function barTraits(
  bands: BandSpectrum,
  chroma: BeatChroma,
  times: readonly Seconds[],
  inBar: ArrayLike<number>,
): BarTraits[] {
  const starts = times.map((_, i) => i).filter((i) => inBar[i] === 0 && i < chroma.count);
  return starts.map((from, bar) => {
    const to = starts[bar + 1] ?? chroma.count;
    const [start, end] = [times[from]!, times[to]!];
    return { start, end, chroma: chromaOf(chroma, from, to), ...soundOf(bands, start, end) };
  });
}

function chromaOf({ treble }: BeatChroma, from: number, to: number): Float64Array {
  const sum = new Float64Array(12);
  for (let i = from; i < to; i++) for (let p = 0; p < 12; p++) sum[p]! += treble[i * 12 + p]!;
  let squares = 0;
  for (const x of sum) squares += x * x;
  return squares > 0 ? sum.map((x) => x / Math.sqrt(squares)) : sum;
}

function soundOf(bands: BandSpectrum, start: Seconds, end: Seconds): { timbre: Float64Array; power: number } {
  const timbre = new Float64Array(bands.bands);
  const first = Math.min(bands.frames - 1, Math.round(start * bands.frameRate));
  const last = Math.max(first + 1, Math.min(bands.frames, Math.round(end * bands.frameRate)));
  let power = 0;
  for (let t = first; t < last; t++) {
    for (let b = 0; b < bands.bands; b++) {
      const level = bands.data[t * bands.bands + b]!;
      const magnitude = Math.expm1(level);
      timbre[b]! += level / (last - first);
      power += (magnitude * magnitude) / (last - first);
    }
  }
  return { timbre, power };
}
