import type { Samples } from '@songwright/music';
import type { Stereo } from './audio.ts';

/**
 * One song goes over into another: `head` (left by a `Cut` at `at`, its notes ringing on) with `tail` from `at` on.
 * Before `at` the head's samples are untouched. Either may be null: silence.
 */
export function joinAt(head: Stereo | null, tail: Stereo | null, at: Samples): Stereo {
  const length = Math.max(head?.left.length ?? 0, tail === null ? 0 : at + tail.left.length);
  const out = silence(length);
  if (head !== null) out.left.set(head.left);
  if (head !== null) out.right.set(head.right);
  if (tail !== null) addAt(out, tail, at);
  return out;
}

/** Where something new stands in a song, and how long its tail takes to give way to the old one's. */
export interface Opening {
  readonly from: Samples;
  readonly to: Samples;
  readonly fade: Samples;
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
  { from, to, fade }: Opening,
): Float32Array {
  const out = whole[side].slice();
  const [head, fresh, old] = [before?.[side], inside?.[side], after?.[side]];
  const fill = (n: Samples): number => (head?.[n - from] ?? 0) + (fresh?.[n - from] ?? 0);
  for (let n = from; n < Math.min(to, out.length); n++) out[n] = fill(n);
  for (let n = to; n < Math.min(to + fade, out.length); n++) {
    const gain = Math.cos(((Math.PI / 2) * (n - to)) / fade);
    out[n]! += gain * (fill(n) - (old?.[n - to] ?? 0));
  }
  return out;
}

function addAt(out: Stereo, x: Stereo, at: Samples): void {
  for (const side of ['left', 'right'] as const) {
    const [to, from] = [out[side], x[side]];
    for (let i = 0; i < from.length; i++) to[at + i]! += from[i]!;
  }
}

const silence = (length: Samples): Stereo => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
});
