import type { Rng } from '../rng.ts';
import { bluesVerse } from './blues-verse.ts';
import type { LyricForm } from './form.ts';
import { rapVerse } from './rap-verse.ts';
import type { Stanza } from './stanza.ts';
import { sungVerse } from './sung-verse.ts';
import type { Desk } from './write-song.ts';

/** Lines of a stanza. */
const LINES = 4;

/** Lines of a rap verse come in so many couplets. */
const RAP_COUPLETS = 6;

/**
 * The verses of a song, in order, each line as long as the same line of the first verse, within a syllable or two.
 * Null when the sentences do not suffice.
 */
export function versesOf(desk: Desk, form: LyricForm, rng: Rng): readonly Stanza[] | null {
  const count = form.sections.filter((section) => section === 'verse').length;
  const { kind } = desk.order.voice;
  const verses: Stanza[] = [];
  for (let verse = 0; verse < count; verse++) {
    const draw = rng.fork(verse);
    const made =
      kind === 'rap'
        ? rapVerse(desk, count > 2 ? RAP_COUPLETS - 2 : RAP_COUPLETS, draw)
        : kind === 'blues'
          ? bluesVerse(desk, form.stanzas, verses[0] ?? null, draw)
          : sungVerse(
              desk,
              {
                verse,
                last: verse === count - 1,
                // A second verse is no longer than the first.
                stanzas: verses[0] === undefined ? form.stanzas : verses[0].lines.length / LINES,
                model: verses[0] ?? null,
              },
              draw,
            );
    if (made === null) return null;
    verses.push(made);
  }
  return verses;
}
