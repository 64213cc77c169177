import { ADHERENCE_CASES } from '../data/prompts.ts';
import { type CaseOrder, type Judgement, judgeCase } from './judge-case.ts';
import { type GenreJudgement, type GenreOrder, judgeGenre } from './judge-genre.ts';

/** What a judging process is sent, one after the other; it answers each with what it found. */
export type JudgeOrder = { readonly song: CaseOrder } | { readonly genre: GenreOrder };
export type JudgeAnswer = { readonly song: Judgement } | { readonly genre: GenreJudgement };

process.on('message', async (order: JudgeOrder) => {
  process.send?.(await answer(order));
});

async function answer(order: JudgeOrder): Promise<JudgeAnswer> {
  if ('genre' in order) return { genre: judgeGenre(order.genre) };
  const given = ADHERENCE_CASES.find(({ name }) => name === order.song.name);
  if (given === undefined) throw new Error(`There is no case named ${order.song.name}.`);
  return { song: await judgeCase(given, order.song) };
}
