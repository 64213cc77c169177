import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSoundFont } from '../soundfont/banks.ts';

const run = promisify(execFile);

/**
 * Renders the same MIDI with fluidsynth and encodes it with lame, where they are installed, and prints how long that
 * takes beside our own time.
 *
 * @param ours our seconds from composing to the mastered WAV
 */
export async function timePeers(midi: Uint8Array, duration: number, ours: number): Promise<void> {
  const font = findSoundFont();
  if (font === undefined || !(await exists('fluidsynth'))) {
    console.log('fluidsynth with a General MIDI SoundFont is not installed: no peer to compare with');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'songwright-bench-'));
  try {
    const midiFile = join(folder, 'song.mid');
    const wavFile = join(folder, 'song.wav');
    await writeFile(midiFile, midi);
    const fluid = await timed('fluidsynth', ['-ni', '-r', '44100', '-F', wavFile, font, midiFile]);
    console.log(
      `fluidsynth, same MIDI, ${font.slice(font.lastIndexOf('/') + 1)}: ${fluid.toFixed(1)} s = ${(duration / fluid).toFixed(1)}x real time; ours takes ${(ours / fluid).toFixed(2)} times as long`,
    );
    if (!(await exists('lame'))) return;
    const lame = await timed('lame', ['--quiet', '-b', '192', wavFile, join(folder, 'song.mp3')]);
    console.log(`lame, 192 kbit/s: ${lame.toFixed(1)} s = ${(duration / lame).toFixed(1)}x real time`);
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

/** Seconds a program takes. */
async function timed(program: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(program, args, { maxBuffer: 1 << 24 });
  return (performance.now() - start) / 1000;
}
