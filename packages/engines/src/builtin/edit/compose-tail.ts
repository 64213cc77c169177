import { barTicks, type MusicRequest, type PlanSection, type Seconds } from '@songwright/music';
import type { Song } from '../../song/song.ts';
import { trackRng } from '../compose-track.ts';
import type { ExtensionEdit } from './edit-order.ts';
import { lyricsToGoOn } from './lyrics-to-go-on.ts';
import {
  barsOf,
  briefAt,
  type Composed,
  composeSong,
  type Length,
  type NewMusic,
  type Place,
  rngOf,
  secondsOf,
  withForksOf,
} from './new-music.ts';

/** What follows on a song's head. */
export interface Tail extends NewMusic {
  /** Two bars in which the old band leads into another style; null where the style stays. */
  readonly link: Composed | null;
}

/** Least and usual length of what is added. */
const LEAST: Seconds = 10;
const USUAL: Seconds = 60;
/** Longest that the end of a song rings: it counts for the longest the whole may be. */
const RING: Seconds = 6;
const LINK_BARS = 2;

/**
 * Composes the continuation of a song from a bar line on. In its own style it is the song as it would have gone on had
 * it been longer: same players, chords and tunes for the same kinds of section. Another style begins with its first
 * section that is no introduction, led into by two bars of the old band.
 */
export function composeTail(place: Place, edit: ExtensionEdit, request: MusicRequest | null): Tail {
  const { song, at } = place;
  const head = secondsOf(song.score, at);
  const wanted = lengthOf(edit, head, secondsOf(song.score, song.score.end));
  const length = (more: Seconds): Length => ({
    duration: wanted + more,
    asked: edit.duration !== null,
    longest: Math.max(LEAST, edit.longest - head - RING) + more,
  });
  const asked = briefAt(place, request);
  const again = request === null && song.voice !== null;
  const brief = again ? { ...asked.brief, lyrics: lyricsToGoOn(song) } : asked.brief;
  const own = trackRng(place).fork('music');
  const rng = asked.sameStyle ? withForksOf(rngOf(song), own, ['form']) : own;
  const sung = brief.lead === 'voice' && brief.lyrics !== '';
  const composed =
    asked.sameStyle && !sung
      ? goingOn(composeSong(brief, length(head), rng), song, at)
      : withoutIntro((more) => composeSong(brief, length(more), rng));
  const link = asked.sameStyle ? null : linkFrom(place, head + wanted);
  return { remarks: [], ...composed, brief, sameStyle: asked.sameStyle, link };
}

function lengthOf({ duration, longest }: ExtensionEdit, head: Seconds, whole: Seconds): Seconds {
  const wanted = duration === null ? Math.max(USUAL, whole - head) : duration - head;
  return Math.max(LEAST, Math.min(wanted, longest - head - RING));
}

/** The later part of a longer version of the song: from the section on that begins nearest to where the head ends. */
function goingOn(longer: Composed, song: Song, at: number): Composed {
  const bar = at / barTicks(song.plan.meter);
  const { sections } = longer.plan;
  const end = barsIn(sections);
  const later = sections.slice(1).filter(({ kind }) => kind !== 'intro');
  const near = later.sort((a, b) => Math.abs(a.bar - bar) - Math.abs(b.bar - bar))[0];
  return barsOf(longer, near?.bar ?? Math.min(bar, end - 1), end);
}

function withoutIntro(compose: (more: Seconds) => Composed): Composed {
  const first = compose(0);
  const bars = introOf(first.plan.sections);
  if (bars === 0) return first;
  // Once more, longer by what is left out.
  const longer = compose(secondsOf(first.score, bars * barTicks(first.plan.meter)));
  return barsOf(longer, introOf(longer.plan.sections), barsIn(longer.plan.sections));
}

function introOf(sections: readonly PlanSection[]): number {
  return sections.length > 1 && sections[0]!.kind === 'intro' ? sections[0]!.bars : 0;
}

const barsIn = (sections: readonly PlanSection[]): number => {
  const last = sections.at(-1)!;
  return last.bar + last.bars;
};

/** The last two bars before a change of section, as the old band would have played them: with its fill, riser or build. */
function linkFrom(place: Place, length: Seconds): Composed {
  const { brief } = briefAt(place, null);
  const rng = withForksOf(rngOf(place.song), trackRng(place).fork('link'), ['form']);
  const lyricless = { ...brief, lyrics: '', lead: 'instrument' as const, voice: null };
  const duration = Math.max(length, USUAL);
  const longer = composeSong(lyricless, { duration, asked: true, longest: duration }, rng);
  const { sections } = longer.plan;
  const changes = sections.filter(
    ({ bar }, index) => index > 0 && bar >= LINK_BARS && sections[index - 1]!.kind !== 'intro',
  );
  const led = changes.find(({ into }) => into !== 'none') ?? changes[0];
  const end = led?.bar ?? LINK_BARS;
  return barsOf(longer, end - LINK_BARS, end);
}
