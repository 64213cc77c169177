import type { Rng, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { Noise } from '../dsp/noise.ts';
import { type Contour, frequencyOf } from './contour.ts';
import { UNVOICED } from './phones.ts';
import type { SpokenLine } from './spoken-line.ts';
import type { PhoneSpan } from './time-map.ts';

export interface PsolaInput {
  readonly spans: readonly PhoneSpan[];
  readonly contour: Contour;
  /** The render that serves the note sounding at a sample of the song. */
  readonly spokenAt: (at: Samples) => SpokenLine;
  /** Ratio by which speech is read faster: its formants rise by it. */
  readonly formant: number;
  /** Deviation of a period's length, as a ratio. */
  readonly jitter: number;
  /** Deviation of a period's loudness, as a ratio. */
  readonly shimmer: number;
  readonly rng: Rng;
}

/** A stretch of the song with one channel of sound in it. */
export interface Clip {
  readonly start: Samples;
  readonly samples: Float32Array;
}

/** Unvoiced sound is laid down in grains of twice this. */
const NOISE_HOP: Samples = Math.round(0.004 * SAMPLE_RATE);
/** A grain takes the render of the note that begins this much later: the switch falls into the consonant. */
const SWITCH_AHEAD: Samples = Math.round(0.04 * SAMPLE_RATE);
/** In a held vowel the place that is read from wanders by up to this much: no period is heard twice in a row. */
const WANDER: Samples = Math.round(0.008 * SAMPLE_RATE);
const MARGIN: Samples = Math.round(0.05 * SAMPLE_RATE);

/**
 * Time-domain pitch-synchronous overlap-add (Moulines and Charpentier, "Pitch-synchronous waveform processing
 * techniques for text-to-speech synthesis", Speech Communication 9, 1990): grains around the pitch marks of speech
 * are laid down anew at the distance of the sung pitch, in the time of the song. Windows are half cosines between
 * neighbouring grains, so that they always sum to one.
 */
export function sing(input: PsolaInput): Clip {
  const { spans } = input;
  const start = Math.floor(spans[0]!.from) - MARGIN;
  const samples = new Float32Array(Math.ceil(spans.at(-1)!.to) + MARGIN - start);
  const grains = layGrains(input);
  grains.forEach((grain, i) => {
    const left = grain.at - (grains[i - 1]?.at ?? grain.at - NOISE_HOP);
    const right = (grains[i + 1]?.at ?? grain.at + NOISE_HOP) - grain.at;
    const longest = 2.5 * NOISE_HOP + SAMPLE_RATE / 90;
    addGrain(samples, grain, start, Math.min(left, longest), Math.min(right, longest), input.formant);
  });
  return { start, samples };
}

interface Grain {
  readonly at: number;
  readonly line: SpokenLine;
  /** Centre in the line's wave, and a second one to blend with. */
  readonly center: number;
  readonly other: number;
  readonly blend: number;
  readonly gain: number;
}

function layGrains({ spans, contour, spokenAt, jitter, shimmer, rng }: PsolaInput): Grain[] {
  const noise = new Noise(rng.fork('grains').int(0x7fffffff));
  const grains: Grain[] = [];
  let cursor = 0;
  let at = spans[0]!.from;
  let drift = 0;
  let strayed = 0;
  const end = spans.at(-1)!.to;
  while (at < end) {
    while (cursor + 1 < spans.length && at >= spans[cursor]!.to) cursor++;
    const span = spans[cursor]!;
    if (at < span.from) {
      at = span.from;
      continue;
    }
    const line = spokenAt(at + SWITCH_AHEAD);
    const source = sourceAt(span, line, at);
    if (UNVOICED.has(span.phone)) {
      grains.push({ at, line, center: source, other: source, blend: 0, gain: 1 });
      at += NOISE_HOP;
      continue;
    }
    // What one period strays the next makes up for: the voice is rough, its pitch exact.
    const stray = noise.next();
    const hop =
      (SAMPLE_RATE / frequencyOf(contour.pitchAt(at))) * (1 + Math.SQRT1_2 * jitter * (stray - strayed));
    strayed = stray;
    if (span.held) {
      drift += 0.25 * (noise.next() * WANDER - drift);
    } else drift *= 0.8;
    const place = markNear(line, source + (span.held ? (drift * line.rate) / SAMPLE_RATE : 0));
    const blend = span.held ? place.between : place.between > 0.5 ? 1 : 0;
    const gain = 1 + shimmer * noise.next();
    grains.push({ at, line, center: place.mark, other: place.next, blend, gain });
    at += hop;
  }
  return grains;
}

/** The place in the line's wave that a moment of the song is filled from. */
function sourceAt(span: PhoneSpan, line: SpokenLine, at: number): number {
  const inside = span.to > span.from ? (at - span.from) / (span.to - span.from) : 0;
  const share = span.first + (span.last - span.first) * inside;
  const start = line.starts[span.index]!;
  return start + share * (line.ends[span.index]! - start);
}

/** The pitch marks on both sides of a place, and how far it is from the first to the second. */
function markNear({ marks }: SpokenLine, place: number): { mark: number; next: number; between: number } {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (marks[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  const mark = marks[low] ?? place;
  const next = marks[low + 1] ?? mark;
  // Marks of two voiced stretches have a consonant between them.
  const gap = next - mark;
  const between = gap > 0 ? Math.min(1, Math.max(0, (place - mark) / gap)) : 0;
  return { mark, next, between };
}

function addGrain(
  out: Float32Array,
  { at, line, center, other, blend, gain }: Grain,
  start: Samples,
  left: number,
  right: number,
  formant: number,
): void {
  const { wave, rate } = line;
  const step = (formant * rate) / SAMPLE_RATE;
  const from = Math.max(0, Math.ceil(at - left) - start);
  const to = Math.min(out.length - 1, Math.floor(at + right) - start);
  const last = wave.length - 3;
  const leftTurn = Math.PI / left;
  const rightTurn = Math.PI / right;
  for (let i = from; i <= to; i++) {
    const d = i + start - at;
    const window = gain * (0.5 + 0.5 * Math.cos(d < 0 ? d * leftTurn : d * rightTurn));
    const offset = d * step;
    let value = 0;
    if (blend < 1) value += (1 - blend) * read(wave, center + offset, last);
    if (blend > 0) value += blend * read(wave, other + offset, last);
    out[i]! += window * value;
  }
}

/** Catmull-Rom between samples; silence outside. */
function read(wave: Float32Array, position: number, last: number): number {
  const at = Math.floor(position);
  if (at < 1 || at >= last) return 0;
  const t = position - at;
  const a = wave[at - 1]!;
  const b = wave[at]!;
  const c = wave[at + 1]!;
  const d = wave[at + 2]!;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
