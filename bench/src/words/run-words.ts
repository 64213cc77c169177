import type { MusicVersion } from '@songwright/contract';
import { musicRequest } from '@songwright/engines';
import {
  type Brief,
  compose,
  createRng,
  GENRES,
  measureSinging,
  readBrief,
  type Score,
  timeline,
} from '@songwright/music';
import { LONGEST_V4, LYRICS, type LyricCase, ODD_LYRICS, REFUSED_LYRICS } from '../data/lyrics.ts';
import { median } from '../statistics.ts';

// `npm run words`: every word of thirty lyrics and of the odd ones, sung once and in order by the score; what cannot be
// sung, refused in a sentence. Exits with 1 when one is not.

const SEEDS = [1, 2] as const;
/** A song is to be composed in less processor time than this. */
const MOST_MS = 500;

interface Sung {
  readonly score: Score;
  readonly again: Score;
  readonly brief: Brief;
  readonly ms: number;
}

function sing({ genre, text, name }: LyricCase, seed: number, mv: MusicVersion = 'V5'): Sung {
  const rng = () => createRng(`${name}/${seed}`);
  const style = genre.replace('-', ' ');
  const request = musicRequest({
    prompt: text,
    custom_mode: true,
    instrumental: false,
    mv,
    style,
    title: name,
    negative_tags: '',
  });
  const brief = readBrief(request, rng().fork('brief'), name);
  const start = process.cpuUsage();
  const { score } = compose(brief, rng().fork('music'));
  const used = process.cpuUsage(start);
  const ms = (used.user + used.system) / 1000;
  return { score, again: compose(brief, rng().fork('music')).score, brief, ms };
}

let faults = 0;
const times: number[] = [];
const all: ReturnType<typeof measureSinging>[] = [];

/** Dictionary and spelling rules are loaded once in the life of a process: not the first song's fault. */
sing({ ...LYRICS[0]!, text: 'zorblax' }, 0);

function report(lyric: LyricCase, seed: number): void {
  const { score, again, brief, ms } = sing(lyric, seed);
  const found = measureSinging(score);
  const same = JSON.stringify(score) === JSON.stringify(again);
  const bad = found.lost + found.doubled + found.disordered + found.overlaps + (same ? 0 : 1);
  faults += bad;
  times.push(ms);
  all.push(found);
  const share = (value: number): string => `${Math.round(100 * value)} %`.padStart(5);
  console.log(
    `${lyric.name.padEnd(28)} ${brief.genre.padEnd(15)} ${String(found.words).padStart(5)} words  ` +
      `lost ${found.lost}  twice ${found.doubled}  out of order ${found.disordered}  overlapping ${found.overlaps}  ` +
      `stress on beat ${share(found.stressedOnBeat)}  light ${share(found.lightOnBeat)}  ` +
      `pace ${found.pace.toFixed(2)} s, clear ${share(found.clearPace)}  known ${share(score.lyric?.known ?? 1)}  ` +
      `${ms.toFixed(0).padStart(4)} ms${same ? '' : '  NOT THE SAME TWICE'}${bad > 0 ? '  FAULT' : ''}`,
  );
}

for (const lyric of LYRICS) for (const seed of SEEDS) report(lyric, seed);
console.log('\nOdd lyrics');
for (const lyric of ODD_LYRICS) report(lyric, 1);
console.log('\nThe longest lyrics of V4, 3,000 characters in 240 s, in every genre');
for (const genre of GENRES.keys()) {
  const { score } = sing({ name: '3,000 characters', genre, text: LONGEST_V4 }, 1, 'V4');
  const { lost, doubled, disordered, overlaps, pace } = measureSinging(score);
  const seconds = timeline(score).length;
  const bad = lost + doubled + disordered + overlaps + (seconds > 240.001 ? 1 : 0);
  faults += bad;
  console.log(
    `${genre.padEnd(16)} ${seconds.toFixed(0)} s, ${pace.toFixed(2)} s a syllable${bad > 0 ? '  FAULT' : ''}`,
  );
}
console.log('\nRefused');
for (const lyric of REFUSED_LYRICS) {
  let sentence = 'SUNG, which it should not be';
  try {
    sing(lyric, 1);
  } catch (error) {
    sentence = (error as Error).message;
  }
  const right = lyric.says.test(sentence);
  if (!right) faults++;
  console.log(`${lyric.name.padEnd(28)} ${right ? '' : 'WRONG: '}${sentence}`);
}

const mean = (pick: (measures: (typeof all)[number]) => number): number =>
  all.slice(0, LYRICS.length * SEEDS.length).reduce((sum, measures) => sum + pick(measures), 0) /
  (LYRICS.length * SEEDS.length);
const words = all.reduce((sum, { words: count }) => sum + count, 0);
const slowest = Math.max(...times);
console.log(
  `\n${words} words in ${all.length} songs, ${faults} faults. Stressed syllables on a beat ${(100 * mean((m) => m.stressedOnBeat)).toFixed(0)} %, ` +
    `light ones ${(100 * mean((m) => m.lightOnBeat)).toFixed(0)} %; 0.2 to 0.46 s a syllable: ${(100 * mean((m) => m.clearPace)).toFixed(0)} %. ` +
    `Composing: median ${median(times).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms (bar ${MOST_MS}).`,
);
process.exitCode = faults === 0 ? 0 : 1;
