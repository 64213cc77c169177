import { type LoadOptions, SampleLoader } from '@songwright/media';
import type { Score } from '@songwright/music';
import {
  prepareSample,
  recordingOf,
  type Sample,
  type SampleKey,
  type SampleLibrary,
  samplesForScore,
} from '@songwright/sound';

/** What one thread keeps of decoded recordings: a piano with three dynamics takes about 100 MB. */
const KEEP_BYTES = 300 * 1024 * 1024;

const nameOf = ({ set, note }: SampleKey): string => `${set}:${note}`;

function keyOf(id: string): SampleKey {
  const colon = id.lastIndexOf(':');
  return { set: id.slice(0, colon), note: id.slice(colon + 1) };
}

/** One for each thread, as every thread has its own memory. */
const loader = new SampleLoader<Sample>(KEEP_BYTES, (id, recording) => prepareSample(keyOf(id), recording));

/** The recorded notes a score is played with. */
export async function libraryFor(score: Score, options: LoadOptions): Promise<SampleLibrary> {
  const wanted = samplesForScore(score).map((key) => ({ id: nameOf(key), file: recordingOf(key) }));
  const samples = await loader.load(wanted, options);
  return {
    get: (key) => {
      const sample = samples.get(nameOf(key));
      if (!sample)
        throw new Error(`The sample ${nameOf(key)} was not loaded: samplesForScore did not name it.`);
      return sample;
    },
  };
}
