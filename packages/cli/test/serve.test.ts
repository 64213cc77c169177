import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TimestampedLyrics } from '@songwright/contract';
import { decodeAudio, decodeWav, describeMovie, durationOf } from '@songwright/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.ts';

// The whole way of a song as its user goes it: `songwright serve`, HTTP from outside, the real engine.

interface Detail {
  readonly task_id: string;
  readonly status: string;
  readonly files: readonly Record<string, string>[];
  readonly progress: number;
  readonly error_message: string | null;
}

const INPUT = { prompt: 'calm piano for a rainy evening', custom_mode: false, instrumental: true, mv: 'V5' };
const LENGTH = 12;

let folder: string;
let service: Served;
let key: string;
let receiver: Server;
const callbacks: Detail[] = [];
/** What the receiver gives to whoever fetches from it. */
let offered = new Uint8Array();
/** The first finished task, and its seed. */
let made: Detail;
const SEED = 11;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-serve-'));
  chmodSync(folder, 0o755);
  receiver = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.end(offered);
      return;
    }
    callbacks.push((await json(request)) as Detail);
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  service = await serve(folder);
  key = /\b(sw_\S+)/.exec(service.output())?.[1] ?? '';
});
afterAll(async () => {
  await service.stop();
  receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (model: string, input: Record<string, unknown>): Promise<Response> =>
  fetch(`${service.url}/api/generate/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model,
      callback_url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook?secret=1`,
      input,
    }),
  });

const submit = (input: Record<string, unknown>): Promise<string> =>
  submitTo('generate-music', { ...INPUT, duration: LENGTH, ...input });

async function submitTo(model: string, input: Record<string, unknown>): Promise<string> {
  const response = await post(model, input);
  const body = (await response.json()) as { data: { task_id: string; status: string } };
  expect(response.status, JSON.stringify(body)).toBe(200);
  expect(body.data.status).toBe('not_started');
  return body.data.task_id;
}

