import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SeparateVocalsFile, TimestampedLyrics } from '@songwright/contract';
import { decodeAudio, decodeWav, encodeWav } from '@songwright/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.ts';

// The jobs that begin with a user's own recording, as a user goes their way: a clip at an address, `songwright serve`, HTTP
// from outside, the real engine.

interface Detail {
  readonly task_id: string;
  readonly status: string;
  readonly files: readonly Record<string, string>[];
  readonly error_message: string | null;
}

const TIMEOUT = 240_000;
let folder: string;
let service: Served;
let key: string;
let clips: Server;

/** "Ode to Joy" as a plain singer hums it, eight seconds, a hundred and twenty beats a minute: C major. */
const TUNE = [64, 64, 65, 67, 67, 65, 64, 62, 60, 60, 62, 64, 64, 62, 62, 62];
const BEAT = 0.5;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-uploads-'));
  chmodSync(folder, 0o755);
  const clip = Buffer.from(encodeWav(hum(), { bits: 16 }));
  clips = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'audio/wav' }).end(clip);
  });
  await new Promise<void>((resolve) => clips.listen(0, '127.0.0.1', resolve));
  service = await serve(folder);
  key = /\b(sw_\S+)/.exec(service.output())?.[1] ?? '';
}, TIMEOUT);
afterAll(async () => {
  await service.stop();
  clips.close();
  rmSync(folder, { recursive: true, force: true });
});

function hum() {
  const rate = 44_100;
  const left = new Float32Array(Math.round(TUNE.length * BEAT * rate));
  TUNE.forEach((pitch, index) => {
    const from = Math.round(index * BEAT * rate);
    const hertz = 440 * 2 ** ((pitch - 69) / 12);
    for (let i = 0; i < BEAT * rate; i++) {
      const t = i / rate;
      const envelope = Math.min(1, t / 0.015, (BEAT - t) / 0.05);
      const phase = 2 * Math.PI * hertz * t;
      left[from + i] =
        0.25 * envelope * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.25 * Math.sin(3 * phase));
    }
  });
  return { left, right: left, sampleRate: rate };
}

async function run(model: string, input: Record<string, unknown>): Promise<Detail> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${service.url}/api/generate/submit`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ model, input }),
  });
  const body = (await answer.json()) as { data: { task_id: string } };
  expect(answer.status, JSON.stringify(body)).toBe(200);
  for (;;) {
    const at = `${service.url}/api/generate/detail/music?task_id=${body.data.task_id}`;
    const { data } = (await (await fetch(at, { headers })).json()) as { data: Detail };
    if (data.status === 'finished' || data.status === 'failed') return data;
    await sleep(250);
  }
}

/** The clip's address once it was uploaded as a form: a file of the service's own. */
async function uploadedAsForm(): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([encodeWav(hum(), { bits: 16 }) as Uint8Array<ArrayBuffer>]), 'hum.wav');
  const at = `${service.url}/api/common/upload/stream`;
  const answer = await fetch(at, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body });
  const { data } = (await answer.json()) as { data: { file_url: string } };
  return data.file_url;
}

const uploaded = () => ({
  upload_url: `http://127.0.0.1:${(clips.address() as AddressInfo).port}/hum.wav`,
  mv: 'V5',
  negative_tags: '',
  seed: 4,
});

/** The two tracks of a job, each of about the clip's length, and not alike. */
async function tracksOf(detail: Detail): Promise<Detail['files']> {
  expect(detail.status, String(detail.error_message)).toBe('finished');
  expect(detail.files).toHaveLength(2);
  const bytes = await Promise.all(
    detail.files.map(async ({ audio_url }) => Buffer.from(await (await fetch(audio_url!)).arrayBuffer())),
  );
  expect(bytes[0]!.equals(bytes[1]!)).toBe(false);
  for (const mp3 of bytes) {
    const { left, sampleRate } = await decodeAudio(mp3);
    expect(left.length / sampleRate).toBeGreaterThan(7);
    expect(left.length / sampleRate).toBeLessThan(20);
  }
  return detail.files;
}

