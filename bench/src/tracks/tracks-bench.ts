import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Model, parseSubmission } from '@songwright/contract';
import { builtinEngine, createThreads, type FolderDesk, folderDesk, type Job } from '@songwright/engines';

const LENGTH = 180;
const SEED = 7;

/** What one does with a finished track, the quick things first. */
const JOBS: readonly Model[] = [
  'generate-music-cover',
  'generate-persona',
  'generate-midi',
  'convert-to-wav',
  'separate-vocals',
  'stem-split',
  'extend-music',
  'replace-section',
  'create-music-video',
];

/** What replace-section needs besides; the others leave it behind. */
const SECTION = { infill_start_s: 60, infill_end_s: 90 };

/** Seconds of a song of three minutes for a second of each job, on two threads. */
export async function benchTracks(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-bench-'));
  const threads = createThreads({ threads: 2 });
  try {
    const desk = folderDesk(folder, { threads });
    const song = jobOf('generate-music', {
      prompt: 'dreamy synthwave about driving at night',
      custom_mode: false,
      instrumental: true,
      mv: 'V5',
      duration: LENGTH,
    });
    const { tracks } = await timed(song, desk, LENGTH, 'both tracks');
    const [{ audioId, duration }] = tracks as [(typeof tracks)[number]];
    for (const model of JOBS) {
      await timed(
        jobOf(model, { task_id: song.taskId, audio_id: audioId, name: 'Bench', author: 'Bench', ...SECTION }),
        desk,
        duration,
      );
    }
  } finally {
    await threads.close();
    await rm(folder, { recursive: true });
  }
}

function jobOf(model: Model, input: object): Job {
  const submission = parseSubmission({ model, input }, { strict: false });
  return { taskId: model, model, input: submission.input, seed: SEED };
}

async function timed(job: Job, desk: FolderDesk, duration: number, note = '') {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await builtinEngine().run(job, desk);
  const seconds = (performance.now() - start) / 1000;
  // On a busy machine the time on the clock says little: the processor's says what the job costs.
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${job.model.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s  ${(duration / seconds).toFixed(1).padStart(7)}x real time  ${((user + system) / 1e6).toFixed(1).padStart(6)} s of processor  ${note}`,
  );
  desk.tracks.add(job, result);
  return result;
}
