import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createThreads, type RenderedTrack } from '@songwright/engines';
import { timePeers } from './peers.ts';
import type { Cost, RenderCost } from './render-process.ts';
import { LENGTH, orderOf, SONGS } from './songs.ts';
import { benchSungSong } from './sung-bench.ts';

/** What a WAV needs; the rest of a track's making is its MP3 and cover. */
const TO_WAV = ['composing', 'loading samples', 'rendering', 'mastering', 'writing WAV'];

/**
 * (b): seconds of song for a second of one core, from the request to the mastered WAV, by the clock and by CPU time
 * (what an otherwise busy machine takes does not count), with General MIDI peers beside it; then both tracks of a task
 * on two threads, MP3s and covers included; then a sung song through the service.
 */
export async function benchSong(): Promise<void> {
  const renderer = fork(new URL('./render-process.js', import.meta.url), { serialization: 'advanced' });
  try {
    await once(renderer, 'message');
    const ratios: number[] = [];
    for (const [index, { prompt }] of SONGS.entries()) {
      renderer.send(index);
      const [made] = (await once(renderer, 'message')) as [RenderCost];
      const toWav = sumOf(TO_WAV.map((stage) => made.stages[stage]));
      ratios.push(made.duration / toWav.cpu);
      console.log(
        `"${prompt}": ${made.parts} parts, ${made.notes} notes, ${made.duration.toFixed(0)} s; composed to mastered WAV on one thread in ${shown(toWav, made.duration)}`,
      );
      printStages(made);
      await timePeers(made.midi, made.duration, toWav);
    }
    console.log(
      `slowest of ${SONGS.length}: ${Math.min(...ratios).toFixed(1)}x real time of CPU (bar: 12x on Node 24)`,
    );
  } finally {
    renderer.disconnect();
  }
  await benchPair();
  await benchSungSong();
}

async function benchPair(): Promise<void> {
  const threads = createThreads({ threads: 2 });
  const render = (variant: 1 | 2): Promise<RenderedTrack> =>
    threads.compute('renderTrack', orderOf(SONGS[0], variant));
  try {
    await Promise.all([render(1), render(2)]);
    const start = performance.now();
    const cpu = process.cpuUsage();
    const pair = await Promise.all([render(1), render(2)]);
    const spent = process.cpuUsage(cpu);
    const cost = { wall: (performance.now() - start) / 1000, cpu: (spent.user + spent.system) / 1e6 };
    const music = pair[0].duration + pair[1].duration;
    console.log(`both tracks of a ${LENGTH} s task, two threads, files and all: ${shown(cost, music)}`);
  } finally {
    await threads.close();
  }
}

function printStages({ stages, duration }: RenderCost): void {
  for (const [stage, cost] of Object.entries(stages)) {
    if (cost.cpu >= 0.01) console.log(`  ${stage.padEnd(18)} ${shown(cost, duration)}`);
  }
}

function sumOf(costs: readonly (Cost | undefined)[]): Cost {
  return costs.reduce<Cost>(
    (sum, cost) => ({ wall: sum.wall + (cost?.wall ?? 0), cpu: sum.cpu + (cost?.cpu ?? 0) }),
    { wall: 0, cpu: 0 },
  );
}

function shown({ wall, cpu }: Cost, song: number): string {
  return `${cpu.toFixed(2)} s of CPU = ${(song / cpu).toFixed(1)}x real time (${wall.toFixed(2)} s by the clock = ${(song / wall).toFixed(1)}x)`;
}
