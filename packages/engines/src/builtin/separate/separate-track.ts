import type {
  SeparateVocalsInput,
  StemSplitFile,
  StemSplitInput,
  TaskFile,
  TrackStems,
} from '@songwright/contract';
import { STEMS, type StemName } from '@songwright/music';
import { type Desk, InputFault, type Job, type JobResult } from '../../engine.ts';
import { openTrack } from '../../song/open-track.ts';
import type { Song } from '../../song/song.ts';
import { uploadFiles } from '../../song/uploads.ts';
import { scoreless } from './scoreless.ts';
import { STEM_TYPES, type StemFormat } from './stem-files.ts';
import type { SeparatedFile, SeparationOrder } from './write-stems.ts';

const VOICES: readonly StemName[] = ['vocal', 'backing_vocals'];

/** Two files that add up to the track: its voices, silent where nobody sings, and the rest. */
export async function separateVocals(job: Job, desk: Desk): Promise<JobResult> {
  const rest = STEMS.filter((stem) => !VOICES.includes(stem));
  const files = [
    { name: 'vocal', stems: VOICES },
    { name: 'instrumental', stems: rest },
  ];
  const { urls } = await separate(job, desk, { files, silent: true });
  return result({
    separate_vocals: { vocal_url: urls.get('vocal')!, instrumental_url: urls.get('instrumental')! },
  });
}

/** The twelve stems of a track; null for those it has no part in. */
export async function stemSplit(job: Job, desk: Desk): Promise<JobResult> {
  const files = STEMS.map((stem) => ({ name: stem, stems: [stem] }));
  const { urls } = await separate(job, desk, { files, silent: false }, refuseMixtures);
  const stems = Object.fromEntries(STEMS.map((stem) => [`${stem}_url`, urls.get(stem) ?? null]));
  return result({ stem_split: stems as unknown as TrackStems } satisfies StemSplitFile);
}

/** A whole band that was recorded is in none of the twelve stems. */
function refuseMixtures({ score }: Song): void {
  if (!score.parts.some(({ recorded, stem }) => recorded !== undefined && stem !== 'vocal')) return;
  throw new InputFault(
    "The band of this track is a user's own recording, in which no instrument has a stem of its own. Use separate-vocals " +
      'for the voice and the band, or upload-and-separate-vocals to take the recording itself apart.',
  );
}

const result = (file: TaskFile): JobResult => ({ files: [file], tracks: [] });

/** The rest of the work is saving. */
const WRITING_SHARE = 0.97;

async function separate(
  job: Job,
  desk: Desk,
  wanted: Pick<SeparationOrder, 'files' | 'silent'>,
  check: (song: Song) => void = () => {},
): Promise<{ readonly urls: ReadonlyMap<string, string> }> {
  const { audio_id, format = 'mp3' } = job.input as SeparateVocalsInput | StemSplitInput;
  if (audio_id === undefined) throw scoreless();
  const { track, song } = await openTrack(desk, audio_id);
  if (song === null) throw scoreless();
  check(song);
  const uploads = await uploadFiles(song, desk);
  const order: SeparationOrder = { ...wanted, song: await desk.open(track.songKey!), uploads, format };
  const written = await desk.compute<SeparationOrder, SeparatedFile[]>(
    'writeStems',
    order,
    (fraction, stage) => desk.progress(WRITING_SHARE * fraction, stage),
  );
  return { urls: await saveAll(written, { id: audio_id, format }, desk) };
}

async function saveAll(
  files: readonly SeparatedFile[],
  { id, format }: { id: string; format: StemFormat },
  desk: Desk,
): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const { name, bytes } of files) {
    desk.signal.throwIfAborted();
    const file = { kind: 'stem', id: `${name}_${id}`, extension: format, bytes } as const;
    const { url } = await desk.save({ ...file, contentType: STEM_TYPES[format] });
    urls.set(name, url);
  }
  return urls;
}
