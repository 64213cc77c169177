import {
  type Brief,
  barTicks,
  excerpt,
  type MusicRequest,
  type PlanSection,
  type Rng,
  type Seconds,
  type Ticks,
} from '@songwright/music';
import { trackRng } from '../compose-track.ts';
import type { ReplacementEdit } from './edit-order.ts';
import {
  barsOf,
  briefAt,
  type Composed,
  composeSong,
  type NewMusic,
  type Place,
  rngOf,
  secondsOf,
  withForksOf,
} from './new-music.ts';
import { sectionLyrics } from './section-lyrics.ts';
import { composeSungSection } from './sung-section.ts';

/** Bars composed besides those that are wanted: the beginning and the ending of a song are no section to be used. */
const SPARE_BARS = 12;

/**
 * Composes bars to stand between two bar lines of a song, on its own tempo map: new tunes and patterns, in its own style
 * by its own band and over chords that lead on to what follows.
 */
export function composeSection(
  place: Place,
  {
    to,
    fullLyrics,
    lyricsGiven,
  }: Pick<ReplacementEdit, 'fullLyrics' | 'lyricsGiven'> & { readonly to: Ticks },
  request: MusicRequest | null,
): NewMusic {
  const { song, at } = place;
  const bar = barTicks(song.plan.meter);
  const bars = Math.round((to - at) / bar);
  const asked = briefAt(place, request);
  const lyrics = request?.lyrics || sectionLyrics(song.score, at, to, fullLyrics);
  const { sameStyle } = asked;
  const own = trackRng(place).fork('music');
  const rng = sameStyle ? withForksOf(own, rngOf(song), ['casting']) : own;
  const seconds = secondsOf(song.score, to) - secondsOf(song.score, at);
  const old = excerpt(song.score, at, to);
  const sung =
    asked.brief.lead === 'voice' && lyrics.trim() !== ''
      ? composeSungSection({ brief: asked.brief, bars, seconds, lyrics, given: lyricsGiven }, rng)
      : null;
  const brief: Brief = sung ? { ...asked.brief, lyrics } : withoutVoice(asked.brief);
  const kind = kindAt(song.plan.sections, at / bar);
  const { plan, score, remarks = [] } = sung ?? composePlayed(brief, { bars, seconds, kind }, rng);
  return { brief, sameStyle, plan, remarks, score: { ...score, tempo: old.tempo, meter: old.meter } };
}

/** Bars without words, out of a song that is long enough to have a section of the kind. */
function composePlayed(
  brief: Brief,
  { bars, seconds, kind }: { readonly bars: number; readonly seconds: Seconds; readonly kind: string },
  rng: Rng,
): Composed {
  const duration = (seconds * (2 * bars + SPARE_BARS)) / bars;
  const composed = composeSong(brief, { duration, asked: true, longest: duration }, rng);
  const end = windowEnd(composed, bars, kind);
  return barsOf(composed, end - bars, end);
}

/** Where there is nothing to sing an instrument has the tune. */
function withoutVoice(brief: Brief): Brief {
  return { ...brief, lead: 'instrument', voice: null, lyrics: '' };
}

function kindAt(sections: readonly PlanSection[], bar: number): string {
  return sections.find((section) => bar < section.bar + section.bars)?.kind ?? 'verse';
}

/**
 * The bar up to which the new bars are taken: the end of a section, so that what leads over it does so here too; if it
 * can be, of a section of the kind that stood there, and never of the song.
 */
function windowEnd({ plan }: Composed, bars: number, kind: string): number {
  const last = plan.sections.at(-1)!;
  const bodyEnd = last.bar + last.bars - last.endingBars;
  const begins = plan.sections.find((section) => section.kind !== 'intro')?.bar ?? 0;
  const ends = plan.sections
    .map((section) => ({ kind: section.kind, end: Math.min(bodyEnd, section.bar + section.bars) }))
    .filter(({ end }) => end - bars >= 0);
  const clear = ends.filter(({ end }) => end - bars >= begins && end < bodyEnd);
  const choice = clear.find((option) => option.kind === kind) ?? clear[0] ?? ends.at(-1);
  return Math.max(bars, choice?.end ?? bodyEnd);
}
