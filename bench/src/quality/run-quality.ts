import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { GENRES } from '@songwright/music';
import { ADHERENCE_CASES } from '../data/prompts.ts';
import type { JudgeOrder } from './judge-process.ts';
import { judgeAll } from './judges.ts';
import { printGenre, printJudgement, printSummary } from './print-judgements.ts';

/**
 * `npm run quality [-- CASE …] [--seed 1] [--duration 100] [--one] [--seeds 20] [--jobs 2]`: renders the prompt set,
 * holds every song to its bands and to what its words asked for, and every genre to its bands over many seeds; prints
 * what was missed and a table of all bars, and ends with exit code 1 when a bar is missed. `--one` takes the first
 * prompt of each genre; `--seeds 0` leaves the genres out, `--duration 0` the songs. The figures are kept in
 * report/quality.json.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    duration: { type: 'string', default: '100' },
    one: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '20' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

const asked = (name: string): boolean =>
  positionals.length === 0 || positionals.some((part) => name.includes(part));
const firstOf = new Set([
  ...new Map([...ADHERENCE_CASES].reverse().map(({ name, expected }) => [expected.genre, name])).values(),
]);
const [seed, duration, seeds] = [values.seed, values.duration, values.seeds].map(Number) as [
  number,
  number,
  number,
];

const orders: JudgeOrder[] = [
  ...ADHERENCE_CASES.filter(
    ({ name }) => duration > 0 && asked(name) && (!values.one || firstOf.has(name)),
  ).map(({ name }) => ({ song: { name, seed, duration, twice: firstOf.has(name) } })),
  ...[...GENRES.keys()]
    .filter((genre) => seeds > 0 && asked(genre))
    .map((genre) => ({ genre: { genre, seeds } })),
];
const answers = await judgeAll(orders, Number(values.jobs), (answer) =>
  'song' in answer ? printJudgement(answer.song) : printGenre(answer.genre),
);
const songs = answers.flatMap((answer) => ('song' in answer ? [answer.song] : []));
const genres = answers.flatMap((answer) => ('genre' in answer ? [answer.genre] : []));
const missed = printSummary(songs, genres);
await mkdir('report', { recursive: true });
await writeFile('report/quality.json', `${JSON.stringify({ songs, genres }, null, 1)}\n`);
process.exitCode = missed === 0 ? 0 : 1;
