import { erasIn } from './era.ts';
import type { Fact } from './fact.ts';
import { keysIn } from './key.ts';
import { lengthsIn } from './length.ts';
import { metersIn } from './meter.ts';
import { tempiIn } from './tempo.ts';

export type { Fact, FactMeaning } from './fact.ts';

/**
 * Everything said in figures or set forms, by place in the text. Where two readings overlap the one found first
 * stays, and readers are asked from the surest on ("30s loop" is a length before "30s" is a decade).
 */
export function factsIn(text: string): Fact[] {
  const kept: Fact[] = [];
  for (const read of [tempiIn, lengthsIn, metersIn, keysIn, erasIn]) {
    for (const fact of read(text)) {
      if (kept.every(({ start, end }) => fact.end <= start || fact.start >= end)) kept.push(fact);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
