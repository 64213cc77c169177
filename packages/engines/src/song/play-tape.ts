import { roughSeparator, type SeparatedName } from '@songwright/listen';
import type { Samples, StemName } from '@songwright/music';
import { joinAt, ringOut, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import type { ThreadContext } from '../threads/thread-function.ts';
import type { Layers } from './play-recording.ts';

/** The stems that the separator's voices are; what it has no name for is with the effects. */
const STEM_OF: Readonly<Record<Exclude<SeparatedName, 'other'>, StemName>> = {
  vocals: 'vocal',
  drums: 'drums',
  bass: 'bass',
  guitar: 'guitar',
  piano: 'keyboard',
};
const REST: StemName = 'fx';

/** A tape taken apart by the ear, roughly; its stems add up to it, sample for sample but for rounding. */
export async function tapeStems(audio: Stereo, { signal, onProgress }: ThreadContext): Promise<Layers> {
  const progress = (done: number): void => onProgress(done, 'separating');
  const apart = await roughSeparator.takeApart(audio, { signal, progress });
  const rest: Stereo = { left: audio.left.slice(), right: audio.right.slice() };
  const stems = new Map<StemName, Stereo>();
  for (const name of apart.names) {
    if (name === 'other') continue;
    const stem = apart.render(name, { signal });
    subtract(rest, stem);
    stems.set(STEM_OF[name], stem);
  }
  return stems.set(REST, rest);
}

function subtract(from: Stereo, what: Stereo): void {
  for (const side of ['left', 'right'] as const) {
    const [x, y] = [from[side], what[side]];
    for (let i = 0; i < x.length; i++) x[i]! -= y[i]!;
  }
}

/** Goes on behind the place where a tape is left: long enough for no click, too short for another stroke. */
const FADE: Samples = Math.round(0.004 * SAMPLE_RATE);

export type TapeEnd = 'ringing' | 'bare';

/**
 * A tape up to a sample. ringing: what follows it stands in its place, and it rings on as in a room; bare: only what is on
 * the tape itself, let go within milliseconds.
 */
export function leaveTape(layers: Layers, at: Samples, how: TapeEnd): Layers {
  return new Map([...layers].map(([name, layer]) => [name, leave(layer, at, how)]));
}

function leave({ left, right }: Stereo, at: Samples, how: TapeEnd): Stereo {
  const end = Math.min(left.length, at + FADE);
  const faded = (channel: Float32Array): Float32Array => {
    const out = channel.slice(0, end);
    for (let i = at; i < end; i++) out[i]! *= Math.cos(((Math.PI / 2) * (i - at)) / FADE);
    return out;
  };
  const stopped = { left: faded(left), right: faded(right) };
  return how === 'bare' ? stopped : joinAt(stopped, ringOut({ left, right }, at), at);
}
