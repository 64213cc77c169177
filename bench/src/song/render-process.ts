import { makeTrack } from '@songwright/engines';
import { encodeWav } from '@songwright/media';
import { writeMidi } from '@songwright/music';
import { SAMPLE_RATE } from '@songwright/sound';
import { orderOf, SONGS } from './songs.ts';

// A process of its own that renders song after song on one thread and tells what each has cost: with nothing beside
// it in the process, its CPU time is the song's.

/** Seconds of a clock and of the processor. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

export interface RenderCost {
  readonly parts: number;
  readonly notes: number;
  /** Of the song, in seconds. */
  readonly duration: number;
  readonly stages: Readonly<Record<string, Cost>>;
  readonly midi: Uint8Array;
}

/** Shorter, with the instruments of the first song: loads the code and lets it be compiled. */
const WARM_UP_SECONDS = 40;

async function costOf(index: number, duration?: number): Promise<RenderCost> {
  const stages: Record<string, { wall: number; cpu: number }> = {};
  let stage = 'composing';
  let [wall, cpu] = [performance.now(), process.cpuUsage()];
  const enter = (next: string): void => {
    if (next === stage) return;
    const spent = process.cpuUsage(cpu);
    const sum = (stages[stage] ??= { wall: 0, cpu: 0 });
    sum.wall += (performance.now() - wall) / 1000;
    sum.cpu += (spent.user + spent.system) / 1e6;
    [stage, wall, cpu] = [next, performance.now(), process.cpuUsage()];
  };
  const context = {
    signal: new AbortController().signal,
    onProgress: (_: number, name: string) => enter(name),
  };
  const track = await makeTrack(orderOf(SONGS[index]!, 1, duration), context);
  enter('writing WAV');
  encodeWav({ ...track.master.audio, sampleRate: SAMPLE_RATE }, { bits: 16 });
  enter('end');
  const { parts } = track.song.score;
  return {
    parts: parts.length,
    notes: parts.reduce((sum, { notes }) => sum + notes.length, 0),
    duration: track.master.duration,
    stages,
    midi: writeMidi(track.song.score, { title: 'Bench' }),
  };
}

process.on('message', async (index: number) => {
  process.send?.(await costOf(index));
});
await costOf(0, WARM_UP_SECONDS);
process.send?.('ready');
