import type { Decibels, Plan, Score } from '@songwright/music';
import { type Mix, mixSong } from '@songwright/sound';
import type { Take } from '../../song/recording.ts';
import { mixBrief } from '../mix-brief.ts';
import type { NewMusic } from './new-music.ts';

type Channel = Mix['channels'][number];

/** A take, or what a tape's octave spectrum is (see `Bus.likeness` in sound). */
export type Neighbour = Pick<Take, 'score' | 'mix'> | { readonly likeness: readonly Decibels[] | undefined };

/** A mix that leads towards the spectrum of a tape it is to go on from. */
export function likeTape(mix: Mix, likeness: readonly Decibels[] | undefined): Mix {
  return likeness === undefined ? mix : { ...mix, bus: { ...mix.bus, likeness } };
}

/**
 * How new music is mixed to stand beside a take. In the same style every player who plays there too has the channel,
 * and the whole the spaces, the bus and the gain that were found for it then; whoever is new is placed anew. Another
 * style has a mix of its own.
 */
export function mixBeside(
  beside: Neighbour,
  { brief, plan, score, sameStyle }: NewMusic & { readonly plan: Plan },
): Mix {
  const mix = mixSong(score, mixBrief(brief, plan));
  if (!('mix' in beside)) return likeTape(mix, beside.likeness);
  if (!sameStyle) return mix;
  const instrumentIn = ({ parts }: Score, id: string) => parts.find((part) => part.id === id)?.instrument;
  const channels = mix.channels.map((channel) => {
    const known = beside.mix.channels.find(({ part }) => part === channel.part);
    const same = instrumentIn(beside.score, channel.part) === instrumentIn(score, channel.part);
    return known !== undefined && same ? inOtherSections(known) : channel;
  });
  const { found } = beside.mix.bus;
  // Its sections are new: how they ride is found for them.
  const bus = { ...beside.mix.bus, found: found && { ...found, rides: [], body: -1, length: 0 } };
  return { channels, returns: beside.mix.returns, bus };
}

/** A singer's fader stands where it stood in the mean: its moves were for sections that are not these. */
function inOtherSections(channel: Channel): Channel {
  const { rides } = channel;
  if (rides === undefined || rides.length === 0) return channel;
  return { ...channel, rides: [rides.reduce((sum, ride) => sum + ride, 0) / rides.length] };
}
