import type { Rng, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { bell, equalise, highPass, lowPass } from '../../dsp/equalise.ts';
import { exp2, gainOf, lerp, ratio } from '../../dsp/math.ts';
import { Noise } from '../../dsp/noise.ts';
import { soft } from '../../dsp/saturate.ts';
import { wave } from '../../dsp/waves.ts';
import { addWave, levelFor } from '../../dsp/wavetable.ts';
import type { Sample } from '../../samples/sample.ts';
import type { DrumSpec, Metal, NoiseLayer, Squares } from './spec.ts';

/** ln(1000): a decay to -60 dB. */
const DECAY_60 = 6.9078;
/** Hits are cut where they have fallen this far (as a multiple of the longest time to -60 dB). */
const TAIL = 1.15;
const FADE_OUT = 441;

/** Renders one hit; `rng` decides in what it differs from the next. Loudness follows the velocity elsewhere. */
export function strike(spec: DrumSpec, velocity: Unit, rng: Rng): Sample {
  const single = oneStroke(spec, velocity, rng);
  const struck =
    spec.strokes === undefined ? single : repeat(spec.strokes, () => oneStroke(spec, velocity, rng));
  for (const side of sidesOf(struck)) finish(side, spec, velocity);
  normalise(struck);
  return struck;
}

/** The window over which a hit's loudness is judged: about as long as the ear takes for a click. */
const LOUDEST = 441;

/** Brings the loudest 10 ms of both sides together to a root mean square of 1. */
function normalise(hit: Sample): void {
  const { left, right } = hit;
  let energy = 0;
  let most = 1e-12;
  for (let i = 0; i < left.length; i++) {
    energy += left[i]! * left[i]! + right[i]! * right[i]!;
    if (i >= LOUDEST) {
      const l = left[i - LOUDEST]!;
      const r = right[i - LOUDEST]!;
      energy -= l * l + r * r;
    }
    most = Math.max(most, energy);
  }
  const gain = Math.sqrt((2 * LOUDEST) / most);
  for (const side of sidesOf(hit)) for (let i = 0; i < side.length; i++) side[i]! *= gain;
}

function sidesOf({ left, right }: Sample): Float32Array[] {
  return left === right ? [left] : [left, right];
}

function oneStroke(spec: DrumSpec, velocity: Unit, rng: Rng): Sample {
  const human = spec.human ?? 1;
  const length = lengthOf(spec, velocity);
  const middle = new Float32Array(length);
  addModes(middle, spec, velocity, human, rng);
  for (const layer of spec.noise ?? []) addNoise(middle, layer, spec, velocity, rng);
  if (spec.squares !== undefined) addSquares(middle, spec.squares);
  const width = spec.width ?? 0;
  if (width === 0) {
    if (spec.metal !== undefined) addMetal([middle], spec.metal, 0, velocity, human, rng);
    return { left: middle, right: middle };
  }
  // What differs between the sides is added to one and taken from the other: the mono sum keeps the middle only.
  const side = new Float32Array(length);
  for (const layer of spec.noise ?? []) addNoise(side, layer, spec, velocity, rng);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    left[i] = middle[i]! + width * 0.6 * side[i]!;
    right[i] = middle[i]! - width * 0.6 * side[i]!;
  }
  if (spec.metal !== undefined) addMetal([left, right], spec.metal, width, velocity, human, rng);
  return { left, right };
}

function lengthOf(spec: DrumSpec, velocity: Unit): number {
  let seconds = 0.02;
  for (const mode of spec.modes ?? []) seconds = Math.max(seconds, mode[2]);
  for (const { delay = 0, attack = 0, hold = 0, t60 } of spec.noise ?? [])
    seconds = Math.max(seconds, delay + attack + hold + t60);
  if (spec.metal !== undefined) seconds = Math.max(seconds, spec.metal.t60[0]);
  if (spec.squares !== undefined) seconds = Math.max(seconds, spec.squares.t60 + (spec.squares.hold ?? 0));
  return Math.ceil(seconds * TAIL * (0.7 + 0.3 * velocity) * SAMPLE_RATE);
}

