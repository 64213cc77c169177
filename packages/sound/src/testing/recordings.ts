import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import decode from 'audio-decode';
import { prepareSample, recordingOf } from '../samples/recordings.ts';
import type { Sample, SampleKey, SampleLibrary } from '../samples/sample.ts';

const require = createRequire(import.meta.url);
const loaded = new Map<string, Sample>();

/** Decodes and prepares the recordings from the installed sample packages; what was loaded before is kept. */
export async function loadRecordings(keys: readonly SampleKey[]): Promise<SampleLibrary> {
  for (const key of keys) {
    const name = `${key.set}:${key.note}`;
    if (loaded.has(name)) continue;
    const recording = recordingOf(key);
    const folder = dirname(require.resolve(`${recording.package}/package.json`));
    const { channelData } = await decode(readFileSync(join(folder, recording.file)));
    const left = channelData[0]!;
    loaded.set(name, prepareSample(key, { left, right: channelData[1] ?? left }));
  }
  return {
    get(key) {
      const sample = loaded.get(`${key.set}:${key.note}`);
      if (sample === undefined) throw new Error(`The recording ${key.set}:${key.note} was not loaded.`);
      return sample;
    },
  };
}
