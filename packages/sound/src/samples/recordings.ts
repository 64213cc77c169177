import type { Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { equalise, highPass } from '../dsp/equalise.ts';
import { gainOf, hertz } from '../dsp/math.ts';
import type { Sample, SampleKey } from './sample.ts';
import { SAMPLE_SETS } from './sets.ts';
import { SAMPLE_LEVEL, type Zone, zoneOf } from './zones.ts';

/** Where a recording lies: a file inside an npm package, and how much of its beginning is used. */
export interface Recording {
  readonly package: string;
  readonly file: string;
  /** Decoding further than this is wasted. */
  readonly seconds: Seconds;
  readonly channels: 1 | 2;
}

export function recordingOf(key: SampleKey): Recording {
  const zone = zoneOf(key);
  const set = SAMPLE_SETS[zone.set];
  const [before, after] = set.file;
  return {
    package: set.package,
    file: `${before}${key.note}${after}`,
    seconds: (zone.onset + zone.length) / SAMPLE_RATE + 0.1,
    channels: set.channels,
  };
}

/** Crossfade at a loop's seam. */
const SEAM = 4410;
const FADE_OUT = 2205;
const FADE_IN = 44;

/**
 * Makes a decoded recording (44.1 kHz) playable: cut at its onset and to its useful length, brought to the common
 * level, sustained notes made even in loudness and their loop seam crossfaded. A mono recording's sides share memory.
 */
export function prepareSample(key: SampleKey, recording: Sample): Sample {
  const zone = zoneOf(key);
  const gain = gainOf(zone.gain);
  const mono = SAMPLE_SETS[zone.set].channels === 1;
  const left = prepareSide(recording.left, zone, gain);
  if (mono) return { left, right: left };
  const right = prepareSide(recording.right, zone, gain);
  balance(left, right);
  return { left, right };
}

/** How much of a note's leaning to one side is taken away. */
const CENTRED = 0.75;

/** A spaced pair of microphones hears every note from elsewhere; the instrument as a whole belongs in the middle. */
function balance(left: Float32Array, right: Float32Array): void {
  let l = 1e-12;
  let r = 1e-12;
  for (let i = 0; i < Math.min(left.length, SAMPLE_RATE); i++) {
    l += left[i]! * left[i]!;
    r += right[i]! * right[i]!;
  }
  const lean = CENTRED * 0.25 * Math.log(l / r);
  const towardsLeft = Math.exp(-lean);
  for (let i = 0; i < left.length; i++) {
    left[i]! *= towardsLeft;
    right[i]! /= towardsLeft;
  }
}

/** The high-pass lies at this part of the fundamental. */
const RUMBLE = 0.5;

function prepareSide(recording: Float32Array, zone: Zone, gain: number): Float32Array {
  const side = new Float32Array(zone.length);
  const count = Math.min(zone.length, recording.length - zone.onset);
  for (let i = 0; i < count; i++) side[i] = recording[zone.onset + i]! * gain;
  // Room rumble and handling noise lie below the note itself.
  equalise(side, [highPass(Math.max(25, RUMBLE * hertz(zone.pitch)))]);
  for (let i = 0; i < FADE_IN; i++) side[i]! *= i / FADE_IN;
  if (zone.loop === null) fadeOut(side, count);
  else {
    flatten(side);
    sealLoop(side, zone.loop);
  }
  return side;
}

function fadeOut(side: Float32Array, end: number): void {
  for (let i = Math.max(0, end - FADE_OUT); i < end; i++) side[i]! *= (end - i) / FADE_OUT;
}

/** Window of the loudness curve that is evened out: slower than vibrato and bow noise, quicker than swells. */
const WINDOW = 8820;
/** How much of the swell is taken away. */
const EVENNESS = 0.85;

/** Divides by the note's own slow loudness curve, so that a loop neither pumps nor dies. */
function flatten(side: Float32Array): void {
  const points = Math.ceil(side.length / WINDOW) + 1;
  const target = gainOf(SAMPLE_LEVEL);
  const gains = new Float64Array(points);
  for (let p = 0; p < points; p++) {
    const from = Math.max(0, p * WINDOW - WINDOW / 2);
    const to = Math.min(side.length, from + WINDOW);
    let energy = 0;
    for (let i = from; i < to; i++) energy += side[i]! * side[i]!;
    const rms = Math.sqrt(energy / Math.max(1, to - from));
    const change = Math.log(target / Math.max(rms, target / 8)) * EVENNESS;
    // The first fifth of a second keeps its shape: that is the attack.
    gains[p] = p === 0 ? 1 : Math.exp(change);
  }
  for (let i = 0; i < side.length; i++) {
    const at = i / WINDOW;
    const p = Math.floor(at);
    side[i]! *= gains[p]! + (gains[Math.min(p + 1, points - 1)]! - gains[p]!) * (at - p);
  }
}

/** Fades what leads up to the loop's end into what leads up to its start, so that jumping back is not heard. */
function sealLoop(side: Float32Array, [start, end]: readonly [number, number]): void {
  const seam = Math.min(SEAM, start, end - start);
  for (let i = 0; i < seam; i++) {
    const t = (i + 1) / seam;
    // Between linear (alike signals) and equal power (unlike ones).
    const fadeIn = 0.5 * t + 0.5 * Math.sin((Math.PI / 2) * t);
    const fadeOut = 0.5 * (1 - t) + 0.5 * Math.cos((Math.PI / 2) * t);
    const at = end - seam + i;
    side[at] = side[at]! * fadeOut + side[start - seam + i]! * fadeIn;
  }
  // The interpolator reads a little past the end.
  for (let i = end; i < side.length; i++) side[i] = side[start + i - end]!;
}
