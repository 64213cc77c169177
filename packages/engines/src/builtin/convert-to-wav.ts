import type { ConvertToWavInput } from '@songwright/contract';
import { decodeAudio, encodeWav, type PcmAudio } from '@songwright/media';
import { SAMPLE_RATE } from '@songwright/sound';
import type { Desk, Job, JobResult } from '../engine.ts';
import { openTrack } from '../song/open-track.ts';
import { renderSong } from '../song/render-song.ts';
import { parseSong } from '../song/song.ts';
import { openUploads, type RenderContext, type UploadFile, uploadFiles } from '../song/uploads.ts';
import type { ThreadContext } from '../threads/thread-function.ts';

/** A track to be written as WAV: the document of its song or, for a recording, its audio file. Plain data. */
export interface WavOrder {
  readonly song: Uint8Array | null;
  readonly audio: Uint8Array | null;
  /** Those that the song plays. */
  readonly uploads: readonly UploadFile[];
  readonly bits: 16 | 24 | 32;
}

const BITS = { '16': 16, '24': 24, '32': 32 } as const;

/** The master of a track as a WAV file, rendered from its score; of a recording, its audio file decoded. */
export async function convertToWav(job: Job, desk: Desk): Promise<JobResult> {
  const { audio_id: id, bit_depth = '16' } = job.input as ConvertToWavInput;
  const { track, song } = await openTrack(desk, id);
  const bytes = await desk.open(song === null ? track.audioKey : track.songKey!);
  const order: WavOrder = {
    song: song === null ? null : bytes,
    audio: song === null ? bytes : null,
    uploads: song === null ? [] : await uploadFiles(song, desk),
    bits: BITS[bit_depth],
  };
  const wav = await desk.compute<WavOrder, Uint8Array>('writeWav', order, desk.progress);
  const saved = await desk.save({ kind: 'wav', id, extension: 'wav', contentType: 'audio/wav', bytes: wav });
  return { files: [{ wav_url: saved.url }], tracks: [] };
}

/** The thread function. Same order: same bytes. */
export async function writeWav(order: WavOrder, context: ThreadContext): Promise<Uint8Array> {
  const { song, audio, bits } = order;
  const uploads = await openUploads(order.uploads);
  const pcm = song === null ? await decodeAudio(audio!) : await master(song, { ...context, uploads });
  context.onProgress(1, 'encoding');
  return encodeWav(pcm, { bits });
}

async function master(song: Uint8Array, context: RenderContext): Promise<PcmAudio> {
  return { ...(await renderSong(parseSong(song), context)), sampleRate: SAMPLE_RATE };
}
