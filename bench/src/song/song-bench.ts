import { createThreads, type RenderedTrack, type TrackOrder } from '@songwright/engines';
import type { MusicRequest } from '@songwright/music';
import { timePeers } from './peers.ts';

const LENGTH = 180;
const SEED = 7;

const REQUEST: MusicRequest = {
  prompt: 'dreamy synthwave about driving at night',
  style: '',
  title: '',
  lyrics: '',
  instrumental: true,
  negativeTags: '',
  vocalGender: null,
  styleWeight: null,
  weirdness: null,
  audioWeight: null,
  duration: LENGTH,
  maxDuration: 480,
};

const order = (variant: 1 | 2): TrackOrder => ({ request: REQUEST, title: 'Bench', seed: SEED, variant });

/** (b): seconds of song for a second of time, by stage, on one thread and on two, and General MIDI peers beside it. */
export async function benchSong(): Promise<void> {
  const threads = createThreads({ threads: 2 });
  const render = (variant: 1 | 2): Promise<RenderedTrack> => threads.compute('renderTrack', order(variant));
  try {
    const cold = performance.now();
    await render(1);
    const warm = performance.now();
    const one = await render(1);
    const single = performance.now();
    const pair = await Promise.all([render(1), render(2)]);
    const both = performance.now();

    printStages(one);
    const whole = (single - warm) / 1000;
    console.log(
      `one track, one thread: ${whole.toFixed(1)} s for ${one.duration} s of song = ${times(one.duration, whole)} real time (the first one, with samples to decode, ${((warm - cold) / 1000).toFixed(1)} s)`,
    );
    const seconds = (both - single) / 1000;
    const music = pair[0].duration + pair[1].duration;
    console.log(
      `both tracks of a task, two threads: ${seconds.toFixed(1)} s for ${music.toFixed(0)} s of song = ${times(music, seconds)} real time`,
    );
    const toWav =
      (one.times.composing + one.times['loading samples'] + one.times.speaking + one.times.rendering) / 1000;
    console.log(
      `composed to mastered WAV, one thread: ${toWav.toFixed(1)} s = ${times(one.duration, toWav)} real time`,
    );
    await timePeers(one.midi, one.duration, toWav);
  } finally {
    await threads.close();
  }
}

function printStages({ times: stages, duration }: RenderedTrack): void {
  for (const [stage, milliseconds] of Object.entries(stages)) {
    if (milliseconds < 0.5) continue;
    console.log(
      `  ${stage.padEnd(18)} ${(milliseconds / 1000).toFixed(2).padStart(6)} s  ${times(duration, milliseconds / 1000)}`,
    );
  }
}

function times(song: number, wall: number): string {
  return `${(song / wall).toFixed(1)}x`;
}
