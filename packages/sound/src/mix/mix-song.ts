import type { Decibels, InstrumentFamily, MixBrief, Part, Score } from '@songwright/music';
import { INSTRUMENTS, PPQ } from '@songwright/music';
import { hertz } from '../dsp/math.ts';
import { type EqBand, FLAT_Q } from '../effects/biquad.ts';
import { FRONT, ROLES, type RoleSettings } from './data/roles.ts';
import { busFor } from './master-eq.ts';
import type { Channel, Mix } from './mix.ts';
import { positionsOf } from './positions.ts';
import { returnsFor, sendsOf } from './sends.ts';
import { WORKING_LOUDNESS } from './sound-check.ts';

/** Families whose dynamics are their beauty: neither driven nor squeezed. */
const UNTOUCHED: ReadonlySet<InstrumentFamily> = new Set([
  'piano',
  'strings',
  'harp',
  'woodwinds',
  'brass',
  'orchestral-percussion',
  'mallets',
  'choir',
]);
/** Deepest corner of any channel's high-pass, kept when nobody else plays the lows. */
const OPEN_LOW = 28;
/** Fader of a soloist beside the working loudness. */
const SOLO_LEVEL: Decibels = 3;

/**
 * How a score is to be mixed: levels, places, equalisers, compression, sends, ducking and the bus, by each part's
 * role, by who plays beside it, and by the genre's profile. Pure: the same score and brief give the same mix.
 */
export function mixSong(score: Score, brief: MixBrief): Mix {
  const solo = isSolo(score.parts);
  const pans =
    solo && score.parts.length > 1 ? score.parts.map(handOf) : positionsOf(score.parts, brief.profile.width);
  return {
    channels: score.parts.map((part, i) => {
      const channel = channelOf(part, score.parts, pans[i]!, brief);
      return solo ? { ...channel, ...soloistOf(part) } : channel;
    }),
    returns: returnsFor(brief),
    bus: busFor(brief.profile),
  };
}

/** True when all parts are one player's: the hands and voices of a piano, a guitar, an organ. */
function isSolo(parts: readonly Part[]): boolean {
  const [first] = parts;
  if (!first || parts.some(({ instrument }) => instrument !== first.instrument)) return false;
  return INSTRUMENTS[first.instrument].voices === 'poly';
}

/** Low notes a little to the left, high ones to the right, as a player hears a keyboard. */
function handOf(part: Part): number {
  if (part.notes.length === 0) return 0;
  const mean = part.notes.reduce((sum, { pitch }) => sum + pitch, 0) / part.notes.length;
  return Math.max(-0.12, Math.min(0.12, (mean - 60) / 150));
}

/** What differs for one player's parts: one trim, one level, the tune a little in front, nothing cut away. */
function soloistOf(part: Part): Partial<Channel> {
  return {
    group: 'solo',
    yields: 0,
    level: FRONT.has(part.role) ? SOLO_LEVEL + 1.5 : SOLO_LEVEL,
    eq: [{ kind: 'high-pass', frequency: OPEN_LOW, gain: 0, q: FLAT_Q }],
    width: 1,
    compressor: null,
    drive: 0,
  };
}

function channelOf(part: Part, parts: readonly Part[], pan: number, brief: MixBrief): Channel {
  const role = ROLES[part.role];
  const { duck } = brief.profile;
  const instrument = INSTRUMENTS[part.instrument];
  const natural = UNTOUCHED.has(instrument.family);
  const depth = duck ? duck.depth * role.duck : 0;
  return {
    part: part.id,
    trim: null,
    group: null,
    eq: eqOf(part, parts, role),
    drive: natural ? 0 : role.drive,
    compressor: natural && part.role !== 'vocal' ? null : role.compressor,
    level: role.loudness - WORKING_LOUDNESS + (brief.profile.level[part.role] ?? 0) - crowd(part, parts),
    pan,
    width: role.width,
    yields: role.yields,
    duck: duck && depth > 0.1 ? { depth, release: duck.release } : null,
    sends: sendsOf(part, brief),
  };
}

/** Parts of one role that play together share its place: each of n comes down by three quarters of equal power. */
function crowd(part: Part, parts: readonly Part[]): Decibels {
  const own = barsOf(part);
  let together = 1;
  for (const other of parts) {
    if (other === part || other.role !== part.role) continue;
    const bars = barsOf(other);
    together += [...own].filter((bar) => bars.has(bar)).length / Math.max(1, own.size);
  }
  return 7.5 * Math.log10(together);
}

/** Stretches of four beats in which a part has notes. */
const barsOf = (part: Part): Set<number> => new Set(part.notes.map(({ at }) => Math.floor(at / (4 * PPQ))));

function eqOf(part: Part, parts: readonly Part[], role: RoleSettings): EqBand[] {
  const led = parts.some((other) => other !== part && FRONT.has(other.role));
  const bands = [highPass(part, parts, role), ...role.eq];
  return led ? [...bands, ...role.pocket] : bands;
}

/** Leaves the lows to bass and drums where there are any; never cuts into the part's own lowest note. */
function highPass(part: Part, parts: readonly Part[], role: RoleSettings): EqBand {
  const grounded = parts.some((other) => other !== part && (other.role === 'bass' || other.stem === 'bass'));
  const pitched = INSTRUMENTS[part.instrument].voices !== 'drums';
  let frequency = grounded || !pitched ? role.highPass : Math.min(role.highPass, OPEN_LOW);
  if (pitched && part.notes.length > 0) {
    const lowest = part.notes.reduce((low, { pitch }) => Math.min(low, pitch), 127);
    frequency = Math.min(frequency, 0.8 * hertz(lowest));
  }
  return { kind: 'high-pass', frequency: Math.max(frequency, 20), gain: 0, q: FLAT_Q };
}
