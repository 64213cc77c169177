import { type Cover, drawCover, durationOf } from '@songwright/media';
import { type Brief, compose, createRng, type MusicRequest, readBrief, type Score } from '@songwright/music';
import { mixSong } from '@songwright/sound';
import { RELEASE } from '../release.ts';
import { type Song, studioSeed, writeSong } from '../song/song.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import { writeMidi } from './compose-song.ts';
import { type FinishedMaster, finishMaster } from './finish-master.ts';
import { mixBrief } from './mix-brief.ts';
import { libraryFor } from './sample-library.ts';
import { type StageTimes, stageClock } from './stages.ts';
import { trackTags } from './track-tags.ts';

/** One of a task's two tracks, to be made. Plain data. */
export interface TrackOrder {
  readonly request: MusicRequest;
  /** The task's, shared by both tracks. */
  readonly title: string;
  readonly seed: number;
  readonly variant: 1 | 2;
}

export interface RenderedTrack {
  readonly mp3: Uint8Array;
  /** JPEG. */
  readonly cover: Uint8Array;
  readonly midi: Uint8Array;
  /** The `Song` document. */
  readonly song: Uint8Array;
  /** "synthwave, dreamy, 96 bpm, …" */
  readonly tags: string;
  /** Of the decoded MP3, in seconds, two decimals. */
  readonly duration: number;
  /** LUFS, and dBTP of the decoded MP3. */
  readonly loudness: number;
  readonly truePeak: number;
  /** Milliseconds by stage. */
  readonly times: StageTimes;
}

/** A track with everything it was made from, still in the memory of the thread that made it. */
export interface MadeTrack extends FinishedMaster {
  readonly song: Song;
  readonly cover: Cover;
  readonly times: StageTimes;
}

/** Composes, plays, mixes, masters, encodes and illustrates one track. Same order and release: same bytes. */
export async function makeTrack(order: TrackOrder, context: ThreadContext): Promise<MadeTrack> {
  const clock = stageClock(context.onProgress);
  const rng = createRng(order.seed).fork(`variant-${order.variant}`);
  const { brief, plan, score } = await clock.run('composing', () => {
    const understood = readBrief(order.request, rng.fork('brief'), order.title);
    return { brief: understood, ...compose(understood, rng.fork('music')) };
  });
  const cover = await clock.run('drawing the cover', () => coverOf(brief, rng.fork('cover')));
  const library = await clock.run('loading samples', (report) =>
    libraryFor(score, { signal: context.signal, onProgress: report }),
  );
  const finished = await finishMaster(score, mixSong(score, mixBrief(brief, plan)), {
    studio: { seed: studioSeed(order), samples: library, signal: context.signal },
    tags: trackTags(brief, order, cover.jpeg),
    signal: context.signal,
    clock,
  });
  const { seed, variant } = order;
  const song: Song = {
    release: RELEASE,
    seed,
    variant,
    brief,
    plan,
    score,
    voice: null,
    mix: finished.master.mix,
  };
  return { ...finished, song, cover, times: clock.times };
}

/** `makeTrack` as a thread function: what leaves the thread is files. */
export async function renderTrack(order: TrackOrder, context: ThreadContext): Promise<RenderedTrack> {
  const track = await makeTrack(order, context);
  return {
    mp3: track.mp3,
    cover: track.cover.jpeg,
    midi: midiOf(track.song.score, track.song.brief),
    song: writeSong(track.song),
    tags: track.song.brief.tags.join(', '),
    duration: Math.round(durationOf(track.decoded) * 100) / 100,
    loudness: track.master.loudness.integrated,
    truePeak: track.truePeak,
    times: track.times,
  };
}

function coverOf(brief: Brief, rng: ReturnType<typeof createRng>): Cover {
  return drawCover({ title: brief.title, genre: brief.genre, tags: brief.tags, mood: brief.mood }, rng);
}

function midiOf(score: Score, brief: Brief): Uint8Array {
  return writeMidi(score, { title: brief.title });
}
