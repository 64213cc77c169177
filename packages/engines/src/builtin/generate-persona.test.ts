import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Model, type PersonaFile, parseSubmission } from '@songwright/contract';
import { NEUTRAL_MIX } from '@songwright/music';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderDesk } from '../desk/folder-desk.ts';
import { listTracks } from '../desk/track-list.ts';
import type { Job, NewTrack } from '../engine.ts';
import { RELEASE } from '../release.ts';
import { writeSong } from '../song/song.ts';
import type { ThreadRunner } from '../threads/pool.ts';
import { composeTrack, type TrackOrder } from './compose-track.ts';
import { builtinEngine } from './engine.ts';
import { mixTaste } from './mix-brief.ts';
import { musicRequest } from './music-request.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-persona-'));
});
afterAll(() => rm(folder, { recursive: true }));

const tracks = listTracks();
/** Nothing is rendered: what a song is to be made of is caught on its way to the threads. */
const orders: TrackOrder[] = [];
const threads: Pick<ThreadRunner, 'compute'> = {
  compute: async (_name, order) => {
    orders.push(order as unknown as TrackOrder);
    throw new Error('not rendered');
  },
};

const jobOf = (model: Model, input: object, taskId: string): Job => {
  const submission = parseSubmission({ model, input }, { strict: false });
  return { taskId, model, input: submission.input, seed: 7 };
};

/** A track as generate-music would have left it, without its sound. */
async function addTrack(prompt: string, taskId: string, more: object = {}): Promise<string> {
  const { input } = parseSubmission(
    { model: 'generate-music', input: { prompt, custom_mode: false, instrumental: true, mv: 'V5', ...more } },
    { strict: false },
  ) as Extract<ReturnType<typeof parseSubmission>, { model: 'generate-music' }>;
  const request = { ...musicRequest(input), duration: 30 };
  const made = composeTrack({ request, title: 'Source', seed: 3, variant: 1 });
  const desk = folderDesk(folder, { threads, tracks });
  const song = writeSong({ release: RELEASE, seed: 3, variant: 1, voice: null, recording: null, ...made });
  const { key } = await desk.save({
    kind: 'song',
    id: taskId,
    extension: 'json',
    contentType: 'application/json',
    bytes: song,
  });
  const track: NewTrack = {
    audioId: `audio-${taskId}`,
    variant: 1,
    title: 'Source',
    tags: made.brief.tags.join(', '),
    duration: 30,
    prompt: '',
    audioKey: '',
    imageKey: '',
    songKey: key,
  };
  tracks.add({ taskId, model: 'generate-music', input, seed: 3 }, { files: [], tracks: [track] });
  return track.audioId;
}

async function personaOf(audioId: string, taskId: string, more: object = {}): Promise<string> {
  const input = { task_id: taskId, audio_id: audioId, name: 'Night Driver', description: 'Husky', ...more };
  const job = jobOf('generate-persona', input, `P-${taskId}`);
  const result = await builtinEngine().run(job, folderDesk(folder, { threads, tracks }));
  tracks.add(job, result);
  return (result.files[0] as PersonaFile).persona_id;
}

const CUSTOM = {
  prompt: 'Rain on the road',
  custom_mode: true,
  instrumental: true,
  mv: 'V5',
  style: '',
  title: 'B',
};

/** What generate-music has its threads make with a persona. */
async function orderWith(persona_id: string, more: object = {}): Promise<TrackOrder> {
  orders.length = 0;
  const job = jobOf('generate-music', { ...CUSTOM, persona_id, ...more }, 'SONG');
  await expect(builtinEngine().run(job, folderDesk(folder, { threads, tracks }))).rejects.toThrow(
    'not rendered',
  );
  return orders[0]!;
}

