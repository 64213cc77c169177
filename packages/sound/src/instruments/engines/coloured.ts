import { equalise } from '../../dsp/equalise.ts';
import type { Sample, SampleKey, SampleLibrary } from '../../samples/sample.ts';
import type { SamplerPatch } from '../patches/patch.ts';
import type { Source } from './source.ts';

type Eq = NonNullable<SamplerPatch['eq']>;

/**
 * Recordings as patches colour them, kept as long as a song's library is: the sound check and the mix take the same ones.
 * Made anew for each they were a fifth of what a song allocated; kept as long as the recordings are, beyond the song, they
 * would add 250 MB to a worker of two threads.
 */
const made = new WeakMap<SampleLibrary, Map<Eq, Map<Sample, Sample>>>();

/** A recording of a song's library through a patch's equaliser. */
export function coloured(library: SampleLibrary, key: SampleKey, eq: Eq, loop: Source['loop']): Sample {
  const sample = library.get(key);
  const ofLibrary = made.get(library) ?? new Map<Eq, Map<Sample, Sample>>();
  made.set(library, ofLibrary);
  const ofEq = ofLibrary.get(eq) ?? new Map<Sample, Sample>();
  ofLibrary.set(eq, ofEq);
  const known = ofEq.get(sample);
  if (known !== undefined) return known;
  const left = filtered(sample.left, eq, loop);
  const result = { left, right: sample.left === sample.right ? left : filtered(sample.right, eq, loop) };
  ofEq.set(sample, result);
  return result;
}

function filtered(side: Float32Array, eq: Eq, loop: Source['loop']): Float32Array {
  const copy = side.slice();
  equalise(copy, eq);
  // The filter's memory at the loop's end is that of what came before it: repeat the start, as the reader expects.
  if (loop !== null) for (let i = loop[1]; i < copy.length; i++) copy[i] = copy[loop[0] + i - loop[1]]!;
  return copy;
}