async function detailOf(taskId: string): Promise<Detail> {
  const response = await fetch(`${service.url}/api/generate/detail/music?task_id=${taskId}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return ((await response.json()) as { data: Detail }).data;
}

async function untilIt(taskId: string, is: (task: Detail) => boolean): Promise<Detail> {
  for (let i = 0; i < 1200; i++) {
    const task = await detailOf(taskId);
    if (is(task)) return task;
    await sleep(100);
  }
  throw new Error(`Task ${taskId} did not get there: ${JSON.stringify(await detailOf(taskId))}`);
}

const finished = (taskId: string): Promise<Detail> => untilIt(taskId, ({ status }) => status === 'finished');

/** Fetches by path: after a restart the service listens on another port than the addresses say. */
async function fetchFile(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(service.url + new URL(url).pathname, { headers });
}

async function wavOf(url: string) {
  return decodeWav(new Uint8Array(await (await fetchFile(url)).arrayBuffer()));
}

async function sha256Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetchFile(url)).arrayBuffer());
  return createHash('sha256').update(bytes).digest('hex');
}

/** Names of the stored files of a task. */
function storedFiles(taskId: string): string[] {
  const place = join(folder, 'files', 'audio', taskId);
  return existsSync(place) ? readdirSync(place).sort() : [];
}

describe('songwright serve', { timeout: 240_000 }, () => {
  it('prints the first API key once, and stores only its hash', () => {
    expect(key).toMatch(/^sw_[0-9A-Za-z]{40,}$/);
    expect(service.output().split(key)).toHaveLength(2);
  });

  it('makes two different songs of the asked length, with cover and MIDI, and calls back once', async () => {
    const taskId = await submit({ seed: SEED });
    const task = await finished(taskId);
    made = task;
    expect(task.files).toHaveLength(2);
    expect(task.progress).toBe(100);
    const hashes = new Set<string>();
    for (const file of task.files) {
      expect(file.audio_url).toMatch(
        new RegExp(`/audio/${taskId}/\\d{14}_[A-Za-z0-9]{6}_audio_${file.audio_id}\\.mp3$`),
      );
      expect(file.image_url).toMatch(new RegExp(`_cover_${file.audio_id}\\.jpeg$`));
      const mp3 = await fetchFile(file.audio_url!);
      expect(mp3.headers.get('content-type')).toBe('audio/mpeg');
      expect(mp3.headers.get('x-content-type-options')).toBe('nosniff');
      const audio = await decodeAudio(new Uint8Array(await mp3.arrayBuffer()));
      expect(Math.abs(durationOf(audio) - Number(file.duration))).toBeLessThan(0.1);
      expect(Math.abs(Number(file.duration) - LENGTH)).toBeLessThan(8);
      hashes.add(await sha256Of(file.audio_url!));
      const cover = new Uint8Array(await (await fetchFile(file.image_url!)).arrayBuffer());
      expect([...cover.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      const midi = await (await fetchFile(file.midi_url!)).text();
      expect(midi.startsWith('MThd')).toBe(true);
      const range = await fetchFile(file.audio_url!, { range: 'bytes=0-99' });
      expect([range.status, (await range.arrayBuffer()).byteLength]).toEqual([206, 100]);
    }
    expect(hashes.size).toBe(2);
    await sleep(1000);
    const calls = callbacks.filter(({ task_id }) => task_id === taskId);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ status: 'finished', code: 200, data: { task_id: taskId } });
    expect(calls[0]!.files).toHaveLength(2);
  });

  it('writes lyrics, enriches a style, and sings about an idea in words of its own', async () => {
    const lyrics = await finished(
      await submitTo('generate-lyrics', { prompt: 'a lighthouse keeper', seed: SEED }),
    );
    expect(lyrics.files).toHaveLength(2);
    expect(lyrics.files[0]!.text).toMatch(/\[Verse 1\][\s\S]*\[Chorus\]/);
    expect(lyrics.files[0]!.title).not.toBe(lyrics.files[1]!.title);
    const boosted = await finished(
      await submitTo('boost-music-style', { content: 'pop, mysterious', seed: SEED }),
    );
    expect(boosted.files[0]!.style).toMatch(/^pop, mysterious, .*bpm/);
    const song = await finished(
      await submit({ instrumental: false, prompt: 'pop about a lighthouse', seed: SEED }),
    );
    const [first, second] = song.files;
    expect(first!.prompt).toMatch(/^\[/);
    expect([second!.prompt, second!.title]).toEqual([first!.prompt, first!.title]);
    expect(first!.prompt!.toLowerCase()).toContain(first!.title!.toLowerCase());
  });

  it('sings the lyrics of a custom song, tells when each word is sung, and refuses what it cannot sing', async () => {
    const prompt = '[Verse]\nMorning on the water (oh)\n\n[Chorus]\nHold on to the light';
    const sung = {
      custom_mode: true,
      instrumental: false,
      style: 'pop',
      title: 'Light',
      mv: 'V5',
      duration: 14,
    };
    const song = await finished(await submit({ ...sung, prompt }));
    expect(song.files[0]!.prompt).toBe(prompt);
    const response = await post('get-timestamped-lyrics', {
      task_id: song.task_id,
      audio_id: song.files[0]!.audio_id,
    });
    const { data } = (await response.json()) as { data: { task_id: string } };
    const [file] = (await finished(data.task_id)).files;
    const lyrics = JSON.parse(file!.timestampe_lyrics!) as TimestampedLyrics;
    const words = lyrics.aligned_words;
    expect(
      words
        .map(({ word }) => word)
        .join('')
        .startsWith(prompt),
    ).toBe(true);
    expect(
      words.every(({ success, start_s, startS, end_s }) => success && start_s === startS && end_s > start_s),
    ).toBe(true);
    expect(words.every(({ start_s }, i) => i === 0 || start_s > words[i - 1]!.start_s)).toBe(true);
    expect(words.at(-1)!.end_s).toBeLessThan(Number(song.files[0]!.duration));
    expect(Math.max(...lyrics.waveform_data)).toBe(1);
    expect(lyrics).toMatchObject({ hoot_cer: 0, is_streamed: false });
    const refused = await post('generate-music', { ...sung, prompt: 'Hello\n你好' });
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('Line 2 of the lyrics'),
    ]);
  });

  it('makes the same bytes from the same seed, and others from another', async () => {
    const first = made.files[0]!;
    const [second, other] = await Promise.all(
      [SEED, SEED + 1].map(async (seed) => (await finished(await submit({ seed }))).files[0]!),
    );
    expect(await sha256Of(second!.audio_url!)).toBe(await sha256Of(first!.audio_url!));
    expect(second!.audio_id).not.toBe(first!.audio_id);
    expect(await sha256Of(other!.audio_url!)).not.toBe(await sha256Of(first!.audio_url!));
  });

  it('gives a track as WAV, once of fifty times asked at the same moment, and its stems, which sum to it', async () => {
    const [file] = made.files;
    const track = { task_id: made.task_id, audio_id: file!.audio_id };
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('convert-to-wav', track)));
    const taken = answers.filter(({ status }) => status === 200);
    expect([taken.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, 49]);
    const { data } = (await taken[0]!.json()) as { data: { task_id: string } };
    const refused = (await answers.find(({ status }) => status === 409)!.json()) as { message: string };
    expect(refused.message).toContain(data.task_id);
    const master = await wavOf((await finished(data.task_id)).files[0]!.wav_url!);
    expect(master.left.length / 44_100).toBeCloseTo(Number(file!.duration), 1);
    const split = await finished(await submitTo('stem-split', { ...track, format: 'wav' }));
    const stems = JSON.parse(split.files[0]!.stem_split!) as Record<string, string | null>;
    expect(Object.keys(stems)).toHaveLength(12);
    expect(stems['vocal_url']).toBeNull();
    const urls = Object.values(stems).filter((url) => url !== null);
    const audio = await Promise.all(urls.map(wavOf));
    for (let i = 0; i < master.left.length; i += 7) {
      const sum = audio.reduce((total, { left }) => total + left[i]!, 0);
      // The WAV's own sixteen bits and their dither.
      expect(Math.abs(sum - master.left[i]!)).toBeLessThan(1e-4);
    }
    const parted = await finished(await submitTo('separate-vocals', track));
    expect(Object.keys(JSON.parse(parted.files[0]!.separate_vocals!))).toEqual([
      'vocal_url',
      'instrumental_url',
    ]);
    // The notes of a track that was taken apart are asked for by the task that did so.
    for (const { task_id } of [parted, split]) {
      const { files } = await finished(await submitTo('generate-midi', { task_id }));
      expect(await Promise.all(files.map(({ midi_url }) => sha256Of(midi_url!)))).toEqual([
        await sha256Of(file!.midi_url!),
      ]);
    }
  });

  it('goes on with a track and replaces a section of what that gives: the rest stays as it was', async () => {
    const [, file] = made.files;
    const extended = await finished(
      await submitTo('extend-music', {
        audio_id: file!.audio_id,
        default_param_flag: true,
        instrumental: true,
        mv: 'V5',
        prompt: 'A calmer ending',
        style: 'calm piano',
        title: 'Rain, extended',
        continue_at: 7,
        duration: 16,
      }),
    );
    expect(extended.files.map(({ title }) => title)).toEqual(['Rain, extended', 'Rain, extended']);
    const longer = extended.files[0]!;
    expect(Number(longer.duration)).toBeGreaterThan(13);
    const section = { infill_start_s: 3, infill_end_s: 9.2, tags: 'calm piano', prompt: '', title: 'Rain' };
    const parent = { task_id: extended.task_id, audio_id: longer.audio_id };
    const long = await post('replace-section', {
      ...parent,
      ...section,
      infill_start_s: 0,
      infill_end_s: 13,
    });
    expect([long.status, await long.text()]).toEqual([400, expect.stringContaining('more than half')]);
    const replaced = await finished(
      await submitTo('replace-section', { ...parent, ...section, full_lyrics: '' }),
    );
    expect(Math.abs(Number(replaced.files[0]!.duration) - Number(longer.duration))).toBeLessThan(0.2);
    const [first, second, third] = await Promise.all(
      [
        { task_id: made.task_id, audio_id: file!.audio_id },
        parent,
        { task_id: replaced.task_id, audio_id: replaced.files[0]!.audio_id },
      ].map(async (track) =>
        wavOf((await finished(await submitTo('convert-to-wav', track))).files[0]!.wav_url!),
      ),
    );
    // Bars of calm piano are three seconds long: the head up to the first bar line is in all three.
    const head = (audio: { left: Float32Array }) => audio.left.subarray(0, 2 * 44_100);
    expect(head(second!)).toEqual(head(first!));
    expect(head(third!)).toEqual(head(first!));
    expect(third!.left.subarray(-44_100)).toEqual(second!.left.subarray(-44_100));
    expect(third!.left.subarray(4 * 44_100, 6 * 44_100)).not.toEqual(
      second!.left.subarray(4 * 44_100, 6 * 44_100),
    );
  });

  it('fetches a recording and takes it apart into stems that sum to it', async () => {
    const mp3 = await (await fetchFile(made.files[0]!.audio_url!)).arrayBuffer();
    offered = new Uint8Array(mp3);
    const audio_url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/rain.mp3`;
    const taskId = await submitTo('upload-and-separate-vocals', { audio_url, format: 'wav' });
    const stems = JSON.parse((await finished(taskId)).files[0]!.vocal_removal!) as Record<
      string,
      string | null
    >;
    expect(Object.keys(stems).sort()).toEqual(['bass', 'drums', 'guitar', 'other', 'piano', 'vocals']);
    const urls = Object.values(stems).filter((url) => url !== null);
    const [audio, whole] = [await Promise.all(urls.map(wavOf)), await decodeAudio(offered)];
    for (let i = 0; i < whole.left.length; i += 7) {
      const sum = audio.reduce((total, { left }) => total + left[i]!, 0);
      expect(Math.abs(sum - whole.left[i]!)).toBeLessThan(1e-4);
    }
  });

  it('writes the notes of a track as JSON in a string and as the MIDI file it had before', async () => {
    const [track] = made.files;
    const input = { task_id: made.task_id, audio_id: track!.audio_id, feature_code: 'generate-midi' };
    const { files } = await finished(await submitTo('generate-midi', input));
    expect(files).toHaveLength(1);
    const { state, instruments } = JSON.parse(files[0]!.midi_data!) as {
      state: string;
      instruments: { name: string; notes: { start: number; end: number }[] }[];
    };
    expect(state).toBe('complete');
    const ends = instruments.flatMap(({ notes }) => notes.map(({ end }) => end));
    expect(ends.length).toBeGreaterThan(20);
    expect(Math.max(...ends)).toBeLessThan(Number(track!.duration));
    expect(await sha256Of(files[0]!.midi_url!)).toBe(await sha256Of(track!.midi_url!));
  });

  it('draws two covers for a task and films a track, each once', async () => {
    const [track] = made.files;
    const named = { task_id: made.task_id, audio_id: track!.audio_id };
    const [covers, film] = await Promise.all([
      submitTo('generate-music-cover', { task_id: made.task_id }),
      submitTo('create-music-video', { ...named, author: 'The Ferrymen', domain_name: 'example.org' }),
    ]);
    const images = JSON.parse((await finished(covers)).files[0]!.generate_cover!) as Record<string, string>[];
    expect(images.map(({ file_type }) => file_type)).toEqual(['image', 'image']);
    expect(new Set(await Promise.all(images.map(({ file_url }) => sha256Of(file_url!)))).size).toBe(2);
    const [video] = (await finished(film)).files;
    const answer = await fetchFile(video!.video_url!);
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    const { fastStart, tracks } = describeMovie(new Uint8Array(await answer.arrayBuffer()));
    expect(fastStart).toBe(true);
    expect(tracks.map(({ codec }) => codec)).toEqual(['avc1', 'mp4a']);
    expect(tracks[0]).toMatchObject({ width: 1280, height: 720 });
    for (const { duration } of tracks)
      expect(Math.abs(duration - Number(track!.duration))).toBeLessThan(0.04);
    for (const [model, input] of [
      ['generate-music-cover', { task_id: made.task_id }],
      ['create-music-video', named],
    ] as const) {
      const again = await post(model, input);
      expect([again.status, await again.text()]).toEqual([
        409,
        expect.stringContaining(model === 'create-music-video' ? film : covers),
      ]);
    }
  });

  it('keeps a persona of a track and makes a song in its character', async () => {
    const [track] = made.files;
    const named = { task_id: made.task_id, audio_id: track!.audio_id };
    const words = { name: 'The Ferrymen', description: 'Unhurried' };
    const [file] = (await finished(await submitTo('generate-persona', { ...named, ...words }))).files;
    const custom = { custom_mode: true, instrumental: true, style: 'slow', title: 'After', mv: 'V5' };
    const song = await finished(
      await submit({ ...custom, prompt: '', duration: 10, persona_id: file!.persona_id }),
    );
    expect(song.files[0]!.tags).toContain(track!.tags!.split(',')[0]);
    const mp3 = await (await fetchFile(song.files[0]!.audio_url!)).arrayBuffer();
    expect(Buffer.from(mp3).subarray(0, 4096).toString('latin1')).toContain('The Ferrymen');
    const unknown = await post('generate-music', { ...INPUT, ...custom, persona_id: 'nobody' });
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('There is no persona'),
    ]);
    expect((await post('generate-persona', { ...named, ...words })).status).toBe(409);
  });

  it('finishes a task once, with one set of files, when its worker is killed during the render', async () => {
    const taskId = await submit({ seed: 12, duration: 24 });
    await untilIt(taskId, ({ status, progress }) => status === 'running' && progress >= 5);
    const killed = service.workerPid();
    process.kill(killed, 'SIGKILL');
    const task = await finished(taskId);
    expect(service.workerPid()).not.toBe(killed);
    expect(task.files).toHaveLength(2);
    expect(storedFiles(taskId)).toHaveLength(6);
    await sleep(500);
    expect(callbacks.filter(({ task_id }) => task_id === taskId)).toHaveLength(1);
  });

  it('stops on SIGTERM with exit code 0, and knows everything after the next start', async () => {
    expect(await service.stop()).toBe(0);
    service = await serve(folder);
    expect(service.output()).not.toContain('sw_');
    expect(await detailOf(made.task_id)).toEqual(made);
  });

  it('finishes a task once, with one set of files, when everything is killed and started again', async () => {
    const taskId = await submit({ seed: 14, duration: 24 });
    await untilIt(taskId, ({ status, progress }) => status === 'running' && progress >= 5);
    const worker = service.workerPid();
    const postmaster = Number(
      readFileSync(join(folder, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    for (const pid of [service.process.pid!, worker, postmaster]) process.kill(pid, 'SIGKILL');
    await service.ended;
    service = await serve(folder);
    const task = await finished(taskId);
    expect(task.files).toHaveLength(2);
    expect(storedFiles(taskId)).toHaveLength(6);
    await sleep(500);
    expect(callbacks.filter(({ task_id }) => task_id === taskId)).toHaveLength(1);
  });
});
