import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSoundFont } from '../soundfont/banks.ts';
import type { Cost } from './render-process.ts';

const run = promisify(execFile);

/**
 * Renders the same MIDI with fluidsynth and encodes it with lame, where they are installed, and prints what that costs
 * beside our own cost.
 *
 * @param ours from composing to the mastered WAV
 */
export async function timePeers(midi: Uint8Array, duration: number, ours: Cost): Promise<void> {
  const font = findSoundFont();
  if (font === undefined || !(await exists('fluidsynth'))) {
    console.log('  fluidsynth with a General MIDI SoundFont is not installed: no peer to compare with');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'songwright-bench-'));
  try {
    const midiFile = join(folder, 'song.mid');
    const wavFile = join(folder, 'song.wav');
    await writeFile(midiFile, midi);
    const fluid = await costOf('fluidsynth', ['-ni', '-r', '44100', '-F', wavFile, font, midiFile]);
    console.log(
      `  fluidsynth, same MIDI, ${font.slice(font.lastIndexOf('/') + 1)}: ${fluid.cpu.toFixed(1)} s of CPU = ${(duration / fluid.cpu).toFixed(1)}x real time; ours takes ${(ours.cpu / fluid.cpu).toFixed(2)} times as long, composing, mixing and mastering included`,
    );
    if (!(await exists('lame'))) return;
    const lame = await costOf('lame', ['--quiet', '-b', '192', wavFile, join(folder, 'song.mp3')]);
    console.log(`  lame, 192 kbit/s: ${lame.cpu.toFixed(1)} s of CPU = ${(duration / lame.cpu).toFixed(1)}x`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exists(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  );
}

async function costOf(program: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const before = childrenCpu();
  await run(program, args, { maxBuffer: 1 << 24 });
  const wall = (performance.now() - start) / 1000;
  const after = childrenCpu();
  return { wall, cpu: before === null || after === null ? wall : after - before };
}

/** Linux counts 100 ticks a second in /proc. */
const TICKS_PER_SECOND = 100;

/** CPU seconds of this process's ended children so far; null where the system does not tell. */
function childrenCpu(): number | null {
  if (process.platform !== 'linux') return null;
  // After the name in brackets, which may hold anything: fields 16 and 17 of proc(5) are the children's ticks.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}
