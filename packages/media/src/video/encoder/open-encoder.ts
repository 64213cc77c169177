import { ffmpegEncoder, findFfmpeg } from './ffmpeg-encoder.ts';
import type { MovieEncoder, MovieSpec } from './movie-encoder.ts';
import { loadNodeAv } from './node-av.ts';
import { nodeAvEncoder } from './node-av-encoder.ts';

/** There is nothing here that writes H.264. Its sentence says how to get it. */
export class EncoderMissing extends Error {
  override readonly name = 'EncoderMissing';

  constructor() {
    super(
      'Making a video needs FFmpeg, and this machine has none: install the optional package (npm install node-av) ' +
        'or put a program ffmpeg with libx264 on the PATH, then submit again.',
    );
  }
}

/** Where FFmpeg can come from. */
export interface EncoderSources {
  readonly nodeAv: typeof loadNodeAv;
  readonly ffmpeg: () => Promise<string | null>;
}

/**
 * FFmpeg as a pinned package first, whose bytes are the same everywhere; else the machine's own program.
 * @throws {EncoderMissing} where there is neither.
 */
export async function openEncoder(
  spec: MovieSpec,
  sources: EncoderSources = { nodeAv: loadNodeAv, ffmpeg: findFfmpeg },
): Promise<MovieEncoder> {
  const av = await sources.nodeAv();
  if (av !== null) return nodeAvEncoder(av, spec);
  const program = await sources.ffmpeg();
  if (program !== null) return ffmpegEncoder(program, spec);
  throw new EncoderMissing();
}
