import FFT from 'fft.js';

/** 23 ms at 44.1 kHz: shorter than a glide from a consonant into its vowel. */
const SIZE = 1024;
const BANDS = 24;
/** Where vowels and voiced consonants differ. */
const RANGE = [300, 4000] as const;
/** Beside the recording's RMS: what is fainter does not count. */
const FLOOR = 3;

/**
 * Spectral flux: how much the log magnitudes of `BANDS` bands have risen over `over` seconds, summed, every `hop`
 * seconds (Boeck and Widmer, "Maximum filter vibrato suppression for onset detection", DAFx 2013, without the filter).
 * A value belongs to the middle of what it compares.
 */
export function spectralFlux(
  samples: Float32Array,
  rate: number,
  { hop, over }: { readonly hop: number; readonly over: number },
): number[] {
  const floor = FLOOR * rms(samples);
  const bands = bandsOf(rate);
  const fft = new FFT(SIZE);
  const spectrum = fft.createComplexArray();
  const frame = new Array<number>(SIZE);
  const frameAt = (at: number): number[] => {
    const from = Math.round(at * rate) - SIZE / 2;
    for (let i = 0; i < SIZE; i++) {
      frame[i] = (samples[from + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE));
    }
    fft.realTransform(spectrum, frame);
    return bands.map((weights) => {
      let sum = 0;
      for (const [bin, weight] of weights)
        sum += weight * Math.hypot(spectrum[2 * bin]!, spectrum[2 * bin + 1]!);
      return Math.log(1 + sum / floor);
    });
  };
  const count = Math.floor(samples.length / rate / hop);
  const frames = Array.from({ length: count }, (_, i) => frameAt(i * hop));
  const half = Math.round(over / hop / 2);
  return frames.map((_, i) => {
    const [before, after] = [frames[i - half], frames[i + half]];
    if (!before || !after) return 0;
    return after.reduce((sum, level, band) => sum + Math.max(0, level - before[band]!), 0);
  });
}

/** Triangles side by side on a logarithmic scale: bins and their weights. */
function bandsOf(rate: number): (readonly [bin: number, weight: number])[][] {
  const edge = (i: number): number => (RANGE[0] * (RANGE[1] / RANGE[0]) ** (i / (BANDS + 1)) * SIZE) / rate;
  return Array.from({ length: BANDS }, (_, band) => {
    const [low, middle, high] = [edge(band), edge(band + 1), edge(band + 2)];
    const weights: (readonly [number, number])[] = [];
    for (let bin = Math.floor(low); bin <= Math.ceil(high); bin++) {
      const weight = Math.min((bin - low) / (middle - low), (high - bin) / (high - middle));
      if (weight > 0) weights.push([bin, weight]);
    }
    return weights;
  });
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
}
