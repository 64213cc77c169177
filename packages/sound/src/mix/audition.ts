import type { Part, Score, Unit } from '@songwright/music';
import { timeline } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { Equaliser } from '../effects/equaliser.ts';
import { integratedOf, type Lufs, stepPowers } from '../measure/loudness.ts';
import { octavePowers } from '../measure/spectrum.ts';
import { inputFor, playerFor, type StudioOptions } from './band.ts';
import type { Channel } from './mix.ts';
import { toSamples } from './part-input.ts';
import { busiestPassage, coverage, PASSAGE } from './passage.ts';

/** What the sound check hears of one part: its busiest passage alone, through its equaliser. */
export interface Audition {
  /** -Infinity when nothing is to be heard. */
  readonly loudness: Lufs;
  /** Mean power of each octave band. */
  readonly octaves: Float64Array;
  /** Mean velocity of the passage's notes. */
  readonly velocity: Unit;
  /** Share of the song in which the part plays. */
  readonly coverage: Unit;
}

export function audition(score: Score, part: Part, channel: Channel, options: StudioOptions): Audition {
  const whole = inputFor(score, part, options);
  const passage = busiestPassage(whole);
  const audio = play(part, passage, channel, options);
  const velocities = passage.notes.reduce((sum, note) => sum + note.velocity, 0);
  return {
    loudness: integratedOf(stepPowers(audio)),
    octaves: octavePowers(audio),
    velocity: velocities / Math.max(1, passage.notes.length),
    coverage: coverage(whole.notes, toSamples(timeline(score).length)),
  };
}

function play(
  part: Part,
  passage: ReturnType<typeof busiestPassage>,
  channel: Channel,
  options: StudioOptions,
): Stereo {
  const audio = { left: new Float32Array(PASSAGE), right: new Float32Array(PASSAGE) };
  if (passage.notes.length === 0) return audio;
  const player = playerFor(part, passage, options, passage.from);
  const eq = new Equaliser(channel.eq);
  for (let at = 0; at < PASSAGE; at += BLOCK) {
    const size = Math.min(BLOCK, PASSAGE - at);
    const left = audio.left.subarray(at, at + size);
    const right = audio.right.subarray(at, at + size);
    player.render(left, right, size);
    eq.process(left, right, size);
  }
  return audio;
}
