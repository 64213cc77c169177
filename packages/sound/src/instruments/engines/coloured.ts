import { equalise } from '../../dsp/equalise.ts';
import type { Sample } from '../../samples/sample.ts';
import type { SamplerPatch } from '../patches/patch.ts';
import type { Source } from './source.ts';

type Eq = NonNullable<SamplerPatch['eq']>;

/**
 * Recordings as patches colour them, kept for as long as the recording itself is: the sound check, the mix and the next
 * song on the same instrument take the same one. Made anew for each of them it was a fifth of what a song allocated.
 */
const made = new WeakMap<Sample, Map<Eq, Sample>>();

/** A recording through a patch's equaliser. */
export function coloured(sample: Sample, eq: Eq, loop: Source['loop']): Sample {
  const ofSample = made.get(sample) ?? new Map<Eq, Sample>();
  made.set(sample, ofSample);
  const known = ofSample.get(eq);
  if (known !== undefined) return known;
  const left = filtered(sample.left, eq, loop);
  const right = sample.left === sample.right ? left : filtered(sample.right, eq, loop);
  ofSample.set(eq, { left, right });
  return { left, right };
}

function filtered(side: Float32Array, eq: Eq, loop: Source['loop']): Float32Array {
  const copy = side.slice();
  equalise(copy, eq);
  // The filter's memory at the loop's end is that of what came before it: repeat the start, as the reader expects.
  if (loop !== null) for (let i = loop[1]; i < copy.length; i++) copy[i] = copy[loop[0] + i - loop[1]]!;
  return copy;
}
