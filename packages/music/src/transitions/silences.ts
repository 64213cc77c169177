import type { Draft, Stage } from '../arrangement/stage.ts';
import type { Role } from '../score.ts';
import { beatStarts } from '../theory/meter.ts';
import { PPQ, type Seconds, type Ticks } from '../units.ts';

export interface Silence {
  readonly from: Ticks;
  readonly to: Ticks;
  /** Nothing new is struck, but what sounds rings on. */
  readonly rings: boolean;
}

/** Bars of a phrase, after which a band may draw breath; after every second one twice as likely. */
const PHRASE = 4;

/** A band that holds its breath for longer than this has stopped. */
const LONGEST: Seconds = 1.5;

/**
 * Where the band is silent: before a change for the last beats of a drop-out or all but the first beat of a stop, and
 * within a long section for the last beat of some four- and eight-bar phrases.
 */
export function silencesOf(stage: Stage): readonly Silence[] {
  const longest = Math.floor((LONGEST * stage.brief.bpm) / 60) * PPQ;
  const before = (to: Ticks, length: Ticks): Silence => ({
    from: to - Math.min(length, longest),
    to,
    rings: false,
  });
  const changes = stage.sections.slice(1).flatMap(({ start, into }) => {
    if (into === 'drop-out') return [before(start, stage.bar / 2)];
    if (into === 'stop') return [before(start, stage.bar - PPQ / 2)];
    return [];
  });
  return [...changes, ...breathsOf(stage)];
}

/** A beat of air between phrases, in music whose figures would run on without one. */
function breathsOf(stage: Stage): readonly Silence[] {
  const { breath = 0 } = stage.genre.feel;
  const rng = stage.rng.fork('breaths');
  const beat = stage.bar - beatStarts(stage.meter).at(-1)!;
  return stage.sections.flatMap((section) => {
    const phrases = Math.ceil((section.bodyEnd - section.start) / stage.bar / PHRASE) - 1;
    return Array.from({ length: Math.max(0, phrases) }, (_, index): readonly Silence[] => {
      if (!rng.fork(`${section.index} ${index}`).chance(index % 2 === 0 ? breath / 2 : breath)) return [];
      const to = section.start + (index + 1) * PHRASE * stage.bar;
      return [{ from: to - beat, to, rings: true }];
    }).flat();
  });
}

const KEEPS_ON: readonly Role[] = ['lead', 'vocal', 'fx'];

/** Takes out what begins within a silence and cuts what would ring into it; the tune and the effects go on. */
export function applySilences(
  drafts: readonly Draft[],
  silences: readonly Silence[],
  role: Role,
): readonly Draft[] {
  if (silences.length === 0 || KEEPS_ON.includes(role)) return drafts;
  return drafts.flatMap((draft) => {
    for (const { from, to, rings } of silences) {
      if (draft.at >= from && draft.at < to) return [];
      if (!rings && draft.at < from && draft.at + draft.length > from) {
        return [{ ...draft, length: from - draft.at }];
      }
    }
    return [draft];
  });
}
