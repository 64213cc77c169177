import { pickByRank } from '../choice.ts';
import type { Chair, Family, Variant } from '../genres/genre.ts';
import { inMeter } from '../genres/notation/bars.ts';
import { type Event, PATTERN_WORDS, readEvents } from '../genres/notation/lines.ts';
import type { Rng } from '../rng.ts';
import type { Stage } from './stage.ts';

export interface ChosenPattern {
  readonly text: string;
  /** Empty for patterns that are a word ("hold", "walk 4"). */
  readonly bars: readonly (readonly Event[])[];
}

/** Where a chair's choice of patterns comes from: its own dice, or those it shares with the chairs it plays in step with. */
export function chooser(stage: Stage, chair: Pick<Chair, 'together'>, own: Rng): Rng {
  return chair.together === undefined ? own : stage.rng.fork(`together ${chair.together}`);
}

/** One pattern for each letter and song; later sections of a kind may take another alternative in freer songs. */
export function patternFor(
  stage: Stage,
  patterns: Family<string>,
  variant: Variant,
  occurrence: number,
  rng: Rng,
): ChosenPattern {
  // Where a family leaves a variant out, a breakdown holds and everything else is the verse's.
  const written = patterns[variant] ?? (variant === 'break' ? ['hold'] : patterns.a);
  const list = inMeter(written, stage.home, stage.meter);
  const change =
    occurrence > 0 && rng.fork(`again ${variant} ${occurrence}`).chance(0.45 * (1 - stage.brief.styleWeight));
  const fork = rng.fork(change ? `pattern ${variant} ${occurrence}` : `pattern ${variant}`);
  const text = pickByRank(list, stage.brief.styleWeight, fork);
  const word = (PATTERN_WORDS as readonly string[]).includes(text);
  return { text, bars: word ? [] : readEvents(text, stage.home, stage.meter) };
}