describe('generate-persona', () => {
  it('keeps a track as a persona that generate-music then makes songs in the character of', async () => {
    const audioId = await addTrack('synthwave, 96 bpm', 'T1');
    const id = await personaOf(audioId, 'T1');
    const persona = (await tracks.personas.find(id))!;
    expect(persona).toMatchObject({
      name: 'Night Driver',
      description: 'Husky',
      genre: 'synthwave',
      bpm: 96,
    });
    const order = await orderWith(id);
    const { brief, plan } = composeTrack(order);
    expect(plan.genre).toBe('synthwave');
    expect(Math.abs(plan.bpm / 96 - 1)).toBeLessThan(0.08);
    const kept = new Set(persona.cast.map(({ instrument }) => instrument));
    const shared = plan.cast.filter(({ instrument }) => kept.has(instrument)).length;
    expect(shared / plan.cast.length).toBeGreaterThan(0.7);
    expect(mixTaste(brief, plan)).toEqual(persona.mix);
  });

  it('mixes as the persona does, unless only its voice is taken', async () => {
    const audioId = await addTrack('ambient', 'T2');
    const id = await personaOf(audioId, 'T2');
    const persona = (await tracks.personas.find(id))!;
    const taste = async (more: object) => {
      const order = await orderWith(id, { style: 'techno', ...more });
      const { brief, plan } = composeTrack(order);
      expect(plan.genre).toBe('techno');
      return mixTaste(brief, plan);
    };
    expect(await taste({})).toEqual(persona.mix);
    expect(await taste({ persona_model: 'style_persona' })).toEqual(persona.mix);
    expect(await taste({ persona_model: 'voice_persona' })).not.toEqual(persona.mix);
    expect(persona.mix).not.toEqual(NEUTRAL_MIX);
  });

  it('has later songs sung by the singer of its track, as high and in the same way', async () => {
    const sung = { custom_mode: true, instrumental: false, title: 'A' };
    const lyrics = '[Verse]\nMorning on the water\nEvening on the hill\nWaiting for us still';
    const audioId = await addTrack(lyrics, 'T5', { ...sung, style: 'folk, warm baritone' });
    const id = await personaOf(audioId, 'T5');
    const persona = (await tracks.personas.find(id))!;
    expect(persona).toMatchObject({ voice: { character: 'baritone' }, delivery: 'sung' });
    const order = await orderWith(id, { ...sung, prompt: lyrics, style: 'indie rock, airy female vocals' });
    const { brief, score } = composeTrack({ ...order, request: { ...order.request, duration: 30 } });
    expect(brief.voice).toEqual(persona.voice);
    const pitches = score.parts
      .filter(({ role }) => role === 'vocal')
      .flatMap(({ notes }) => notes.map(({ pitch }) => pitch));
    const [low, high] = persona.range!;
    expect(Math.abs(Math.min(...pitches) - low)).toBeLessThanOrEqual(7);
    expect(Math.abs(Math.max(...pitches) - high)).toBeLessThanOrEqual(7);
  });

  it('goes on with an extended song in its character', async () => {
    const id = await personaOf(await addTrack('bossa nova', 'T3'), 'T3');
    const audio_id = await addTrack('synthwave', 'T4');
    orders.length = 0;
    const input = { audio_id, default_param_flag: true, persona_id: id, prompt: '', title: 'B', mv: 'V5' };
    const job = jobOf('extend-music', { ...input, style: 'soft', continue_at: 20 }, 'LONGER');
    await expect(builtinEngine().run(job, folderDesk(folder, { threads, tracks }))).rejects.toThrow(
      'not rendered',
    );
    const { persona } = orders[0]!.request;
    expect(persona).toMatchObject({ part: 'all', persona: { genre: 'bossa-nova', name: 'Night Driver' } });
  });

  it('of a recording keeps what its tags say', async () => {
    tracks.add(
      { taskId: 'R', model: 'upload-and-cover-audio', input: {}, seed: 1 },
      {
        files: [],
        tracks: [
          {
            audioId: 'recording',
            variant: 1,
            title: 'Demo',
            tags: 'bossa nova, relaxed',
            duration: 30,
            prompt: '',
            audioKey: '',
            imageKey: '',
            songKey: null,
          },
        ],
      },
    );
    const id = await personaOf('recording', 'R');
    expect(await tracks.personas.find(id)).toMatchObject({ genre: 'bossa-nova', voice: null });
  });

  it('that is gone by the time of the song is said to be', async () => {
    const job = jobOf('generate-music', { ...CUSTOM, persona_id: 'gone' }, 'SONG');
    await expect(builtinEngine().run(job, folderDesk(folder, { threads, tracks }))).rejects.toMatchObject({
      name: 'InputFault',
      message: 'The persona "gone" was deleted before this task could begin.',
    });
  });
});
