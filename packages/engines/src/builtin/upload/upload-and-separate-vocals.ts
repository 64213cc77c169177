import { randomUUID } from 'node:crypto';
import type { UploadAndSeparateVocalsInput, UploadStems, VocalRemovalFile } from '@songwright/contract';
import type { SeparatedName } from '@songwright/listen';
import type { Desk, Job, JobResult } from '../../engine.ts';
import { STEM_TYPES, type StemFormat } from '../separate/stem-files.ts';
import type { SeparatedFile } from '../separate/write-stems.ts';
import { openUpload } from './open-upload.ts';
import { SEPARATED_NAMES, type UploadSeparation } from './write-upload-stems.ts';

/** There is no music to be composed, so that shorter recordings will do than for other jobs. */
const LEAST_SECONDS = 1;
/** The rest of the work is fetching, decoding and saving. */
const [OPENING_SHARE, WRITING_SHARE] = [0.05, 0.92];

/** A recording as six stems or one of them; null for those not asked for and those there is no evidence of. */
export async function uploadAndSeparateVocals(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as UploadAndSeparateVocalsInput;
  const { audio_url: url, model_name: style, output_type: wanted, format = 'mp3' } = input;
  desk.progress(0, 'fetching');
  const { audio } = await openUpload(url, desk, { minimumSeconds: LEAST_SECONDS });
  const names = wanted === 'general' ? SEPARATED_NAMES : [wanted];
  const urls = await separateUpload({ audio, style, names, format }, randomUUID(), desk);
  const stems = Object.fromEntries(SEPARATED_NAMES.map((name) => [name, urls.get(name) ?? null]));
  return { files: [{ vocal_removal: stems as UploadStems } satisfies VocalRemovalFile], tracks: [] };
}

/**
 * Takes a recording apart in a thread and saves the stems that there is evidence for.
 *
 * @param id an unguessable one, of which the files' names are made
 */
export async function separateUpload(
  order: UploadSeparation,
  id: string,
  desk: Desk,
): Promise<ReadonlyMap<SeparatedName, string>> {
  const written = await desk.compute<UploadSeparation, SeparatedFile[]>(
    'writeUploadStems',
    order,
    (fraction, stage) => desk.progress(OPENING_SHARE + WRITING_SHARE * fraction, stage),
  );
  const urls = new Map<SeparatedName, string>();
  for (const { name, bytes } of written) {
    desk.signal.throwIfAborted();
    const file = { kind: 'stem', id: `${name}_${id}`, extension: order.format, bytes } as const;
    const { url } = await desk.save({ ...file, contentType: STEM_TYPES[order.format as StemFormat] });
    urls.set(name as SeparatedName, url);
  }
  return urls;
}
