import {
  type Brief,
  type Commission,
  INSTRUMENTS,
  type Part,
  type Plan,
  type Score,
} from '@songwright/music';
import { type Mix, mixSong, WORKING_LOUDNESS } from '@songwright/sound';
import { mixBrief } from '../mix-brief.ts';
import type { OverOrder } from './over-order.ts';
import { recordedPart } from './recorded-part.ts';

type Channel = Mix['channels'][number];

interface Written {
  readonly brief: Brief;
  readonly plan: Plan;
  readonly score: Score;
}

/** How far a band that was recorded stands back while somebody sings over it, in decibels. */
const STANDS_BACK = 2;
/** What is left of a singer's sends where the recording has a room of its own. */
const OWN_ROOM = -7;

/** LUFS of what is hardly there. */
const SILENT = -55;

/** A score that is made over a recording, with the recording as its first part, and how the two are mixed. */
export function mixOver(
  { brief, plan, score }: Written,
  { upload, writes, hearing }: OverOrder,
  { material }: Commission,
): { readonly score: Score; readonly mix: Mix } {
  if (upload === null || writes === 'song') return { score, mix: mixSong(score, mixBrief(brief, plan)) };
  const part = recordedPart(upload.name, writes, material, score);
  const tuned = score.parts.map((player) => inTuneWith(hearing.tuning, player));
  const whole: Score = { ...score, parts: [part, ...tuned] };
  const mix = mixSong(whole, mixBrief(brief, plan));
  const treat = writes === 'band' ? asSinger : asBand;
  // By the loudness of the whole: no passage of a recording is known to stand for it.
  const trim = hearing.loudness <= SILENT ? 0 : WORKING_LOUDNESS - hearing.loudness;
  const channels = mix.channels.map((channel) =>
    channel.part === part.id ? { ...treat(channel), trim } : channel,
  );
  // A recording that was mastered once is not bent again towards another spectrum.
  const bus: Mix['bus'] =
    writes === 'band' ? mix.bus : { ...mix.bus, eq: [], correction: [], width: 1, crackle: null };
  return { score: whole, mix: { ...mix, channels, bus: { ...bus, ...STILL } } };
}

/** Cents: nobody hears less beside a voice. */
const IN_TUNE = 8;

/** An instrument tuned as the recording is; drums have no pitch, and a singer listens. */
function inTuneWith(cents: number, part: Part): Part {
  const { voices, family } = INSTRUMENTS[part.instrument];
  if (Math.abs(cents) < IN_TUNE || voices === 'drums' || family === 'singer') return part;
  return { ...part, curves: [...part.curves, { control: 'bend', points: [{ at: 0, value: cents / 100 }] }] };
}

/** Nothing that bends a recording's pitch. */
const STILL = { wow: 0 } as const;

/** A voice that was recorded: cleaned below, a little presence and the band's space, nothing that copies it. */
function asSinger(channel: Channel): Channel {
  const sends: Channel['sends'] = Object.fromEntries(
    Object.entries(channel.sends)
      .filter(([name]) => name !== 'delay' && name !== 'double')
      .map(([name, level]) => [name, level + OWN_ROOM]),
  );
  const eq = channel.eq.map((band) => ({ ...band, gain: band.gain / 2 }));
  return { ...channel, eq, drive: 0, pan: 0, sends };
}

/** A band that was recorded: as it is, a little back where somebody sings. */
function asBand(channel: Channel): Channel {
  return {
    ...channel,
    eq: [],
    drive: 0,
    compressor: null,
    level: BAND_LEVEL,
    pan: 0,
    width: 1,
    duck: null,
    yields: STANDS_BACK,
    sends: {},
  };
}

/** Above the studio's working loudness, as a whole band is. */
const BAND_LEVEL = 4;
