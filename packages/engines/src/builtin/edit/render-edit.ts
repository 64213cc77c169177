import { type Samples, type Score, type Ticks, timeline } from '@songwright/music';
import { octaveLevels, octavePowers, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { RELEASE } from '../../release.ts';
import { type RecordingPlayer, recordingPlayer } from '../../song/play-recording.ts';
import { type Recording, recordingOf, type Take, takeAt, takesOf } from '../../song/recording.ts';
import { parseSong, type Song } from '../../song/song.ts';
import { openUploads, type Uploads } from '../../song/uploads.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import type { RenderedTrack } from '../render-track.ts';
import type { Neighbour } from './edit-mix.ts';
import type { EditOrder } from './edit-order.ts';
import { fileEdit } from './file-edit.ts';
import { inSteps } from './in-steps.ts';
import { type Aim, LONGEST_FADE, loudnessOf, recordEdit, type Spot } from './record-edit.ts';
import { type NewPiece, type WrittenEdit, writeEdit } from './write-edit.ts';

/** An edited song, still in the memory of the thread that made it. */
export interface MadeEdit {
  readonly song: Song;
  readonly audio: Stereo;
  /** Where the new music begins and where the source comes back (the end where it does not), in samples. */
  readonly from: Samples;
  readonly to: Samples;
  readonly remarks: readonly string[];
}

const RENDERING_SHARE = 0.75;

/** Composes an edit of a song, plays what is new and what rings into it, and joins them. Same order: same samples. */
export async function makeEdit(order: EditOrder, context: ThreadContext): Promise<MadeEdit> {
  const source = parseSong(order.song);
  const old = recordingOf(source);
  const at = (ticks: Ticks): Samples => samplesAt(source.score, ticks);
  const uploads = await openUploads(order.uploads ?? []);
  const written = writeEdit(source, order, (ticks) => neighbourAt(old, at(ticks), uploads));
  const steps = inSteps(context, stepsOf(old, written), RENDERING_SHARE);
  const player = recordingPlayer('master', { ...steps, uploads });
  const { recording, audio, take } = await record(order, { old, written, at }, player, steps);
  const from = at(written.from);
  return {
    song: songOf(source, order, written, { recording, take }),
    audio,
    from,
    to: written.to === null ? audio.left.length : at(written.to),
    remarks: written.remarks,
  };
}

/** What new music stands beside: a take with its mix, or a tape, of which only the sound is known. */
function neighbourAt(recording: Recording, at: Samples, uploads: Uploads): Neighbour {
  const { take } = takeAt(recording, at);
  if (take.kind === 'take') return take;
  const audio = uploads.get(take.upload);
  return { likeness: audio ? octaveLevels(octavePowers(audio)) : undefined };
}

/** About how many times something is played from end to end. */
function stepsOf(old: Recording, { to, pieces }: WrittenEdit): number {
  return (to === null ? 2 : 4) + pieces.length + 2 * (takesOf(old).length - 1);
}

const samplesAt = (score: Score, ticks: Ticks): Samples =>
  Math.round(timeline(score).secondsAt(ticks) * SAMPLE_RATE);

interface Source {
  readonly old: Recording;
  readonly written: WrittenEdit;
  readonly at: (ticks: Ticks) => Samples;
}

async function record(
  order: EditOrder,
  { old, written, at }: Source,
  player: RecordingPlayer,
  context: ThreadContext,
) {
  const from = await player.leave(old, at(written.from));
  const takeOf = (piece: NewPiece) => ({
    score: piece.score,
    mix: piece.mix,
    seed: `${order.seed}/edit-${order.variant}`,
    voice: piece.score.lyric === null ? null : written.brief.voice,
  });
  const fresh = takeOf(written.pieces.at(-1)!);
  if (written.to !== null) {
    const to = await player.leave(old, at(written.to));
    const fade = Math.min(LONGEST_FADE, at(written.fadeEnd) - to.at);
    const place: Spot['place'] = (inside, gains) => {
      return { kind: 'replacement', around: old, from, to, fade, ...gains, inside };
    };
    // As loud as what stood there, so that the whole stays as loud as it was.
    const whole = (await player.whole(old)).get('master')!;
    const aim: Aim = { beside: loudnessOf(stretch(whole, from.at, to.at)), whole: null };
    return recordEdit(fresh, { from: from.at, to: to.at, aim, place }, { player, context });
  }
  let head = old;
  let leaving = from;
  for (const piece of written.pieces.slice(0, -1)) {
    const [base, seam] = [head, leaving];
    const place: Spot['place'] = (tail, { entry }) => {
      return { kind: 'extension', head: base, leaving: seam, entry, tail };
    };
    const spot = { from: seam.at, to: null, aim: null, place };
    head = (await recordEdit(takeOf(piece), spot, { player, context })).recording;
    leaving = await player.leave(head, seam.at + samplesAt(piece.score, piece.score.end));
  }
  const place: Spot['place'] = (tail, { entry }) => ({ kind: 'extension', head, leaving, entry, tail });
  const before = stretch((await player.head(old, from)).get('master')!, 0, from.at);
  const aim: Aim = { beside: loudnessOf(before), whole: fresh.mix.bus.target };
  return recordEdit(fresh, { from: leaving.at, to: null, aim, place }, { player, context });
}

const stretch = ({ left, right }: Stereo, from: Samples, to: Samples): Stereo => ({
  left: left.subarray(from, to),
  right: right.subarray(from, to),
});

function songOf(
  source: Song,
  { seed, variant, uploads = [] }: EditOrder,
  { sameStyle, score, plan, brief }: WrittenEdit,
  { recording, take }: { readonly recording: Recording; readonly take: Take },
): Song {
  return {
    release: RELEASE,
    // In its own style a song goes on by the chances it was first composed with.
    ...(sameStyle ? { seed: source.seed, variant: source.variant } : { seed, variant }),
    brief,
    plan,
    score,
    voice: score.lyric === null ? null : (take.voice ?? source.voice),
    mix: sameStyle ? source.mix : take.mix,
    recording,
    ...(uploads.length > 0 && { uploads: uploads.map(({ name, key }) => ({ name, key })) }),
  };
}

/** The thread function: an edited song as files. */
export async function renderEdit(order: EditOrder, context: ThreadContext): Promise<RenderedTrack> {
  return fileEdit(await makeEdit(order, context), order, { ...context, share: RENDERING_SHARE });
}
