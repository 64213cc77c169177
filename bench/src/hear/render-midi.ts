import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeWav } from '@songwright/media';
import type { Stereo } from '@songwright/sound';

const run = promisify(execFile);

/** The General MIDI banks of Debian's fluidr3mono-gm-soundfont, musescore-general-soundfont-small and timgm6mb-soundfont. */
const BANKS = [
  '/usr/share/sounds/sf3/FluidR3Mono_GM.sf3',
  '/usr/share/sounds/sf3/MuseScore_General_Lite.sf3',
  '/usr/share/sounds/sf2/TimGM6mb.sf2',
];

/**
 * A MIDI file played by fluidsynth, a synthesiser that is none of ours.
 *
 * @param bank counts through the banks that are installed
 * @throws Error with what to install when fluidsynth or every bank is missing
 */
export async function renderMidi(midi: Uint8Array, bank: number): Promise<Stereo> {
  const banks = BANKS.filter((path) => existsSync(path));
  if (banks.length === 0)
    throw new Error('The ear check needs a SoundFont: apt-get install fluidr3mono-gm-soundfont.');
  const folder = await mkdtemp(join(tmpdir(), 'hear-check-'));
  try {
    const [from, to] = [join(folder, 'piece.mid'), join(folder, 'piece.wav')];
    await writeFile(from, midi);
    await run('fluidsynth', ['-ni', '-g', '0.5', '-r', '44100', '-F', to, banks[bank % banks.length]!, from]);
    const { left, right } = decodeWav(await readFile(to));
    return { left, right };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error('The ear check needs fluidsynth: apt-get install fluidsynth.', { cause: error });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
