import type { Draft, Stage } from '../arrangement/stage.ts';
import type { Role } from '../score.ts';
import { PPQ, type Ticks } from '../units.ts';

export interface Silence {
  readonly from: Ticks;
  readonly to: Ticks;
}

/** Where the band is silent before a change: the last beats of a drop-out, all but the first beat of a stop. */
export function silencesOf(stage: Stage): readonly Silence[] {
  return stage.sections.slice(1).flatMap((section) => {
    const to = section.start;
    if (section.into === 'drop-out') return [{ from: to - stage.bar / 2, to }];
    if (section.into === 'stop') return [{ from: to - stage.bar + PPQ / 2, to }];
    return [];
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
    for (const { from, to } of silences) {
      if (draft.at >= from && draft.at < to) return [];
      if (draft.at < from && draft.at + draft.length > from) return [{ ...draft, length: from - draft.at }];
    }
    return [draft];
  });
}
