import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTrack } from '@songwright/engines';
import { decodeAudio } from '@songwright/media';
import { caseOrder } from '../data/case-order.ts';
import { ADHERENCE_CASES } from '../data/prompts.ts';
import { isTaskId, openTask } from './open-task.ts';
import { type ReportFile, sideBySide } from './side-by-side.ts';
import { type ReportedTrack, reportSong } from './song-report.ts';

/**
 * `npm run report -- TASK-ID "a prompt" … [--set [--case blues]] [--seed 1] [--duration 120] [--data data] [--out report]`:
 * a page for each song of finished tasks, read from the service's data folder, and for each prompt, rendered anew;
 * and an index with all of them side by side. `--set` takes the prompts of the bench's own set.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    duration: { type: 'string' },
    set: { type: 'boolean', default: false },
    case: { type: 'string', default: '' },
    data: { type: 'string', default: process.env.SONGWRIGHT_DATA || 'data' },
    out: { type: 'string', default: 'report' },
  },
});

interface Source {
  readonly from: string;
  /** The tracks are made or read when their turn comes: a set of them does not fit into memory. */
  tracks(): Promise<readonly ReportedTrack[]>;
}

const sources = [
  ...positionals.map((word) => (isTaskId(word) ? taskSource(word) : promptSource(word))),
  ...(values.set ? setSources() : []),
];
if (sources.length === 0) {
  console.error(
    'Say what to report on: npm run report -- TASK-ID, or "slow blues in E" "fast techno", or --set.',
  );
  process.exitCode = 2;
} else {
  await mkdir(values.out, { recursive: true });
  try {
    await writeReports();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function writeReports(): Promise<void> {
  const reports: ReportFile[] = [];
  for (const { from, tracks } of sources) {
    for (const track of await tracks()) {
      const { html, ...report } = reportSong(track, from);
      const name = String(reports.length + 1).padStart(2, '0');
      const file = `${name}.html`;
      const cover = track.cover === null ? null : `${name}.jpeg`;
      await writeFile(join(values.out, file), html);
      if (cover !== null) await writeFile(join(values.out, cover), track.cover!);
      reports.push({ file, cover, report });
      const missed = report.measures.filter(({ ok }) => !ok).map(({ name, value }) => `${name} ${value}`);
      console.log(
        `${join(values.out, file)}  ${report.title}${missed.length > 0 ? `: ${missed.join('; ')}` : ''}`,
      );
    }
  }
  const index = join(values.out, 'index.html');
  await writeFile(index, sideBySide(reports));
  console.log(`${index}  all of them side by side`);
}

function taskSource(taskId: string): Source {
  return { from: `task ${taskId}`, tracks: () => openTask(values.data, taskId) };
}

function promptSource(prompt: string): Source {
  return caseSource({ name: '', prompt, style: '', negativeTags: '', instrumental: true });
}

function setSources(): Source[] {
  return ADHERENCE_CASES.filter(({ name }) => name.includes(values.case)).map(caseSource);
}

function caseSource(given: Parameters<typeof caseOrder>[0]): Source {
  const asked = {
    seed: Number(values.seed),
    ...(values.duration === undefined ? {} : { duration: Number(values.duration) }),
  };
  const context = { signal: new AbortController().signal, onProgress: () => {} };
  return {
    from: given.style || given.prompt,
    tracks: async () => {
      const track = await makeTrack(caseOrder(given, asked), context);
      return [{ ...track, decoded: await decodeAudio(track.mp3), cover: track.cover.jpeg }];
    },
  };
}
