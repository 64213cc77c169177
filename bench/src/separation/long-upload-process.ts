import { readFileSync } from 'node:fs';
import { takeApart } from '@songwright/listen';
import { encodeMp3 } from '@songwright/media';
import { createRng } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { plainStems } from './baseline.ts';
import type { LongUpload } from './long-upload.ts';

// A process of its own: its peak is that of one upload.

/** Plain separation holds all of its stems at once, and its speed does not change with length. */
const PLAIN_SECONDS = 20;

const seconds = Number(process.argv[2]);
const audio = soundOf(seconds);
const started = cpu();
const apart = takeApart(audio);
let cost = cpu() - started;
for (const name of apart.names) {
  const from = cpu();
  const stem = apart.render(name);
  cost += cpu() - from;
  await encodeMp3({ ...stem, sampleRate: SAMPLE_RATE }, { bitrate: 192 });
}
const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
const from = cpu();
plainStems(soundOf(PLAIN_SECONDS));
const plainCost = (cpu() - from) / PLAIN_SECONDS;
console.log(JSON.stringify({ seconds, peak, cost: cost / seconds, plainCost } satisfies LongUpload));

/** Seconds of processor that this process has had. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Strokes of noise, a bass, chords at the sides and a gliding lead: none of the work is spared. */
function soundOf(length: number): Stereo {
  const rng = createRng('long upload');
  const count = Math.round(length * SAMPLE_RATE);
  const out = { left: new Float32Array(count), right: new Float32Array(count) };
  const phases = new Float64Array(5);
  for (let i = 0; i < count; i++) {
    const s = i / SAMPLE_RATE;
    const root = 55 * 2 ** ([0, 5, 7, 3][Math.floor(s / 2) % 4]! / 12);
    const glide = 330 * 2 ** (Math.sin(2 * Math.PI * 0.7 * s) * 0.4 + Math.sin(2 * Math.PI * 5.5 * s) * 0.02);
    for (const [k, f] of [root, root * 4, root * 5, root * 6, glide].entries()) phases[k]! += f / SAMPLE_RATE;
    const [bass, a, b, c, lead] = Array.from(
      phases,
      (p) => Math.sin(2 * Math.PI * p) + 0.5 * Math.sin(4 * Math.PI * p),
    );
    const stroke = (rng.next() - 0.5) * Math.exp(-((s % 0.25) * 40));
    const middle = 0.2 * bass! + 0.15 * lead! + 0.4 * stroke + 0.05 * b!;
    out.left[i] = middle + 0.08 * a!;
    out.right[i] = middle + 0.08 * c!;
  }
  return out;
}
