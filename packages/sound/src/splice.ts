import type { Samples } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from './audio.ts';

/** Within this a new song is up to its full level where it enters softer. */
const ENTRY: Samples = Math.round(0.004 * SAMPLE_RATE);

/** Gain of a new song so many samples after it has come in with the gain `entry`. */
const entering = (n: Samples, entry: number): number =>
  n >= ENTRY || entry === 1 ? 1 : entry + ((1 - entry) * n) / ENTRY;

/**
 * One song goes over into another: `head` (left by a `Cut` at `at`, its notes ringing on) with `tail` from `at` on.
 * Before `at` the head's samples are untouched. Either may be null: silence.
 *
 * @param entry Gain at which the tail comes in, up to 1 within 4 ms: less where the head's last stroke, played a little
 *   early, still sounds when the tail's first one falls.
 */
export function joinAt(head: Stereo | null, tail: Stereo | null, at: Samples, entry = 1): Stereo {
  const length = Math.max(head?.left.length ?? 0, tail === null ? 0 : at + tail.left.length);
  const out = silence(length);
  if (head !== null) out.left.set(head.left);
  if (head !== null) out.right.set(head.right);
  if (tail !== null) addAt(out, tail, at, entry);
  return out;
}

/** Where something new stands in a song, and how long its tail takes to give way to the old one's. */
export interface Opening {
  readonly from: Samples;
  readonly to: Samples;
  readonly fade: Samples;
  /**
   * Gain around `to`, 1 or a little less: without the old tail under it the music that comes back may peak higher than it
   * did. It goes down within 5 ms before `to` and is up again when the fade has passed.
   */
  readonly dip: number;
  /** Gain at which what is new comes in (see `joinAt`). */
  readonly entry: number;
}

export interface Filling {
  /** What rings on of the song left at `from`; its first sample is the song's `from`. */
  readonly before: Stereo | null;
  /** What is new; its first sample is the song's `from`. */
  readonly inside: Stereo | null;
  /** What rings on of the song left at `to`, from there on: the tail that is taken out of the song. */
  readonly after: Stereo | null;
}

/**
 * A song with a stretch of it new. Before `from` and after `to` plus `fade` it is `whole`, sample for sample. At `to` the
 * music itself comes back at once and at full level; only tails change places: those of the new stretch and of what
 * stood before it ring on and fade out on a quarter of a cosine, while those that the old stretch had left fade in.
 */
export function fillIn(whole: Stereo, filling: Filling, opening: Opening): Stereo {
  return {
    left: fillChannel('left', whole, filling, opening),
    right: fillChannel('right', whole, filling, opening),
  };
}

function fillChannel(
  side: 'left' | 'right',
  whole: Stereo,
  { before, inside, after }: Filling,
  { from, to, fade, dip, entry }: Opening,
): Float32Array {
  const out = whole[side].slice();
  const [head, fresh, old] = [before?.[side], inside?.[side], after?.[side]];
  const fill = (n: Samples): number =>
    (head?.[n - from] ?? 0) + entering(n - from, entry) * (fresh?.[n - from] ?? 0);
  for (let n = from; n < Math.min(to, out.length); n++) out[n] = fill(n);
  for (let n = to; n < Math.min(to + fade, out.length); n++) {
    const gain = Math.cos(((Math.PI / 2) * (n - to)) / fade);
    out[n]! += gain * (fill(n) - (old?.[n - to] ?? 0));
    if (dip < 1) out[n]! *= 1 - (1 - dip) * gain;
  }
  for (let n = Math.max(from, to - DIP); dip < 1 && n < to; n++) {
    out[n]! *= 1 - ((1 - dip) * (n - to + DIP)) / DIP;
  }
  return out;
}

const DIP: Samples = Math.round(0.005 * SAMPLE_RATE);

function addAt(out: Stereo, x: Stereo, at: Samples, entry: number): void {
  for (const side of ['left', 'right'] as const) {
    const [to, from] = [out[side], x[side]];
    for (let i = 0; i < Math.min(ENTRY, from.length); i++) to[at + i]! += entering(i, entry) * from[i]!;
    for (let i = ENTRY; i < from.length; i++) to[at + i]! += from[i]!;
  }
}

const silence = (length: Samples): Stereo => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
});
