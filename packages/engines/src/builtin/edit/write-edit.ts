import {
  type Brief,
  barTicks,
  excerpt,
  excerptPlan,
  joinPlans,
  joinScores,
  type Plan,
  type Score,
  type Ticks,
} from '@songwright/music';
import type { Mix } from '@songwright/sound';
import type { Song } from '../../song/song.ts';
import { nearestBar, pointOf } from './bar-lines.ts';
import { composeSection } from './compose-section.ts';
import { composeTail } from './compose-tail.ts';
import { mixBeside, type Neighbour } from './edit-mix.ts';
import type { EditOrder } from './edit-order.ts';
import type { Composed, NewMusic, Place } from './new-music.ts';

/** New music and how it is to be mixed. */
export interface NewPiece extends Composed {
  readonly mix: Mix;
}

/** An edit as written and before it is heard. */
export interface WrittenEdit {
  readonly from: Ticks;
  /** Where the source comes back; null: it does not. */
  readonly to: Ticks | null;
  /** One bar after that: by then tails have given way. */
  readonly fadeEnd: Ticks;
  /** One after another from `from` on: the last is the new music, one before it leads over to it. */
  readonly pieces: readonly NewPiece[];
  /** Of the whole song as it is now. */
  readonly score: Score;
  readonly plan: Plan;
  readonly brief: Brief;
  readonly remarks: readonly string[];
  /** Of the new music: another style has chances of its own, to go on by. */
  readonly sameStyle: boolean;
}

/** Composes an edit and writes the song it makes. `beside` is the take it stands beside. */
export function writeEdit(song: Song, order: EditOrder, beside: (at: Ticks) => Neighbour): WrittenEdit {
  return order.edit.kind === 'extension'
    ? writeExtension(song, order, order.edit, beside)
    : writeReplacement(song, order, order.edit, beside);
}

function writeExtension(
  song: Song,
  order: EditOrder,
  edit: EditOrder['edit'] & { kind: 'extension' },
  beside: (at: Ticks) => Neighbour,
): WrittenEdit {
  const from = pointOf(song, edit.at);
  const place = placeOf(song, order, from);
  const tail = composeTail(place, edit, order.request);
  const take = beside(from);
  const link = tail.link && { ...tail.link, mix: mixBeside(take, linkMusic(song, tail.link)) };
  const pieces = [...(link ? [link] : []), { ...tail, mix: mixBeside(take, tail) }];
  const score = joinScores([excerpt(song.score, 0, from, 'held'), ...pieces.map((piece) => piece.score)]);
  const plan = joinPlans([excerptPlan(song.plan, 0, from), ...pieces.map((piece) => piece.plan)], score);
  const { genre, blend } = tail.sameStyle ? song.plan : tail.plan;
  const brief = tail.sameStyle ? song.brief : tail.brief;
  return {
    from,
    to: null,
    fadeEnd: from,
    pieces,
    score,
    plan: { ...plan, genre, blend },
    brief: { ...brief, title: order.title, duration: plan.duration },
    remarks: tail.remarks,
    sameStyle: tail.sameStyle,
  };
}

const linkMusic = (song: Song, link: Composed): NewMusic => ({
  remarks: [],
  ...link,
  brief: song.brief,
  sameStyle: true,
});

function writeReplacement(
  song: Song,
  order: EditOrder,
  edit: EditOrder['edit'] & { kind: 'replacement' },
  beside: (at: Ticks) => Neighbour,
): WrittenEdit {
  const from = nearestBar(song.score, edit.from);
  const to = Math.max(nearestBar(song.score, edit.to), nextBar(song.score, from));
  const place = placeOf(song, order, from);
  const music = composeSection(place, { ...edit, to }, order.request);
  const piece = { ...music, mix: mixBeside(beside(from), music) };
  const score = joinScores([excerpt(song.score, 0, from, 'held'), music.score, excerpt(song.score, to)]);
  const plan = joinPlans(
    [excerptPlan(song.plan, 0, from), music.plan, excerptPlan(song.plan, to, song.score.end)],
    score,
  );
  return {
    from,
    to,
    fadeEnd: nextBar(song.score, to),
    pieces: [piece],
    score,
    plan: { ...plan, ending: song.plan.ending },
    brief: { ...song.brief, title: order.title },
    remarks: music.remarks,
    sameStyle: true,
  };
}

function nextBar(score: Score, at: Ticks): Ticks {
  const first = score.meter.findLast((change) => change.at <= at)!.meter;
  return at + barTicks(first);
}

const placeOf = (song: Song, { seed, variant, title }: EditOrder, at: Ticks): Place => ({
  song,
  at,
  seed,
  variant,
  title,
});
