import type { Decibels, Score } from '@songwright/music';
import { gainOf } from '../dsp/math.ts';
import type { Lufs } from '../measure/loudness.ts';
import { OCTAVES } from '../measure/spectrum.ts';
import { type Audition, audition } from './audition.ts';
import { look, type StudioOptions } from './band.ts';
import { correctionFor } from './correction.ts';
import type { Channel, Mix } from './mix.ts';

/** Loudness that every part is brought to before its channel does anything. */
export const WORKING_LOUDNESS: Lufs = -20;
/** No part is further from its place than this; one that seems to be hardly plays at all. */
const FURTHEST: Decibels = 24;
/** Mean velocity that asks for the role's usual loudness; who is to play softer stays softer, by half. */
const USUAL_VELOCITY = 0.7;

/**
 * Before the song every part plays its busiest passage alone; its channel's trim brings it to the working loudness,
 * and the bus's correction brings what the parts will sum to nearer to a balanced spectrum. So the balance depends
 * on what is heard, not on how loud or bright an instrument happens to be made. What was found before is kept.
 */
export function soundCheck(score: Score, mix: Mix, options: StudioOptions): Mix {
  const open = mix.bus.correction === null;
  const heard = new Map<Channel, Audition>();
  for (const channel of mix.channels) {
    const part = score.parts.find(({ id }) => id === channel.part);
    if (!part || (!open && channel.trim !== null)) continue;
    look(options, 0);
    heard.set(channel, audition(score, part, channel, options));
  }
  const channels = mix.channels.map((channel): Channel => {
    return channel.trim === null ? { ...channel, trim: trimFor(channel, heard) } : channel;
  });
  const correction =
    mix.bus.correction ?? correctionFor(expectedSum(mix.channels, channels, heard), mix.bus.likeness);
  return { ...mix, channels, bus: { ...mix.bus, correction } };
}

/** Trim of a channel; channels of one group share the one that brings their sum to the working loudness. */
function trimFor(channel: Channel, heard: ReadonlyMap<Channel, Audition>): Decibels {
  const group = [...heard].filter(([other]) =>
    channel.group === null ? other === channel : other.group === channel.group,
  );
  const audible = group.map(([, found]) => found).filter(({ loudness }) => Number.isFinite(loudness));
  if (audible.length === 0) return 0;
  const power = audible.reduce((sum, { loudness }) => sum + Math.exp((loudness * Math.LN10) / 10), 0);
  const velocity = audible.reduce((sum, found) => sum + found.velocity, 0) / audible.length;
  const intent = Math.min(2, Math.max(-4, 10 * Math.log10(velocity / USUAL_VELOCITY)));
  const trim = WORKING_LOUDNESS + intent - 10 * Math.log10(power);
  // A hundredth of a decibel is plenty, and reads well in the song's document.
  return Math.round(100 * Math.min(FURTHEST, Math.max(-FURTHEST, trim))) / 100;
}

/** Octave powers of the sum as the faders stand, each part counted by how much of the song it plays. */
function expectedSum(
  before: readonly Channel[],
  channels: readonly Channel[],
  heard: ReadonlyMap<Channel, Audition>,
): Float64Array {
  const sum = new Float64Array(OCTAVES.length);
  channels.forEach((channel, index) => {
    const found = heard.get(before[index]!);
    if (!found) return;
    const gain = gainOf(channel.level + channel.trim!);
    for (let k = 0; k < sum.length; k++) sum[k]! += found.octaves[k]! * gain * gain * found.coverage;
  });
  return sum;
}
