import {
  type Bpm,
  type Decibels,
  type MixBrief,
  NEUTRAL_MIX,
  type Part,
  type Seconds,
} from '@songwright/music';
import { ROLES } from './data/roles.ts';
import type { Channel, Delay, ReturnName, Returns } from './mix.ts';

/** From neutral to drenched the sends rise by 12 dB (0.4 to 1 is a factor of 2.5). */
const REVERB_RANGE = 1.5;

/** What a part sends where, by role, scaled by how wet the genre likes it. */
export function sendsOf(part: Part, { profile }: MixBrief): Channel['sends'] {
  const role = ROLES[part.role];
  const wet = share(profile.reverb, NEUTRAL_MIX.reverb) * REVERB_RANGE;
  const echo = share(profile.delay, NEUTRAL_MIX.delay);
  const sends: Partial<Record<ReturnName, Decibels>> = {};
  add(sends, profile.space, role.space, wet);
  add(sends, 'room', role.room, wet * 0.6);
  add(sends, 'delay', role.echo, echo);
  add(sends, 'double', role.double, share(profile.width, NEUTRAL_MIX.width));
  return sends;
}

/** Decibels over the neutral setting; -Infinity at none. */
const share = (value: number, neutral: number): Decibels => 20 * Math.log10(value / neutral);

function add(
  sends: Partial<Record<ReturnName, Decibels>>,
  name: ReturnName,
  level: Decibels | null,
  change: Decibels,
): void {
  // Below -50 dB nothing of it is heard beside the dry sound.
  if (level === null || level + change < -50) return;
  const both = 10 * Math.log10(power(sends[name]) + power(level + change));
  sends[name] = Math.min(0, both);
}

const power = (level: Decibels | undefined): number =>
  level === undefined ? 0 : Math.exp((level * Math.LN10) / 10);

/** The spaces and the echo, sized by tempo and by how wet the genre likes it. */
export function returnsFor({ profile, bpm }: MixBrief): Returns {
  const wet = profile.reverb;
  // A slow song has time for a long tail, a fast one drowns in it.
  const pace = Math.min(1.25, Math.max(0.75, 100 / bpm));
  const preDelay = Math.min(0.04, Math.max(0.012, 60 / bpm / 32));
  return {
    room: {
      decay: 0.35 + 0.4 * wet,
      preDelay: 0.003,
      damping: 5500,
      highPass: 180,
      lowPass: 10_000,
      level: 0,
    },
    plate: {
      decay: (1.1 + 1.3 * wet) * pace,
      preDelay,
      damping: 5200,
      highPass: 240,
      lowPass: 9500,
      level: 0,
    },
    hall: {
      decay: (1.6 + 2.0 * wet) * pace,
      preDelay,
      damping: 4200,
      highPass: 200,
      lowPass: 7500,
      level: 0,
    },
    delay: delayFor(bpm),
    double: { times: [0.017, 0.023], drift: 0.0012, rate: 0.43, highPass: 220, lowPass: 9000, level: 0 },
  };
}

/** Note lengths an echo may have, in beats; the dotted eighth first, for it falls between the beats. */
const ECHOES = [0.75, 0.5, 1, 0.375, 0.25];

function delayFor(bpm: Bpm): Delay {
  const beat: Seconds = 60 / bpm;
  const fits = ECHOES.find((length) => length * beat >= 0.22 && length * beat <= 0.48) ?? 0.5;
  return { time: fits * beat, feedback: 0.38, highPass: 350, lowPass: 4500, level: 0 };
}
