import {
  createRng,
  type LyricMeasures,
  measureLyrics,
  type WrittenLyrics,
  writeLyrics,
} from '@songwright/music';
import { LYRIC_IDEAS, ONE_IDEAS } from '../data/lyric-ideas.ts';

/**
 * `npm run lyrics-check [-- --show]`: writes two songs on each of some seventy ideas and fifty on each of three, holds them to
 * what is asked of lyrics, and prints the table. `--show` prints the songs as well, for a human reader.
 */
const SHOW = process.argv.includes('--show');
const ON_ONE = 50;

interface Judged {
  readonly idea: string;
  readonly lyrics: WrittenLyrics;
  readonly measures: LyricMeasures;
  readonly ms: number;
}

function judge(idea: string, seed: number | string, other: WrittenLyrics | null): Judged {
  const start = performance.now();
  const lyrics = writeLyrics({ prompt: idea }, createRng(seed).fork(other === null ? 0 : 1), other);
  const ms = performance.now() - start;
  if (SHOW) console.log(`\n——— ${idea} · ${lyrics.title} · ${lyrics.heart}, ${lyrics.view}\n${lyrics.text}`);
  return { idea, lyrics, measures: measureLyrics(idea, lyrics), ms };
}

const sum = (songs: readonly Judged[], of: keyof Omit<LyricMeasures, 'verses'>): number =>
  songs.reduce((total, { measures }) => total + measures[of], 0);

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

function report(name: string, songs: readonly Judged[]): void {
  const times = songs.map(({ ms }) => ms).sort((a, b) => a - b);
  const poor = songs.filter(({ measures }) => measures.themeWords < 3);
  const verses = songs.flatMap(({ measures }) => measures.verses);
  const words = songs.map(({ measures }) => measures.themeWords).sort((a, b) => a - b);
  console.log(`\n${name}: ${songs.length} songs`);
  const rows: readonly (readonly [string, string])[] = [
    [
      'rhymes kept of those promised (asked: 95 %)',
      percent(sum(songs, 'rhymesKept'), sum(songs, 'rhymesPromised')),
    ],
    [
      'rhyming lines within 2 syllables of each other',
      percent(sum(songs, 'paired'), sum(songs, 'rhymesPromised')),
    ],
    ['same line of each verse within 2 syllables', percent(sum(songs, 'faced'), sum(songs, 'facing'))],
    ['theme words in a song, least / median (asked: 3)', `${words[0]} / ${words[words.length >> 1]}`],
    [
      'songs with fewer than 3',
      `${poor.length}${poor.length > 0 ? `: ${poor.map(({ idea }) => idea).join('; ')}` : ''}`,
    ],
    ['lines repeated outside hook and refrain', String(sum(songs, 'repeated'))],
    ['verses that stand in two songs', String(verses.length - new Set(verses).size)],
    ['different titles', `${new Set(songs.map(({ lyrics }) => lyrics.title)).size} of ${songs.length}`],
    [
      'milliseconds to write one, median / slowest',
      `${times[times.length >> 1]!.toFixed(0)} / ${times.at(-1)!.toFixed(0)}`,
    ],
  ];
  for (const [what, value] of rows) console.log(`  ${what.padEnd(52)}${value}`);
}

// The dictionary is loaded with the first word: half a second that is not the writer's.
writeLyrics({ prompt: 'warm up' }, createRng(0));
const many = LYRIC_IDEAS.flatMap((idea) => {
  const first = judge(idea, 1, null);
  return [first, judge(idea, 1, first.lyrics)];
});
report(`two songs on each of ${LYRIC_IDEAS.length} ideas`, many);
for (const idea of ONE_IDEAS) {
  report(
    `"${idea}"`,
    Array.from({ length: ON_ONE }, (_, seed) => judge(idea, `one ${seed}`, null)),
  );
}
