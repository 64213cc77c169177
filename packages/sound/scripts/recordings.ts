import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decode from 'audio-decode';
import { prepareSample, recordingOf } from '../src/samples/recordings.ts';
import type { Sample, SampleKey, SampleLibrary } from '../src/samples/sample.ts';

const modules = join(import.meta.dirname, '../../../node_modules');
const loaded = new Map<string, Sample>();

/** Decodes and prepares the recordings from the installed sample packages; what was loaded before is kept. */
export async function loadRecordings(keys: readonly SampleKey[]): Promise<SampleLibrary> {
  for (const key of keys) {
    const name = `${key.set}:${key.note}`;
    if (loaded.has(name)) continue;
    const recording = recordingOf(key);
    const { channelData } = await decode(readFileSync(join(modules, recording.package, recording.file)));
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
