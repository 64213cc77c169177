import { type ChildProcess, fork } from 'node:child_process';
import type { JudgeAnswer, JudgeOrder } from './judge-process.ts';

/** Shares orders out among so many processes and gives the answers in the orders' own order. */
export async function judgeAll(
  orders: readonly JudgeOrder[],
  jobs: number,
  onAnswer: (answer: JudgeAnswer) => void,
): Promise<JudgeAnswer[]> {
  const answers: JudgeAnswer[] = [];
  let next = 0;
  const give = (child: ChildProcess): void => {
    const index = next++;
    const order = orders[index];
    if (order === undefined) {
      child.disconnect();
      return;
    }
    child.once('message', (answer: JudgeAnswer) => {
      answers[index] = answer;
      onAnswer(answer);
      give(child);
    });
    child.send(order);
  };
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(new URL('./judge-process.js', import.meta.url));
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`A judging process ended with exit code ${code}.`)),
      );
      give(child);
    });
  await Promise.all(Array.from({ length: Math.min(jobs, orders.length) }, work));
  return answers;
}
