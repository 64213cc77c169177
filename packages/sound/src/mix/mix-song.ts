import type { MixBrief, Part, Score } from '@songwright/music';
import { ROLE_CHANNELS } from './data/roles.ts';
import type { Channel, Mix } from './mix.ts';

/** How a score is to be mixed: levels, places, equalisers, sends and the bus, by role and by the genre's profile. */
export function mixSong(score: Score, brief: MixBrief): Mix {
  return {
    channels: score.parts.map((part) => channelOf(part, brief)),
    returns: {
      room: { decay: 0.5, preDelay: 0.004, damping: 6000, highPass: 200, lowPass: 9000, level: 0 },
      plate: { decay: 1.6, preDelay: 0.02, damping: 5000, highPass: 250, lowPass: 9000, level: 0 },
      hall: { decay: 2.6, preDelay: 0.03, damping: 4000, highPass: 200, lowPass: 7000, level: 0 },
      delay: { time: 45 / brief.bpm, feedback: 0.35, highPass: 300, lowPass: 5000, level: 0 },
    },
    bus: {
      eq: [{ kind: 'high-pass', frequency: 24, gain: 0, q: Math.SQRT1_2 }],
      width: 1,
      wow: 0,
      crackle: null,
      glue: brief.profile.glue,
      target: -14,
      ceiling: -1.6,
      gain: null,
    },
  };
}

function channelOf(part: Part, brief: MixBrief): Channel {
  const role = ROLE_CHANNELS[part.role];
  return {
    part: part.id,
    trim: null,
    eq: role.eq,
    drive: 0,
    compressor: null,
    level: role.level + (brief.profile.level[part.role] ?? 0),
    pan: 0,
    width: 1,
    duck: null,
    sends: {},
  };
}
