import { type Decibels, type Part, type Role, type Samples, type Score, timeline } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { exp2 } from '../dsp/math.ts';
import type { NoteEvent } from '../player.ts';
import type { Audition } from './audition.ts';
import type { Channel } from './mix.ts';
import { timePart, toSamples } from './part-input.ts';
import { busiestSpan } from './passage.ts';

/** Where the voice is to lie over the sum of all others, in LU: the words are understood, the band still carries them. */
const OVER_BAND = 4.3;
/** Of a singer's 9 dB between silent and full effort the channel's compressor, 3 to 1, leaves this much. */
const LEFT_OF_DYNAMICS: Decibels = 3;
/** The fader goes no further than this from where the role puts it. */
const FURTHEST: Decibels = 9;
/**
 * How much louder a role comes out of its channel and its spaces than its audition and its fader say (compression,
 * make-up, saturation, reverb, ducking under the kick), measured on songs of all genres.
 */
const COMES_OUT: Partial<Readonly<Record<Role, Decibels>>> = { vocal: 0 };

interface Heard {
  readonly part: Part;
  readonly channel: Channel;
  readonly audition: Audition;
}

/**
 * A hand on the singer's fader: for each section of the song the gain that lifts the voice as far over the band as it
 * is to lie, from what every part was found to be and how much of it plays there. Null where nobody sings a lead.
 */
export function vocalRides(score: Score, heard: readonly Heard[], working: Decibels): Decibels[] | null {
  const singer = heard.find(({ part }) => part.role === 'vocal');
  if (!singer) return null;
  const { secondsAt } = timeline(score);
  const voice = notesWithin(score, singer.part);
  const players = heard
    .filter((item) => item !== singer)
    .map((item) => ({ ...item, ...notesWithin(score, item.part) }));
  return score.sections.map((section) => {
    const span = { from: toSamples(secondsAt(section.start)), to: toSamples(secondsAt(section.end)) };
    const strength = strengthIn(voice.notes, span.from, span.to);
    if (strength === null) return 0;
    const usual = strengthIn(voice.notes, voice.busiest.from, voice.busiest.to) ?? strength;
    const own = faderOf(singer, working) + LEFT_OF_DYNAMICS * (strength - usual);
    let power = 0;
    for (const player of players) {
      const most = activityIn(player.notes, player.busiest.from, player.busiest.to);
      const here = activityIn(player.notes, span.from, span.to);
      if (most > 0)
        power += Math.min(1.2, here / most) * powerOf(faderOf(player, working) - player.channel.yields);
    }
    if (power === 0) return 0;
    const ride = OVER_BAND + 10 * Math.log10(power) - own;
    return Math.round(100 * Math.min(FURTHEST, Math.max(-FURTHEST, ride))) / 100;
  });
}

function notesWithin(score: Score, part: Part) {
  const { notes } = timePart(score, part);
  return { notes, busiest: busiestSpan(notes) };
}

const powerOf = (level: Decibels): number => exp2((level * Math.LN10) / (10 * Math.LN2));

/** Loudness of a part in its busiest passage, behind its fader. */
function faderOf({ part, channel, audition }: Heard, working: Decibels): Decibels {
  const found = Number.isFinite(audition.loudness) ? audition.loudness + (channel.trim ?? 0) : working;
  return found + channel.level + (COMES_OUT[part.role] ?? 0);
}

/** Sounding time weighted by loudness, for each sample of a span. */
function activityIn(notes: readonly NoteEvent[], from: Samples, to: Samples): number {
  let sum = 0;
  for (const { start, duration, velocity } of notes) {
    const inside = Math.min(start + Math.min(duration, 2 * SAMPLE_RATE), to) - Math.max(start, from);
    if (inside > 0) sum += (inside + 0.1 * SAMPLE_RATE) * velocity * velocity;
  }
  return sum / Math.max(1, to - from);
}

/** Mean velocity of the notes that begin in a span; null where there are hardly any. */
function strengthIn(notes: readonly NoteEvent[], from: Samples, to: Samples): number | null {
  const inside = notes.filter(({ start }) => start >= from && start < to);
  if (inside.length < 2) return null;
  return inside.reduce((sum, { velocity }) => sum + velocity, 0) / inside.length;
}