describe('a recording of a user', { timeout: TIMEOUT }, () => {
  it('is covered', async () => {
    const files = await tracksOf(
      await run('upload-and-cover-audio', {
        ...uploaded(),
        upload_url: await uploadedAsForm(),
        custom_mode: true,
        instrumental: true,
        style: 'synthwave',
        title: 'Neon Joy',
      }),
    );
    expect(files[0]!.title).toBe('Neon Joy');
    expect(files[0]!.tags).toContain('synthwave');
    // A hum at 120 beats a minute, covered by a band: its tempo, twice or half of it.
    expect(
      [60, 120, 240].some((bpm) => Math.abs(Number(/([\d.]+) bpm/.exec(files[0]!.tags!)?.[1]) - bpm) < 4),
    ).toBe(true);
  });

  it('is given a band, and is the vocal stem of what comes of it', async () => {
    const made = await run('add-instrumental', { ...uploaded(), title: 'Kitchen', tags: 'acoustic folk' });
    const files = await tracksOf(made);
    const { status, files: separated } = await run('separate-vocals', {
      task_id: made.task_id,
      audio_id: files[0]!.audio_id,
      format: 'wav',
    });
    expect(status).toBe('finished');
    const urls = JSON.parse(separated[0]!.separate_vocals!) as SeparateVocalsFile['separate_vocals'];
    const vocal = await decodeAudio(Buffer.from(await (await fetch(urls.vocal_url)).arrayBuffer()));
    // Equaliser, compressor and a little space turn its phases; another sound would be near 0.
    expect(correlation(vocal.left, hum().left)).toBeGreaterThan(0.6);
  });

  it('is sung over, with every word in its time', async () => {
    const prompt = '[Verse]\nMorning comes in colours\nOn the window by the sea';
    const made = await run('add-vocals', { ...uploaded(), title: 'Colours', style: 'soft pop', prompt });
    const files = await tracksOf(made);
    expect(files[0]!.prompt).toBe(prompt);
    const { files: timed } = await run('get-timestamped-lyrics', {
      task_id: made.task_id,
      audio_id: files[0]!.audio_id,
    });
    const { aligned_words: words } = JSON.parse(timed[0]!.timestampe_lyrics!) as TimestampedLyrics;
    expect(words.length).toBeGreaterThanOrEqual(8);
    words.forEach(({ start_s, success }, index) => {
      expect(success).toBe(true);
      expect(start_s).toBeGreaterThanOrEqual(words[index - 1]?.start_s ?? 0);
    });
  });
});

describe('a recording that goes on', { timeout: TIMEOUT }, () => {
  it('is itself up to the point and on to a beat, and a track like any other', async () => {
    const made = await run('upload-and-extend-audio', {
      ...uploaded(),
      default_param_flag: true,
      instrumental: true,
      continue_at: 5,
      style: 'folk',
      title: 'Joy, on',
      duration: 16,
    });
    const [file] = await tracksOf(made);
    expect(Math.abs(Number(file!.duration) - 16)).toBeLessThan(4);
    const track = { task_id: made.task_id, audio_id: file!.audio_id };
    const { files } = await run('convert-to-wav', { ...track, bit_depth: '24' });
    const wav = decodeWav(Buffer.from(await (await fetch(files[0]!.wav_url!)).arrayBuffer()));
    const clip = decodeWav(encodeWav(hum(), { bits: 16 }));
    // The scales of sixteen and of 24 bits differ by a thirty-thousandth; nothing else does.
    const differs = clip.left.findIndex((v, i) => Math.abs(v - wav.left[i]!) > 2e-5);
    // Beats are half a second long; which of them begin a bar a bare hum leaves open.
    const join = differs / 44_100;
    expect(join).toBeGreaterThan(4.95);
    expect(join).toBeLessThan(7.1);
    expect(Math.abs(join - Math.round(2 * join) / 2)).toBeLessThan(0.03);
    const late = wav.left.subarray(9 * 44_100, 12 * 44_100);
    expect(late.some((v) => Math.abs(v) > 0.05)).toBe(true);
    const apart = await run('separate-vocals', { ...track, format: 'wav' });
    const urls = JSON.parse(apart.files[0]!.separate_vocals!) as SeparateVocalsFile['separate_vocals'];
    const [vocal, rest] = await Promise.all(
      [urls.vocal_url, urls.instrumental_url].map(async (url) =>
        decodeWav(Buffer.from(await (await fetch(url)).arrayBuffer())),
      ),
    );
    expect(wav.left.every((v, i) => Math.abs(vocal!.left[i]! + rest!.left[i]! - v) < 3e-5)).toBe(true);
    // Nothing of ours is sung, and nobody has told what is sung in the recording.
    const timed = await run('get-timestamped-lyrics', track);
    expect([timed.status, timed.error_message]).toEqual(['failed', expect.stringContaining('not known')]);
  });
});

/** How alike two signals are, sample by sample, whatever their loudness. */
function correlation(a: Float32Array, b: Float32Array): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    ab += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return ab / Math.sqrt(aa * bb);
}
