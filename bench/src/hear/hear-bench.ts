import { makeTrack } from '@songwright/engines';
import { hear } from '@songwright/listen';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { detectTempo } from '../detect/tempo.ts';
import { LENGTH, orderOf, SONGS } from '../song/songs.ts';

/** Asked of the whole hearing on one core. */
const ASKED = 8;
/** Lets the code be compiled. */
const WARM_UP = 15 * SAMPLE_RATE;

/** Seconds of a song of three minutes heard in a second of one processor, beside a beat tracker that hears the tempo only. */
export async function benchHearing(): Promise<void> {
  const context = { signal: new AbortController().signal, onProgress: () => {} };
  const { master } = await makeTrack(orderOf(SONGS[0]), context);
  const { left, right } = master.audio;
  const audio = {
    left: left.subarray(0, LENGTH * SAMPLE_RATE),
    right: right.subarray(0, LENGTH * SAMPLE_RATE),
  };
  const seconds = audio.left.length / SAMPLE_RATE;
  const whole = seconds / cpuSeconds(hear, audio);
  const peer = seconds / cpuSeconds(detectTempo, audio);
  console.log(
    `all that is heard of ${seconds.toFixed(0)} s: ${whole.toFixed(1)} times real time (asked: ${ASKED})`,
  );
  console.log(
    `music-tempo, beats alone: ${peer.toFixed(1)} times real time, ${(whole / peer).toFixed(2)} of that`,
  );
  if (whole < ASKED) process.exitCode = 1;
}

function cpuSeconds(listen: (audio: Stereo) => unknown, audio: Stereo): number {
  listen({ left: audio.left.subarray(0, WARM_UP), right: audio.right.subarray(0, WARM_UP) });
  const before = process.cpuUsage();
  listen(audio);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
