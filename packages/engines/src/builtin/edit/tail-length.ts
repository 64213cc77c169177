import { barTicks, type PlanSection, type Seconds } from '@songwright/music';
import { barsOf, type Composed, secondsOf } from './new-music.ts';

/** Times a tail is composed in search of its length: what is taken of a song depends on where its sections fall. */
export const ROUNDS = 5;

/** Of tails that are composed a little longer or shorter each time the one whose length is nearest to the wanted. */
export function nearest<T extends Composed>(
  compose: (more: Seconds) => T,
  wanted: Seconds,
  rounds: number,
): T {
  let best: { readonly composed: T; readonly miss: number } | null = null;
  let more: Seconds = 0;
  for (let round = 0; round < rounds; round++) {
    const composed = compose(more);
    const { score, plan } = composed;
    const missing = wanted - secondsOf(score, score.end);
    if (best === null || Math.abs(missing) < best.miss) best = { composed, miss: Math.abs(missing) };
    // A section more or less may be what it takes: half a bar is as near as it gets.
    if (best.miss <= secondsOf(score, barTicks(plan.meter)) / 2) break;
    more += missing;
  }
  return best!.composed;
}

/** Bars that something composed has more than wanted. */
export function surplusOf({ score, plan }: Composed, wanted: Seconds): number {
  const bars = barsIn(plan.sections);
  return Math.max(0, bars - Math.round((bars * wanted) / secondsOf(score, score.end)));
}

/** The end of something composed, where it is longer than wanted. */
export function lastBars(composed: Composed, wanted: Seconds): Composed {
  const surplus = surplusOf(composed, wanted);
  return surplus > 0 ? barsOf(composed, surplus, barsIn(composed.plan.sections)) : composed;
}

/** Bars before the first section that is no introduction, less one where its first words begin early. */
export function introBars({ plan, score }: Composed): number {
  const { sections, meter } = plan;
  const intro = sections.length > 1 && sections[0]!.kind === 'intro' ? sections[0]!.bars : 0;
  const sung = score.parts.flatMap(({ notes }) => notes.filter(({ syllable }) => syllable));
  const early = sung.some(({ at }) => at < intro * barTicks(meter));
  return early ? intro - 1 : intro;
}

export function withoutIntro(composed: Composed): Composed {
  const intro = introBars(composed);
  return intro === 0 ? composed : barsOf(composed, intro, barsIn(composed.plan.sections));
}

export const barsIn = (sections: readonly PlanSection[]): number => {
  const last = sections.at(-1)!;
  return last.bar + last.bars;
};
