import type { GenerateMidiInput, MidiData, MidiFile } from '@songwright/contract';
import { midiJson, writeMidi } from '@songwright/music';
import { type Desk, InputFault, type Job, type JobResult, type Track } from '../engine.ts';
import { parseSong } from '../song/song.ts';
import type { ThreadContext } from '../threads/thread-function.ts';

/** A song's notes to be written out. */
export interface NotesOrder {
  /** The bytes of its document. */
  readonly song: Uint8Array;
  readonly title: string;
}

export interface WrittenNotes {
  readonly data: MidiData;
  /** Standard MIDI File. */
  readonly midi: Uint8Array;
}

/**
 * The notes of a task's tracks, each as JSON and as a MIDI file: of the one track that a separation took apart, of all
 * that a generation made, or of the one that is named. They are read from the score, not heard out of the sound.
 */
export async function generateMidi(job: Job, desk: Desk): Promise<JobResult> {
  const tracks = await tracksOf(job.input as GenerateMidiInput, desk);
  const files: MidiFile[] = [];
  for (const [index, track] of tracks.entries()) {
    files.push(await writeTrack(track, desk));
    desk.progress((index + 1) / tracks.length, 'writing notes');
  }
  return { files, tracks: [] };
}

async function tracksOf(
  { task_id: taskId, audio_id: audioId }: GenerateMidiInput,
  { tracks }: Desk,
): Promise<readonly Track[]> {
  const found = await tracks.ofTask(taskId);
  const wanted = audioId === undefined ? found : found.filter((track) => track.audioId === audioId);
  if (wanted.length > 0) return wanted;
  throw new InputFault(
    audioId === undefined
      ? `The task "${taskId}" has no track of this service to read notes from: it was a recording, or it has expired.`
      : `The track "${audioId}" has expired: there are no notes to be read.`,
  );
}

async function writeTrack({ audioId, title, songKey }: Track, desk: Desk): Promise<MidiFile> {
  if (songKey === null) {
    throw new InputFault(
      `The track "${audioId}" is a recording: notes are read from scores, and only tracks composed here have one.`,
    );
  }
  const order: NotesOrder = { song: await desk.open(songKey), title };
  const { data, midi } = await desk.compute<NotesOrder, WrittenNotes>('writeNotes', order);
  const saved = await desk.save({
    kind: 'midi',
    id: audioId,
    extension: 'mid',
    contentType: 'audio/midi',
    bytes: midi,
  });
  return { midi_data: data, midi_url: saved.url };
}

/** The thread function. */
export async function writeNotes(
  { song, title }: NotesOrder,
  { onProgress }: ThreadContext,
): Promise<WrittenNotes> {
  onProgress(0, 'writing notes');
  const { score } = parseSong(song);
  return { data: midiJson(score), midi: writeMidi(score, { title }) };
}
