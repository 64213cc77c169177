import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeAudio } from '@songwright/media';
import { writeMidi } from '@songwright/music';
import { findSoundFont } from '../soundfont/banks.ts';
import { chromaOf } from './chroma.ts';
import { type KeyTelling, KNOWN_KEYS } from './data/known-keys.ts';
import { detectKey, EITHER_SEVENTH, type KeyProfiles, TEMPERLEY, TEMPERLEY_2007 } from './key.ts';
import { knownKeyScore } from './known-key-score.ts';

/**
 * `npm run key-check`: calibrates the ear that judges our keys on music that is not ours: textbook progressions in every
 * key, rendered by fluidsynth. Prints how often each pair of profiles names the key, by what tells it.
 */
const PROFILES: Readonly<Record<string, KeyProfiles>> = {
  'Temperley 2001': TEMPERLEY,
  'Temperley 2007': TEMPERLEY_2007,
  'either seventh': EITHER_SEVENTH,
};
const KEYS = 12;
const run = promisify(execFile);

async function heardOf(folder: string, midi: Uint8Array, font: string): Promise<number[]> {
  const [midiFile, wavFile] = [join(folder, 'piece.mid'), join(folder, 'piece.wav')];
  await writeFile(midiFile, midi);
  await run('fluidsynth', ['-ni', '-q', '-r', '44100', '-F', wavFile, font, midiFile]);
  const audio = await decodeAudio(await readFile(wavFile));
  return chromaOf(audio, audio.left.length);
}

async function checkKeys(): Promise<void> {
  const font = findSoundFont();
  if (font === undefined) throw new Error('There is no General MIDI SoundFont: set SONGWRIGHT_SOUNDFONT.');
  const folder = await mkdtemp(join(tmpdir(), 'songwright-keys-'));
  console.log(`${'what tells the key'.padEnd(32)} ${Object.keys(PROFILES).join('   ')}`);
  try {
    for (const [telling, texts] of Object.entries(KNOWN_KEYS) as [KeyTelling, readonly string[]][]) {
      const minor = telling !== 'major';
      const right = Object.values(PROFILES).map(() => 0);
      for (let tonic = 0; tonic < KEYS; tonic++) {
        const score = knownKeyScore(texts[tonic % texts.length]!, tonic, minor);
        const chroma = await heardOf(folder, writeMidi(score, { title: telling }), font);
        Object.values(PROFILES).forEach((profiles, index) => {
          const heard = detectKey(chroma, profiles);
          if (heard.tonic === tonic && (heard.mode === 'minor') === minor) right[index]!++;
        });
      }
      const cells = right.map((count) => `${count}/${KEYS}`.padEnd(14));
      console.log(`${telling.padEnd(32)} ${cells.join('   ')}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await checkKeys();
