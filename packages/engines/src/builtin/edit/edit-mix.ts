import type { Plan } from '@songwright/music';
import { type Mix, mixSong } from '@songwright/sound';
import { mixBrief } from '../mix-brief.ts';
import type { NewMusic } from './new-music.ts';

/**
 * How new music is mixed to stand beside a take. In the same style every player who plays there too has the channel,
 * and the whole the spaces, the bus and the gain that were found for it then; whoever is new is placed anew. Another
 * style has a mix of its own.
 */
export function mixBeside(
  beside: Mix,
  { brief, plan, score, sameStyle }: NewMusic & { readonly plan: Plan },
): Mix {
  const mix = mixSong(score, mixBrief(brief, plan));
  if (!sameStyle) return mix;
  const instruments = new Map(score.parts.map(({ id, instrument }) => [id, instrument]));
  const channels = mix.channels.map(
    (channel) =>
      beside.channels.find(({ part }) => part === channel.part && instruments.has(part)) ?? channel,
  );
  const { found } = beside.bus;
  // Its sections are new: how they ride is found for them.
  const bus = { ...beside.bus, found: found && { ...found, rides: [], body: -1, length: 0 } };
  return { channels, returns: beside.returns, bus };
}