/** Sines whose pitch settles from above, because a hard struck skin is stretched. */
function addModes(out: Float32Array, spec: DrumSpec, velocity: Unit, human: Unit, rng: Rng): void {
  const [semitones, time] = spec.bend ?? [0, 0.01];
  const bend = semitones * (0.45 + 0.55 * velocity);
  for (const [index, [frequency, gain, t60]] of (spec.modes ?? []).entries()) {
    const tuned = frequency * ratio(human * 0.12 * rng.gaussian());
    const amplitude =
      gain * gainOf(human * rng.gaussian() * 0.7) * (index === 0 ? 1 : 0.55 + 0.65 * velocity);
    const decay = Math.exp(-DECAY_60 / (t60 * (0.8 + 0.2 * velocity) * SAMPLE_RATE));
    const settle = Math.exp(-4.6 / (time * SAMPLE_RATE));
    addMode(out, tuned / SAMPLE_RATE, amplitude, decay, bend, settle);
  }
}

function addMode(
  out: Float32Array,
  cycles: number,
  amplitude: number,
  decay: number,
  bend: number,
  settle: number,
): void {
  let phase = 0;
  let level = amplitude;
  let above = bend;
  for (let i = 0; i < out.length; i++) {
    out[i]! += level * Math.sin(2 * Math.PI * phase);
    phase += above > 0.005 || above < -0.005 ? cycles * exp2(above / 12) : cycles;
    above *= settle;
    level *= decay;
    if (level < 2e-5) return;
  }
}

function addNoise(out: Float32Array, layer: NoiseLayer, spec: DrumSpec, velocity: Unit, rng: Rng): void {
  const { attack = 0, hold = 0, delay = 0, grain = 0, rattle = 0 } = layer;
  const start = Math.round(delay * SAMPLE_RATE);
  const length = Math.min(out.length - start, Math.ceil((attack + hold + layer.t60 * TAIL) * SAMPLE_RATE));
  if (length <= 0) return;
  const noise = new Noise(rng.int(0x7fffffff)).buffer(length);
  if (grain > 0) scatter(noise, grain, rng);
  const [low, high] = layer.band;
  equalise(noise, [highPass(low), lowPass(Math.min(high, 20_000))]);
  if (layer.peak !== undefined) equalise(noise, [bell(...layer.peak)]);
  const rise = Math.max(1, attack * SAMPLE_RATE);
  const level = layer.gain * (0.5 + 0.72 * velocity);
  const rate = DECAY_60 / (layer.t60 * SAMPLE_RATE);
  const body = 2 * Math.PI * ((spec.modes?.[0]?.[0] ?? 200) / SAMPLE_RATE);
  for (let i = 0; i < length; i++) {
    const late = Math.max(0, i - rise - hold * SAMPLE_RATE);
    const envelope = (i < rise ? i / rise : 1) * Math.exp(-late * rate);
    const shake = rattle > 0 ? 1 - rattle * (0.5 + 0.5 * Math.sin(body * i)) : 1;
    out[start + i]! += noise[i]! * envelope * level * shake;
  }
}

/** Thins noise to grains: random collisions, each ringing for about a millisecond. */
function scatter(noise: Float32Array, grain: Unit, rng: Rng): void {
  const perSecond = lerp(4000, 320, grain);
  const fade = Math.exp(-1 / (0.0011 * SAMPLE_RATE));
  let level = 0;
  for (let i = 0; i < noise.length; i++) {
    if (rng.next() * SAMPLE_RATE < perSecond) level = 0.4 + rng.next();
    noise[i]! *= lerp(1, level * 2.2, grain);
    level *= fade;
  }
}

/**
 * Partials of a plate lie evenly over frequency (their density does not depend on it). On two sides neighbouring
 * partials are panned apart by `width`.
 */
function addMetal(
  sides: readonly Float32Array[],
  metal: Metal,
  width: Unit,
  velocity: Unit,
  human: Unit,
  rng: Rng,
): void {
  const { count, low, high, t60, tilt, rise = 0 } = metal;
  // The plate is the same every time; where it is hit is not.
  for (let k = 0; k < count; k++) {
    const place = (k + 0.15 + 0.7 * rng.next()) / count;
    const frequency = low + (high - low) * place;
    const octave = Math.log2(frequency / low);
    const bright = tilt + (velocity - 0.7) * 1.1;
    const loudness = Math.exp(rng.gaussian() * (0.25 + 0.15 * human)) * exp2(octave * bright);
    const time = t60[0] * Math.exp(Math.log(t60[1] / t60[0]) * place) * (0.75 + 0.5 * rng.next());
    const pan = (2 * rng.next() - 1) * width;
    const gain = (metal.gain * loudness) / Math.sqrt(count);
    const [left, right] = sides;
    const start = Math.round(rise * place * SAMPLE_RATE);
    const tone = ringing(
      Math.min(left!.length, Math.ceil(0.85 * time * SAMPLE_RATE)),
      frequency,
      gain,
      time,
      rng.next(),
    );
    for (let i = 0; i < start && i < tone.length; i++) tone[i]! *= i / start;
    mixIn(left!, tone, right === undefined ? 1 : Math.sqrt(1 - pan));
    if (right !== undefined) mixIn(right, tone, Math.sqrt(1 + pan));
  }
}

