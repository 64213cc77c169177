import type { LyricIdea, Score, Ticks, WrittenLyrics } from '@songwright/music';
import type { Song } from '../../song/song.ts';

/** What new verses of a song are to be about: what it has sung of. */
export function ideaToGoOn({ brief, score }: Song, title: string): LyricIdea {
  const sung = sectionsSung(score).map(({ lines }) => lines.join(', '));
  return {
    prompt: [...new Set(sung)].join('. '),
    sung: true,
    style: brief.genre,
    title,
    vocalGender: brief.voice?.gender ?? null,
  };
}

/**
 * The words of a song that goes on without being given any: a new verse and the refrain it already has, once more and
 * with another verse where there is time; after a verse the refrain comes first. Where nothing new can be written in the
 * song's language (`written` is null) it sings its last refrain again.
 *
 * @param at Where it goes on.
 * @param fits Whether words can be sung in the time there is.
 */
export function wordsToGoOn(
  { score }: Song,
  at: Ticks,
  written: WrittenLyrics | null,
  fits: (lyrics: string) => boolean,
): string {
  const sung = sectionsSung(score);
  const refrain = sung.findLast(({ kind }) => kind === 'chorus') ?? null;
  const known = refrain ?? sung.at(-1);
  const again = known === undefined ? [] : [`[${refrain ? 'Chorus' : 'Verse'}]`, ...known.lines];
  const verses = (written?.sections ?? [])
    .filter(({ tag }) => /^verse/i.test(tag))
    .map(({ lines }) => ['[Verse]', ...lines]);
  const [first, second] = verses;
  if (first === undefined) return again.join('\n');
  const before = sung.findLast(({ start }) => start < at);
  const open = refrain !== null && (before?.kind === 'verse' || before?.kind === 'pre');
  const orders = [
    ...(second ? [[...(open ? [again] : []), first, again, second, again]] : []),
    [...(open ? [again] : []), first, again],
    [first, again],
    [first],
  ].map((parts) => parts.map((lines) => lines.join('\n')).join('\n\n'));
  return orders.find(fits) ?? again.slice(0, 3).join('\n');
}

interface SungSection {
  readonly kind: string;
  readonly start: Ticks;
  readonly lines: readonly string[];
}

/** What is sung in each section, as it would be written. */
function sectionsSung({ lyric, sections }: Score): readonly SungSection[] {
  if (lyric === null) return [];
  return [...new Set(lyric.lines.map(({ section }) => section))].map((index) => ({
    kind: sections[index]?.kind ?? 'verse',
    start: sections[index]?.start ?? 0,
    lines: lyric.lines
      .filter(({ section }) => section === index)
      .map(({ from, to, backing }) => {
        const line = lyric.words
          .slice(from, to)
          .map(({ text }) => withoutTags(text))
          .join(' ');
        return backing ? `(${line.replace(/[()]/g, '')})` : line;
      }),
  }));
}

/** A shown word carries its blanks and any section tag before it. */
const withoutTags = (text: string): string => text.replace(/\[[^\]]*\]/g, '').trim();
