import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hearingOfScore } from '@songwright/listen';
import { timeline } from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../../desk/compute-here.ts';
import { type FolderDesk, folderDesk } from '../../desk/folder-desk.ts';
import { renderSongStems } from '../../song/render-song.ts';
import { parseSong, type Song, writeSong } from '../../song/song.ts';
import { openUploads, saveUpload, type UploadFile, type Uploads, writeUpload } from '../../song/uploads.ts';
import { composeTrack } from '../compose-track.ts';
import { makeEdit } from '../edit/render-edit.ts';
import { builtinEngine } from '../engine.ts';
import { musicRequest } from '../music-request.ts';
import { type MadeTrack, makeTrack } from '../render-track.ts';

// A voice over a recorded band, of which all later jobs are asked.

const TIMEOUT = 180_000;
const SECONDS = 8;
const context = { signal: new AbortController().signal, onProgress: () => {} };
const asked = {
  custom_mode: true,
  instrumental: true,
  mv: 'V5',
  prompt: '',
  style: 'pop',
  title: 'Band',
  negative_tags: '',
} as const;

let folder: string;
let desk: FolderDesk;
let upload: UploadFile;
let uploads: Uploads;
let made: MadeTrack;
let song: Song;

/** Struck chords of a score, each a few plain tones. */
function play(): { readonly audio: Stereo; readonly hearing: ReturnType<typeof hearingOfScore> } {
  const request = musicRequest({ ...asked, duration: SECONDS });
  const { score } = composeTrack({ request, title: 'Band', seed: 3, variant: 1 });
  const { secondsAt, length } = timeline(score);
  const left = new Float32Array(Math.round(length * SAMPLE_RATE));
  for (const { at, length: ticks, tones } of score.chords) {
    const from = Math.round(secondsAt(at) * SAMPLE_RATE);
    const to = Math.min(left.length, Math.round(secondsAt(at + ticks) * SAMPLE_RATE));
    for (const tone of tones) {
      const hertz = 261.6 * 2 ** (tone / 12);
      for (let i = from; i < to; i++) {
        const t = (i - from) / SAMPLE_RATE;
        left[i]! += 0.06 * Math.exp(-t) * Math.min(1, 200 * t) * Math.sin(2 * Math.PI * hertz * t);
      }
    }
  }
  const audio = { left, right: left };
  const loudness = measureLoudness(audio).integrated;
  return { audio, hearing: { ...hearingOfScore(score), loudness } };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-over-'));
  desk = folderDesk(folder, { threads: computeHere() });
  const { audio, hearing } = play();
  upload = await saveUpload(await writeUpload(audio, context), desk);
  uploads = await openUploads([upload]);
  const request = musicRequest({
    ...asked,
    instrumental: false,
    prompt: '[Verse]\nMorning comes in colours\nOn the window by the sea',
    style: 'soft pop',
  });
  const over = { hearing, writes: 'voice', faithfulness: 1, wordsMayBeCut: false, upload } as const;
  made = await makeTrack({ request, title: 'Colours', seed: 4, variant: 1, over }, context);
  song = parseSong(writeSong(made.song));
}, TIMEOUT);
afterAll(() => rm(folder, { recursive: true }));

describe('a voice over a recorded band', { timeout: TIMEOUT }, () => {
  it('has stems that sum to the master, one of them the recording, the voice a little over it', async () => {
    const stems = await renderSongStems(song, { ...context, uploads });
    const { left } = made.master.audio;
    const worst = left.reduce((most, x, i) => {
      const sum = [...stems.values()].reduce((total, stem) => total + stem.left[i]!, 0);
      return Math.max(most, Math.abs(sum - x));
    }, 0);
    expect(worst).toBeLessThan(10 ** (-90 / 20));
    const loud = (name: 'vocal' | 'fx') => measureLoudness(stems.get(name)!).integrated;
    expect(loud('vocal') - loud('fx')).toBeGreaterThan(1.5);
    expect(loud('vocal') - loud('fx')).toBeLessThan(6.5);
  });

  it('goes on as another song, the recording kept beside that one too', async () => {
    const edit = { kind: 'extension', at: 5, duration: 12, longest: 60, lyrics: '' } as const;
    const order = { song: writeSong(song), uploads: [upload], edit, request: null, title: 'On', seed: 5 };
    const further = await makeEdit({ ...order, variant: 1 }, context);
    for (let i = 0; i < further.from; i++) {
      if (further.audio.left[i] !== made.master.audio.left[i]) throw new Error(`Sample ${i} is another.`);
    }
    expect(further.from).toBeGreaterThan(3 * SAMPLE_RATE);
    expect(further.song.uploads).toEqual([{ name: upload.name, key: upload.key }]);
  });

  it('is not split into twelve stems: nobody knows what plays in the recording', async () => {
    const { key } = await desk.save({
      kind: 'song',
      id: 'over',
      extension: 'json',
      contentType: 'application/json',
      bytes: writeSong(song),
    });
    const words = { title: 'Colours', tags: 'pop', prompt: '', duration: SECONDS };
    const track = { audioId: 'over', variant: 1, audioKey: '', imageKey: '', songKey: key, ...words };
    const parent = { taskId: 'OVER', model: 'add-vocals' as const, input: {}, seed: 1 };
    desk.tracks.add(parent, { files: [], tracks: [track] });
    const job = { taskId: 'SPLIT', model: 'stem-split' as const, input: { audio_id: 'over' }, seed: 1 };
    await expect(builtinEngine().run(job, desk)).rejects.toThrow(/own recording.*separate-vocals/);
  });
});