function mixIn(out: Float32Array, tone: Float64Array, gain: number): void {
  for (let i = 0; i < tone.length; i++) out[i]! += tone[i]! * gain;
}

/** The workplace of `ringing`: every partial is computed here and then mixed in. */
let workplace = new Float64Array(0);

/** A decaying sine by the two-pole recursion y[n] = 2 r cos(w) y[n-1] - r² y[n-2]; valid until the next call. */
function ringing(length: number, frequency: number, gain: number, t60: number, phase: number): Float64Array {
  if (workplace.length < length) workplace = new Float64Array(length);
  const out = workplace.subarray(0, length);
  const w = (2 * Math.PI * frequency) / SAMPLE_RATE;
  const r = Math.exp(-DECAY_60 / (t60 * SAMPLE_RATE));
  const a = 2 * r * Math.cos(w);
  const b = r * r;
  let y1 = gain * Math.sin(2 * Math.PI * phase);
  let y2 = (gain * Math.sin(2 * Math.PI * phase - w)) / r;
  for (let i = 0; i < length; i++) {
    out[i] = y1;
    const y = a * y1 - b * y2;
    y2 = y1;
    y1 = y;
  }
  return out;
}

function addSquares(out: Float32Array, squares: Squares): void {
  const table = wave('square');
  const sum = new Float64Array(CHUNK);
  const buffer = new Float32Array(out.length);
  const phases = squares.frequencies.map((_, i) => (i * 0.37) % 1);
  for (let at = 0; at < out.length; at += CHUNK) {
    sum.fill(0);
    for (const [i, frequency] of squares.frequencies.entries())
      phases[i] = addWave(sum, levelFor(table, frequency), phases[i]!, frequency / SAMPLE_RATE, 1, 0, CHUNK);
    buffer.set(sum.subarray(0, Math.min(CHUNK, out.length - at)), at);
  }
  equalise(buffer, [highPass(squares.band[0]), highPass(squares.band[0]), lowPass(squares.band[1])]);
  const rate = DECAY_60 / (squares.t60 * SAMPLE_RATE);
  const hold = (squares.hold ?? 0) * SAMPLE_RATE;
  for (let i = 0; i < out.length; i++) {
    out[i]! += buffer[i]! * squares.gain * Math.exp(-Math.max(0, i - hold) * rate);
  }
}

function repeat(strokes: readonly (readonly [number, number])[], make: () => Sample): Sample {
  const hits = strokes.map(() => make());
  const last = Math.max(...strokes.map(([time]) => time));
  const length = Math.ceil(last * SAMPLE_RATE) + Math.max(...hits.map(({ left }) => left.length));
  const mono = hits.every(({ left, right }) => left === right);
  const add = (side: 'left' | 'right'): Float32Array => {
    const out = new Float32Array(length);
    for (const [i, [time, gain]] of strokes.entries()) {
      const at = Math.round(time * SAMPLE_RATE);
      const hit = hits[i]![side];
      for (let n = 0; n < hit.length; n++) out[at + n]! += hit[n]! * gain;
    }
    return out;
  };
  const left = add('left');
  return { left, right: mono ? left : add('right') };
}

/** Tone, clipping and the old sampler's grit; then the end is faded so that it does not click. */
function finish(side: Float32Array, spec: DrumSpec, velocity: Unit): void {
  if (spec.tone !== undefined) {
    const [softest, hardest] = spec.tone;
    equalise(side, [lowPass(softest * Math.exp(Math.log(hardest / softest) * velocity), 0.6)]);
  }
  const { drive, crush } = spec;
  if (drive !== undefined)
    for (let i = 0; i < side.length; i++) side[i] = soft(side[i]! * drive) / Math.sqrt(drive);
  if (crush !== undefined) degrade(side, crush[0], crush[1]);
  const fade = Math.min(FADE_OUT, side.length);
  for (let i = 0; i < fade; i++) side[side.length - 1 - i]! *= i / fade;
}

function degrade(side: Float32Array, bits: number, every: number): void {
  const steps = exp2(bits - 1);
  let heldValue = 0;
  for (let i = 0; i < side.length; i++) {
    if (i % every === 0) heldValue = Math.round(side[i]! * steps) / steps;
    side[i] = heldValue;
  }
}
