import type { Samples } from '@songwright/music';
import {
  measureTruePeak,
  mixSong,
  octaveLevels,
  octavePowers,
  SAMPLE_RATE,
  type Stereo,
} from '@songwright/sound';
import { RELEASE } from '../../../release.ts';
import { recordingPlayer } from '../../../song/play-recording.ts';
import type { Tape } from '../../../song/recording.ts';
import type { Song } from '../../../song/song.ts';
import { openUploads, type UploadFile } from '../../../song/uploads.ts';
import type { ThreadContext } from '../../../threads/thread-function.ts';
import { likeTape } from '../../edit/edit-mix.ts';
import { type FinishedSong, fileEdit } from '../../edit/file-edit.ts';
import { inSteps } from '../../edit/in-steps.ts';
import { loudnessOf, recordEdit, type Spot } from '../../edit/record-edit.ts';
import { mixBrief } from '../../mix-brief.ts';
import type { RenderedTrack } from '../../render-track.ts';
import { soundEnd } from './sound-end.ts';
import { type ExtensionOrder, type WrittenExtension, writeExtension } from './write-extension.ts';

/** A kept upload to go on with. Plain data. */
export interface UploadExtensionOrder extends ExtensionOrder {
  readonly upload: UploadFile;
}

export interface MadeExtension extends FinishedSong {
  /** Where the new music begins. */
  readonly from: Samples;
}

const RENDERING_SHARE = 0.75;
/** So much of the recording before the join says how bright the new music is to be, and how loud. */
const HEARD: Samples = 12 * SAMPLE_RATE;
const BESIDE: Samples = 8 * SAMPLE_RATE;

/**
 * A recording as it is up to a bar line, and from there on music in its tempo, key and harmony, as loud and with the same
 * balance from low to high. Same order: same samples.
 */
export async function makeUploadExtension(
  order: UploadExtensionOrder,
  context: ThreadContext,
): Promise<MadeExtension> {
  const uploads = await openUploads([order.upload]);
  const audio = uploads.get(order.upload.name)!;
  const written = writeExtension(order, soundEnd(audio) / SAMPLE_RATE);
  const at = Math.round(written.join.at * SAMPLE_RATE);
  const before = stretch(audio, Math.max(0, at - HEARD), at);
  const steps = inSteps(context, 2, RENDERING_SHARE);
  const player = recordingPlayer('master', { ...steps, uploads });
  const tape: Tape = { kind: 'tape', upload: order.upload.name };
  const leaving = await player.leave(tape, at);
  const place: Spot['place'] = (tail, { entry }) => ({ kind: 'extension', head: tape, leaving, entry, tail });
  const { brief, tail, tailPlan } = written;
  const mix = mixSong(tail, mixBrief(brief, tailPlan));
  const made = await recordEdit(
    {
      score: tail,
      mix: likeTape(mix, octaveLevels(octavePowers(before))),
      seed: `${order.seed}/extension-${order.variant}`,
      voice: tail.lyric === null ? null : brief.voice,
    },
    {
      from: at,
      to: null,
      aim: { beside: loudnessOf(stretch(audio, Math.max(0, at - BESIDE), at)), whole: null, window: BESIDE },
      peak: measureTruePeak(stretch(audio, 0, at)),
      place,
    },
    { player, context: steps },
  );
  const song = songOf(order, written, made);
  return { song, audio: made.audio, from: at, remarks: written.remarks };
}

const stretch = ({ left, right }: Stereo, from: Samples, to: Samples): Stereo => ({
  left: left.subarray(from, to),
  right: right.subarray(from, to),
});

function songOf(
  { seed, variant, upload: { name, key } }: UploadExtensionOrder,
  { brief, plan, score }: WrittenExtension,
  { recording, take }: Awaited<ReturnType<typeof recordEdit>>,
): Song {
  return {
    release: RELEASE,
    seed,
    variant,
    brief,
    plan,
    score,
    voice: take.voice,
    mix: take.mix,
    recording,
    uploads: [{ name, key }],
  };
}

/** The thread function: a recording with what follows on it, as files. */
export async function extendUpload(
  order: UploadExtensionOrder,
  context: ThreadContext,
): Promise<RenderedTrack> {
  const made = await makeUploadExtension(order, context);
  return fileEdit(made, order, { ...context, share: RENDERING_SHARE });
}
