import type { Song } from '../../song/song.ts';

/** The words of the song's last refrain, or of its last sung section, to be sung again when it goes on without new ones. */
export function lyricsToGoOn({ score, brief }: Song): string {
  const { lyric, sections } = score;
  if (lyric === null) return brief.lyrics;
  const sung = [...new Set(lyric.lines.map(({ section }) => section))];
  const refrains = sung.filter((index) => sections[index]?.kind === 'chorus');
  const chosen = refrains.at(-1) ?? sung.at(-1);
  const lines = lyric.lines
    .filter(({ section }) => section === chosen)
    .map(({ from, to, backing }) => {
      const words = lyric.words.slice(from, to).map(({ text }) => withoutTags(text));
      const line = words.join(' ');
      return backing ? `(${line.replace(/[()]/g, '')})` : line;
    });
  return [refrains.length > 0 ? '[Chorus]' : '[Verse]', ...lines].join('\n');
}

/** A shown word carries its blanks and any section tag before it. */
const withoutTags = (text: string): string => text.replace(/\[[^\]]*\]/g, '').trim();
