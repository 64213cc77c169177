import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MidiFile } from '@songwright/contract';
import { timeline } from '@songwright/music';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { type FolderDesk, folderDesk } from '../desk/folder-desk.ts';
import type { NewTrack } from '../engine.ts';
import { RELEASE } from '../release.ts';
import { type Song, writeSong } from '../song/song.ts';
import { composeTrack } from './compose-track.ts';
import { builtinEngine } from './engine.ts';
import { musicRequest } from './music-request.ts';

const REQUEST = { custom_mode: false, instrumental: true, mv: 'V5', style: '', title: '', negative_tags: '' };

let folder: string;
let desk: FolderDesk;
const songs = [1, 2].map((variant): Song => {
  const order = {
    request: musicRequest({ ...REQUEST, mv: 'V5', prompt: 'bright pop', duration: 20 }),
    title: 'Tin Roof',
    seed: 4,
    variant: variant as 1 | 2,
  };
  return { release: RELEASE, seed: 4, variant, voice: null, recording: null, ...composeTrack(order) };
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-midi-'));
  desk = folderDesk(folder, { threads: computeHere() });
  const tracks: NewTrack[] = [];
  for (const song of songs) {
    const audioId = `audio-${song.variant}`;
    const saved = await desk.save({
      kind: 'song',
      id: audioId,
      extension: 'json',
      contentType: 'application/json',
      bytes: writeSong(song),
    });
    tracks.push(track(audioId, song.variant, saved.key));
  }
  const job = { taskId: 'PARENT', model: 'generate-music' as const, input: {}, seed: 4 };
  desk.tracks.add(job, { files: [], tracks });
  const split = { taskId: 'SPLIT', model: 'stem-split' as const, input: { audio_id: 'audio-2' }, seed: 1 };
  desk.tracks.add(split, { files: [], tracks: [] });
  const upload = { taskId: 'UPLOAD', model: 'upload-and-cover-audio' as const, input: {}, seed: 1 };
  desk.tracks.add(upload, { files: [], tracks: [track('recording', 1, null)] });
});
afterAll(() => rm(folder, { recursive: true }));

const track = (audioId: string, variant: number, songKey: string | null): NewTrack => ({
  audioId,
  variant,
  title: 'Tin Roof',
  tags: 'pop',
  duration: 20,
  prompt: '',
  audioKey: '',
  imageKey: '',
  songKey,
});

async function midiOf(input: object): Promise<readonly MidiFile[]> {
  const job = { taskId: 'T', model: 'generate-midi' as const, input, seed: 1 };
  return (await builtinEngine().run(job, desk)).files as MidiFile[];
}

describe('generate-midi', () => {
  it('gives the notes of the track that a separation took apart, as they are played', async () => {
    const files = await midiOf({ task_id: 'SPLIT' });
    expect(files).toHaveLength(1);
    const { score } = songs[1]!;
    const { state, instruments } = files[0]!.midi_data;
    expect(state).toBe('complete');
    expect(instruments.map(({ name }) => name)).toEqual(score.parts.map(({ name }) => name));
    const time = timeline(score);
    for (const [index, part] of score.parts.entries()) {
      const { notes } = instruments[index]!;
      expect(notes).toHaveLength(part.notes.length);
      const [first] = part.notes;
      if (first === undefined) continue;
      expect(notes[0]!.pitch).toBe(first.pitch);
      expect(notes[0]!.velocity).toBe(first.velocity);
      expect(notes[0]!.start).toBeCloseTo(Math.max(0, time.secondsAt(first.at) + first.nudge), 2);
    }
  });

  it('gives the same as a MIDI file', async () => {
    const [file] = await midiOf({ task_id: 'SPLIT' });
    const midi = await readFile(fileURLToPath(file!.midi_url!));
    expect(midi.subarray(0, 4).toString('latin1')).toBe('MThd');
    expect(midi.readUInt16BE(10)).toBe(songs[1]!.score.parts.length + 1);
    expect(midi.includes('Tin Roof')).toBe(true);
  });

  it('gives those of every track of a task, or of the one that is named', async () => {
    const all = await midiOf({ task_id: 'PARENT' });
    expect(all).toHaveLength(2);
    expect(all[0]!.midi_data).not.toEqual(all[1]!.midi_data);
    expect(all[0]!.midi_url).not.toBe(all[1]!.midi_url);
    const [second, ...others] = await midiOf({ task_id: 'PARENT', audio_id: 'audio-2', feature_code: 'x' });
    expect(others).toEqual([]);
    expect(second!.midi_data).toEqual(all[1]!.midi_data);
  });

  it.each([
    ['a recording', { task_id: 'UPLOAD' }, 'is a recording'],
    ['a task without tracks', { task_id: 'GONE' }, 'has no track of this service'],
    ['a track that is gone', { task_id: 'PARENT', audio_id: 'gone' }, 'has expired'],
  ])('ends with a sentence for %s', async (_, input, words) => {
    await expect(midiOf(input)).rejects.toMatchObject({
      name: 'InputFault',
      message: expect.stringContaining(words),
    });
  });
});
