import { type Cover, drawCover } from '@songwright/media';
import { writeMidi } from '@songwright/music';
import { RELEASE } from '../release.ts';
import { type Song, studioSeed, writeSong } from '../song/song.ts';
import { openUploads } from '../song/uploads.ts';
import { castSoundFont, soundFontPlayers } from '../soundfont/soundfont-players.ts';
import type { ThreadContext } from '../threads/thread-function.ts';
import { composeTrack, type TrackOrder, trackRng } from './compose-track.ts';
import { coverBrief } from './cover-brief.ts';
import { type FinishedMaster, finishMaster } from './finish-master.ts';
import { roundedDuration } from './hear-coded.ts';
import { libraryFor } from './sample-library.ts';
import { singersFor, voiceOf } from './singers.ts';
import type { SpokenLines } from './speak-variants.ts';
import { type StageTimes, stageClock } from './stages.ts';
import { trackTags } from './track-tags.ts';

/** One track as files. */
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
  /** Of the master, in LUFS. */
  readonly loudness: number;
  /** Of the decoded MP3, in dBTP. */
  readonly truePeak: number;
  /** Milliseconds by stage. */
  readonly times: StageTimes;
  /** What a person should know of how their lyrics were read. */
  readonly remarks: readonly string[];
}

/** A track with everything it was made from, still in the memory of the thread that made it. */
export interface MadeTrack extends FinishedMaster {
  readonly song: Song;
  readonly cover: Cover;
  readonly times: StageTimes;
  readonly remarks: readonly string[];
}

export interface SpokenAhead {
  /** Lines that were spoken ahead. They save time and change nothing. */
  readonly spoken?: SpokenLines;
}

/** Composes, plays, mixes, masters, encodes and illustrates one track. Same order and release: same bytes. */
export async function makeTrack(order: TrackOrder & SpokenAhead, context: ThreadContext): Promise<MadeTrack> {
  const { signal } = context;
  const clock = stageClock(context.onProgress);
  const { brief, plan, score, remarks, ...composed } = await clock.run('composing', () =>
    composeTrack(order),
  );
  const cover = await clock.run('drawing the cover', () =>
    drawCover(coverBrief(brief), trackRng(order).fork('cover')),
  );
  const samples = await clock.run('loading samples', (report) =>
    libraryFor(score, { signal, onProgress: report }),
  );
  const voice = voiceOf(score, brief);
  const singers = await clock.run('speaking', (report) =>
    singersFor({ score, voice, seed: studioSeed(order) }, { signal, onProgress: report }, order.spoken),
  );
  const mix = await castSoundFont(score, composed.mix);
  const upload = order.over?.upload ?? null;
  const finished = await finishMaster(score, mix, {
    studio: {
      seed: studioSeed(order),
      samples,
      signal,
      player: await soundFontPlayers(mix),
      ...(singers && { singers }),
      ...(upload && { recordings: await openUploads([upload]) }),
    },
    tags: trackTags(brief, order, cover.jpeg),
    signal,
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
    voice,
    mix: finished.master.mix,
    recording: null,
    ...(upload && { uploads: [{ name: upload.name, key: upload.key }] }),
  };
  return { ...finished, song, cover, times: clock.times, remarks };
}

/** `makeTrack` as a thread function: what leaves the thread is files. */
export async function renderTrack(
  order: TrackOrder & SpokenAhead,
  context: ThreadContext,
): Promise<RenderedTrack> {
  const { song, ...track } = await makeTrack(order, context);
  return {
    mp3: track.mp3,
    cover: track.cover.jpeg,
    midi: writeMidi(song.score, { title: song.brief.title }),
    song: writeSong(song),
    tags: song.brief.tags.join(', '),
    duration: roundedDuration(track.heard),
    loudness: track.master.loudness.integrated,
    truePeak: track.heard.truePeak,
    times: track.times,
    remarks: track.remarks,
  };
}
