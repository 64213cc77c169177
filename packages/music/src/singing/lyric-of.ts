import type { Stage } from '../arrangement/stage.ts';
import type { Lyric, LyricLine, LyricWord } from '../lyric.ts';
import { type LyricSheet, wordsOf } from '../words/sheet.ts';

/** What is sung, in singing order, as it is kept with the score. */
export function lyricOf(stage: Stage, sheet: LyricSheet): Lyric {
  const lines: LyricLine[] = [];
  const words: LyricWord[] = [];
  let known = 0;
  for (const section of stage.sections) {
    if (!section.words) continue;
    const { sheet: own, phrases } = section.words;
    const first = words.length;
    for (const line of own.lines) {
      for (const segment of line.segments) {
        const from = words.length;
        // A line that goes to two phrases is brought as its first phrase is.
        const phrase = phrases.find(({ syllables }) => syllables.some(({ word }) => word === from - first));
        for (const { text, spoken, syllables, known: found } of segment.words) {
          words.push({ text, spoken, syllables, line: lines.length });
          if (found) known++;
        }
        lines.push({
          section: section.index,
          from,
          to: words.length,
          delivery: phrase?.delivery ?? 'sung',
          backing: segment.backing,
        });
      }
    }
  }
  return {
    lines,
    words: withLeads(stage, sheet, words),
    known: words.length === 0 ? 1 : known / words.length,
  };
}

/** Puts tags and the air between sections into the words' texts, so that together they read as a lyric sheet. */
function withLeads(stage: Stage, sheet: LyricSheet, words: readonly LyricWord[]): readonly LyricWord[] {
  const out = [...words];
  let pending = '';
  for (const section of stage.sections) {
    pending += section.lead;
    if (!section.words) continue;
    const { from, sheet: own } = section.words;
    const last = from + wordsOf(own).length - 1;
    out[from] = { ...out[from]!, text: pending + out[from]!.text };
    pending = '';
    if (last < out.length - 1) out[last] = { ...out[last]!, text: `${out[last]!.text.trimEnd()}\n\n` };
  }
  const tail = `${pending}${sheet.tail}`.trim();
  const end = out.at(-1)!;
  out[out.length - 1] = { ...end, text: `${end.text.trimEnd()}${tail === '' ? '' : `\n\n${tail}`}` };
  return out;
}
