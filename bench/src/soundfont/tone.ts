import {
  measureLoudness,
  OCTAVES,
  octavePowers,
  type Player,
  SAMPLE_RATE,
  type Stereo,
} from '@songwright/sound';

/** What one instrument's phrase measures. */
export interface Tone {
  /** LUFS. */
  readonly loudness: number;
  /** Peak over loudness, in dB. */
  readonly crest: number;
  /** Loudness of the hard phrase over the soft one, in dB. */
  readonly dynamics: number;
  /** Mean frequency weighted by power on a scale of octaves, in Hz: where the sound sits. */
  readonly centre: number;
  /** Power above 5.6 kHz to the whole, in dB: air. */
  readonly air: number;
  /** Level of each octave band to the whole, in dB. */
  readonly bands: readonly number[];
  /** Similarity of both channels, -1 to 1; 1 is mono. */
  readonly correlation: number;
  /** Seconds of sound for a second of rendering. */
  readonly speed: number;
}

/** Plays `seconds` of a part. */
export function record(player: Player, seconds: number): { readonly audio: Stereo; readonly took: number } {
  const length = Math.round(seconds * SAMPLE_RATE);
  const audio = { left: new Float32Array(length), right: new Float32Array(length) };
  const start = performance.now();
  for (let at = 0; at < length; at += 480) {
    const count = Math.min(480, length - at);
    player.render(audio.left.subarray(at, at + count), audio.right.subarray(at, at + count), count);
  }
  return { audio, took: (performance.now() - start) / 1000 };
}

/** Measures the same phrase as it is played usually, soft and hard. */
export function measureTone(usual: ReturnType<typeof record>, soft: Stereo, hard: Stereo): Tone {
  const { audio, took } = usual;
  const loudness = measureLoudness(audio).integrated;
  const powers = octavePowers(audio);
  const sum = powers.reduce((a, b) => a + b, 1e-20);
  const bands = Array.from(powers, (power) => decibels(power / sum));
  const logCentre = powers.reduce((a, power, k) => a + power * Math.log2(OCTAVES[k]!), 0) / sum;
  return {
    loudness,
    crest: 20 * Math.log10(peakOf(audio) + 1e-9) - loudness,
    dynamics: measureLoudness(hard).integrated - measureLoudness(soft).integrated,
    centre: 2 ** logCentre,
    air: decibels((powers.at(-1)! + powers.at(-2)!) / sum),
    bands,
    correlation: correlationOf(audio),
    speed: audio.left.length / SAMPLE_RATE / took,
  };
}

/** Mean distance of two spectra over the octaves that either has (within 40 dB of the whole), in dB. */
export function spectralDistance(a: Tone, b: Tone): number {
  const heard = a.bands.map((_, k) => k).filter((k) => Math.max(a.bands[k]!, b.bands[k]!) > -40);
  const total = heard.reduce(
    (sum, k) => sum + Math.abs(Math.max(-60, a.bands[k]!) - Math.max(-60, b.bands[k]!)),
    0,
  );
  return total / Math.max(1, heard.length);
}

const decibels = (power: number): number => 10 * Math.log10(power + 1e-12);

function peakOf({ left, right }: Stereo): number {
  let peak = 0;
  for (let i = 0; i < left.length; i++) peak = Math.max(peak, Math.abs(left[i]!), Math.abs(right[i]!));
  return peak;
}

function correlationOf({ left, right }: Stereo): number {
  let [lr, ll, rr] = [0, 1e-12, 1e-12];
  for (let i = 0; i < left.length; i++) {
    lr += left[i]! * right[i]!;
    ll += left[i]! * left[i]!;
    rr += right[i]! * right[i]!;
  }
  return lr / Math.sqrt(ll * rr);
}
