import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ADHERENCE_CASES } from '../data/prompts.ts';
import type { Judgement } from './judge-case.ts';
import { printJudgement, printSummary } from './print-judgements.ts';
import { printVariety } from './variety.ts';

/**
 * `npm run quality [-- CASE …] [--seed 1] [--duration 100]`: renders the prompt set, holds every song to its bands
 * and to what its words asked for, and prints the table. The figures are kept in report/quality.json.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, duration: { type: 'string', default: '100' } },
});

const names = ADHERENCE_CASES.map(({ name }) => name).filter(
  (name) => positionals.length === 0 || positionals.some((asked) => name.includes(asked)),
);
const judgements = await judgeAll(names);
printSummary(judgements);
if (positionals.length === 0) printVariety();
await mkdir('report', { recursive: true });
await writeFile('report/quality.json', `${JSON.stringify(judgements, null, 1)}\n`);

/** Shares the cases out among one process for each processor. */
async function judgeAll(cases: readonly string[]): Promise<Judgement[]> {
  const waiting = [...cases];
  const done: Judgement[] = [];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(new URL('./judge-process.js', import.meta.url));
      const next = (): void => {
        const name = waiting.shift();
        if (name === undefined) child.disconnect();
        else child.send({ name, seed: Number(values.seed), duration: Number(values.duration) });
      };
      child.on('message', (judgement: Judgement) => {
        done.push(judgement);
        printJudgement(judgement);
        next();
      });
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`A judging process ended with exit code ${code}.`)),
      );
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), cases.length) }, work));
  return done.sort((a, b) => cases.indexOf(a.name) - cases.indexOf(b.name));
}
