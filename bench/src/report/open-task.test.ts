import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeTrack, RELEASE, type Song, writeSong } from '@songwright/engines';
import { encodeMp3 } from '@songwright/media';
import { SAMPLE_RATE } from '@songwright/sound';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOrder } from '../data/case-order.ts';
import { isTaskId, openTask } from './open-task.ts';
import { sideBySide } from './side-by-side.ts';
import { reportSong } from './song-report.ts';

const TASK = '8FDN1I7M7Q68DDG8';
let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'songwright-report-'));
  const given = { name: '', prompt: 'slow blues', style: '', negativeTags: '', instrumental: true };
  const order = caseOrder(given, { seed: 2, duration: 12 });
  const { brief, plan, score, mix } = composeTrack(order);
  const song: Song = {
    release: RELEASE,
    seed: 2,
    variant: 1,
    voice: null,
    recording: null,
    brief,
    plan,
    score,
    mix,
  };
  const left = Float32Array.from({ length: 12 * SAMPLE_RATE }, (_, i) => 0.2 * Math.sin(i * 0.05));
  const mp3 = await encodeMp3({ left, right: left, sampleRate: SAMPLE_RATE }, { bitrate: 128 });
  for (const folder of ['songs', 'audio'])
    await mkdir(join(data, 'files', folder, TASK), { recursive: true });
  await writeFile(join(data, 'files', 'songs', TASK, '20260101103627_abcdef_song_one.json'), writeSong(song));
  await writeFile(join(data, 'files', 'audio', TASK, '20260101103627_bcdefg_audio_one.mp3'), mp3);
});
afterAll(() => rm(data, { recursive: true }));

it('reads the songs of a task out of a data folder and measures their MP3s', async () => {
  const [track, ...others] = await openTask(data, TASK);
  expect(others).toEqual([]);
  expect(track!.master.duration).toBeCloseTo(12, 1);
  expect(track!.master.sections.map(({ label }) => label)).toEqual(
    track!.song.score.sections.map(({ label }) => label),
  );
  // A sine of amplitude 0.2 in both channels: -14.7 LUFS by BS.1770, a little less at 350 Hz.
  expect(track!.master.loudness.integrated).toBeCloseTo(-14.7, 0);
  const { html, ...report } = reportSong(track!, `task ${TASK}`);
  expect(html).toContain(`task ${TASK}`);
  const index = sideBySide([{ file: '01.html', cover: null, report }]);
  expect(index).toContain('href="01.html"');
  expect(index).toContain('true peak of the MP3');
});

it('says where it has looked in vain', async () => {
  await expect(openTask(data, 'AAAAAAAAAAAAAAAA')).rejects.toThrow(`The folder ${data} has no song`);
});

it.each([
  [TASK, true],
  ['slow blues', false],
  ['techno', false],
  ['TECHNO', false],
])('takes "%s" for a task: %s', (word, is) => {
  expect(isTaskId(word)).toBe(is);
});
