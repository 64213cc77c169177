import { ADHERENCE_CASES } from '../data/prompts.ts';
import { judgeCase } from './judge-case.ts';

// A process that judges the cases it is sent, one after the other: { name, seed, duration } in, a Judgement out.

process.on('message', async ({ name, seed, duration }: { name: string; seed: number; duration: number }) => {
  const given = ADHERENCE_CASES.find((each) => each.name === name);
  if (given === undefined) throw new Error(`There is no case named ${name}.`);
  process.send?.(await judgeCase(given, seed, duration));
});
