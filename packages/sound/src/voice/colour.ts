import type { Decibels, Hertz, Rng, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { clamp, gainOf } from '../dsp/math.ts';
import { Noise } from '../dsp/noise.ts';
import { designBiquad, type EqBand, FLAT_Q } from '../effects/biquad.ts';
import { type Contour, frequencyOf } from './contour.ts';
import type { CharacterSound } from './data/characters.ts';
import { filterClip } from './filter-clip.ts';
import { SIBILANTS, UNVOICED, VOWELS } from './phones.ts';
import type { BareLine } from './sing-line.ts';
import type { SungLine } from './sung-line.ts';

/** Gains move once in this many samples and are interpolated between. */
const STEP: Samples = 32;
/** How much louder the hardest note is than the softest, beyond what its brightness brings. */
const DYNAMICS: Decibels = 9;
/** Brightness (above 1.5 kHz) of the hardest and the softest note beside a usual one. */
const BRIGHTER = 0.7;
const USUAL_EFFORT = 0.7;
/** A phrase swells to its middle by this much and sinks at its end. */
const ARCH: Decibels = 1.5;
/** Sibilants come out of the exciter and the presence boost too strong: they are taken back here. */
const DE_ESS: Decibels = -3;
/** How a glottal onset closes the voice: to a quarter, 45 ms to both sides of 15 ms before the vowel. */
const GLOTTAL_LENGTH: Samples = Math.round(0.045 * SAMPLE_RATE);
const GLOTTAL_DEPTH = 0.75;
/** Vowels end within this. */
const RELEASE: Samples = Math.round(0.05 * SAMPLE_RATE);

/** What a character's throat and breath make of a bare line: in place, over the clip. */
export function colourLine(
  bare: BareLine,
  line: SungLine,
  sound: CharacterSound,
  contour: Contour,
  rng: Rng,
): Float32Array {
  const { samples } = bare;
  const levels = levelsOf(bare, line, contour);
  for (const band of sound.eq) filterClip(samples, designBiquad(band));
  tuneFirstFormant(bare, contour);
  brighten(samples, bare.start, contour);
  addBreath(samples, levels.voiced, sound.breath, rng.fork('breath'));
  addAir(samples, sound.air);
  ride(samples, levels.gain);
  return samples;
}

interface Levels {
  /** Gain at every step. */
  readonly gain: Float32Array;
  /** 1 where a vowel or another voiced sound is, at every step. */
  readonly voiced: Float32Array;
}

function levelsOf({ start, samples, spans }: BareLine, line: SungLine, contour: Contour): Levels {
  const steps = Math.ceil(samples.length / STEP) + 1;
  const gain = new Float32Array(steps);
  const voiced = new Float32Array(steps);
  const notes = line.syllables.flatMap((syllable) => syllable.notes);
  const first = notes[0]!.start;
  const length = Math.max(1, notes.at(-1)!.end - first);
  const dips = glottalOnsets(line);
  let cursor = 0;
  let dip = 0;
  for (let k = 0; k < steps; k++) {
    const at = start + k * STEP;
    while (dip + 1 < dips.length && at > dips[dip]! + GLOTTAL_LENGTH) dip++;
    while (cursor + 1 < spans.length && at >= spans[cursor]!.to) cursor++;
    const span = spans[cursor]!;
    const way = clamp((at - first) / length, 0, 1);
    let level = DYNAMICS * (contour.effortAt(at) - USUAL_EFFORT) + ARCH * (4 * way * (1 - way) - 0.5);
    if (SIBILANTS.has(span.phone)) level += DE_ESS;
    const next = spans[cursor + 1];
    // Where a rest follows, a vowel does not break off.
    const ends = VOWELS.has(span.phone) && (next === undefined || next.from > span.to + 1);
    const fade = ends ? clamp((span.to - at) / RELEASE, 0, 1) : 1;
    gain[k] = gainOf(level) * fade * (dips.length > 0 ? glottalGain(at - dips[dip]!) : 1);
    voiced[k] = UNVOICED.has(span.phone) || at > span.to ? 0 : 1;
  }
  return { gain, voiced };
}

/** A word that begins with a vowel is parted from the one before by the glottis: half a dip before, half as it opens. */
function glottalOnsets({ syllables }: SungLine): Samples[] {
  return syllables.flatMap(({ phones, word, notes }, i) =>
    i > 0 && syllables[i - 1]!.word !== word && VOWELS.has(phones[0]!) ? [notes[0]!.start] : [],
  );
}

function glottalGain(since: Samples): number {
  const off = Math.abs(since + GLOTTAL_LENGTH / 3) / GLOTTAL_LENGTH;
  return off >= 1 ? 1 : 1 - GLOTTAL_DEPTH * (0.5 + 0.5 * Math.cos(Math.PI * off));
}

function ride(samples: Float32Array, gain: Float32Array): void {
  for (let k = 0; k * STEP < samples.length; k++) {
    const from = gain[k]!;
    const move = (gain[k + 1]! - from) / STEP;
    const end = Math.min(samples.length, (k + 1) * STEP);
    for (let i = k * STEP; i < end; i++) samples[i]! *= from + move * (i - k * STEP);
  }
}

/** Harder singing is brighter: the part above 1.5 kHz is added or taken away with the effort. */
function brighten(samples: Float32Array, start: Samples, contour: Contour): void {
  const share = 1 - Math.exp((-2 * Math.PI * 1500) / SAMPLE_RATE);
  let low = 0;
  let more = 0;
  for (let i = 0; i < samples.length; i++) {
    if (i % STEP === 0) more = clamp(BRIGHTER * (contour.effortAt(start + i) - USUAL_EFFORT) * 2, -0.5, 0.8);
    low += share * (samples[i]! - low);
    samples[i]! += more * (samples[i]! - low);
  }
}

/** First formants in hertz (Peterson and Barney 1952, means of men and women). */
const FIRST_FORMANTS: Readonly<Record<string, Hertz>> = {
  iy: 290,
  uw: 330,
  ih: 410,
  uh: 455,
  er: 495,
  ey: 480,
  ow: 500,
  oy: 520,
  eh: 570,
  ao: 580,
  ax: 600,
  ah: 680,
  aa: 790,
  ae: 760,
  ay: 760,
  aw: 760,
};
/** At most this much is added at the fundamental. */
const MOST_TUNING = 0.6;

/**
 * Above the first formant a singer opens the mouth, so that the formant follows the fundamental (Sundberg 1987,
 * chapter 5): a resonance on the fundamental, as strong as the note lies above the vowel's formant.
 */
function tuneFirstFormant({ samples, start, spans }: BareLine, contour: Contour): void {
  for (const span of spans) {
    const formant = FIRST_FORMANTS[span.phone];
    if (formant === undefined) continue;
    const over = frequencyOf(contour.pitchAt((span.from + span.to) / 2)) / formant - 1;
    if (over <= 0) continue;
    const strength = Math.min(MOST_TUNING, over);
    resonate(samples, Math.floor(span.from) - start, Math.ceil(span.to) - start, strength, (i) =>
      frequencyOf(contour.pitchAt(start + i)),
    );
  }
}

/** Adds a band around a moving frequency; its strength rises and falls within 20 ms at both ends. */
function resonate(
  samples: Float32Array,
  from: Samples,
  to: Samples,
  strength: number,
  frequencyAt: (i: number) => Hertz,
): void {
  const edge = 0.02 * SAMPLE_RATE;
  let ic1 = 0;
  let ic2 = 0;
  let [a1, a2, a3] = [0, 0, 0];
  const k = 1 / 3;
  for (let i = Math.max(0, from); i < Math.min(samples.length, to); i++) {
    if ((i - from) % STEP === 0) {
      const g = Math.tan((Math.PI * frequencyAt(i)) / SAMPLE_RATE);
      a1 = 1 / (1 + g * (g + k));
      a2 = g * a1;
      a3 = g * a2;
    }
    const x = samples[i]!;
    const v3 = x - ic2;
    const v1 = a1 * ic1 + a2 * v3;
    const v2 = ic2 + a2 * ic1 + a3 * v3;
    ic1 = 2 * v1 - ic1;
    ic2 = 2 * v2 - ic2;
    samples[i] = x + strength * Math.min(1, (i - from) / edge, (to - i) / edge) * k * v1;
  }
}

/** Noise between 2 and 9 kHz that follows the loudness of the voiced sound. */
function addBreath(samples: Float32Array, voiced: Float32Array, level: Decibels, rng: Rng): void {
  const noise = new Noise(rng.int(0x7fffffff)).buffer(samples.length);
  filterClip(noise, designBiquad({ kind: 'high-pass', frequency: 2200, gain: 0, q: FLAT_Q }));
  filterClip(noise, designBiquad({ kind: 'low-pass', frequency: 9000, gain: 0, q: FLAT_Q }));
  // White noise of unit range between 2.2 and 9 kHz has an RMS of about 0.32.
  const gain = gainOf(level) / 0.32;
  const share = 1 - Math.exp(-1 / (0.008 * SAMPLE_RATE));
  let power = 0;
  let on = 0;
  for (let i = 0; i < samples.length; i++) {
    power += share * (samples[i]! * samples[i]! - power);
    on += share * (voiced[(i / STEP) | 0]! - on);
    samples[i]! += gain * on * Math.sqrt(power) * noise[i]!;
  }
}

/** The band that is copied up, and where it goes. */
const COPIED: Hertz = 3600;
const SHIFT: Hertz = 3900;
const AIR_FROM: Hertz = 7200;

/**
 * Speech ends at 8 kHz. What lies between 3.6 and 7.5 kHz is copied up to 7.5 to 11.4 kHz (spectral band
 * replication, by ring modulation): sibilants get their hiss and vowels their shine from what they are.
 */
function addAir(samples: Float32Array, level: Decibels): void {
  const band = Float32Array.from(samples);
  filterClip(band, designBiquad({ kind: 'high-pass', frequency: COPIED, gain: 0, q: FLAT_Q }));
  filterClip(band, designBiquad({ kind: 'high-pass', frequency: COPIED, gain: 0, q: FLAT_Q }));
  // A rotating pair instead of a sine for each sample.
  const turn = (2 * Math.PI * SHIFT) / SAMPLE_RATE;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  let [x, y] = [1, 0];
  for (let i = 0; i < band.length; i++) {
    band[i]! *= 2 * x;
    [x, y] = [x * c - y * s, x * s + y * c];
  }
  const high: EqBand = { kind: 'high-pass', frequency: AIR_FROM, gain: 0, q: FLAT_Q };
  filterClip(band, designBiquad(high));
  filterClip(band, designBiquad(high));
  const gain = gainOf(level);
  for (let i = 0; i < samples.length; i++) samples[i]! += gain * band[i]!;
}
