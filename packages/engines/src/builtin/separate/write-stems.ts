import type { PcmAudio } from '@songwright/media';
import type { StemName } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { renderSongStems } from '../../song/render-song.ts';
import { parseSong } from '../../song/song.ts';
import { openUploads, type UploadFile } from '../../song/uploads.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import { type StemFormat, writeStem } from './stem-files.ts';

/** A song to be taken apart. Plain data. */
export interface SeparationOrder {
  /** The bytes of its document. */
  readonly song: Uint8Array;
  /** Those that the song plays. */
  readonly uploads: readonly UploadFile[];
  /** Files to be written, each the sum of some stems. */
  readonly files: readonly { readonly name: string; readonly stems: readonly StemName[] }[];
  /** True: a file whose stems the song does not use is written as silence; false: it is left out. */
  readonly silent: boolean;
  readonly format: StemFormat;
}

export interface SeparatedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Rendering's share of the work; the rest is coding. */
const RENDERING_SHARE = 0.7;

/** The thread function: renders the stems and writes the files. Same order: same bytes. */
export async function writeStems(
  { song, uploads, files, silent, format }: SeparationOrder,
  { signal, onProgress }: ThreadContext,
): Promise<SeparatedFile[]> {
  const stems = await renderSongStems(parseSong(song), {
    signal,
    uploads: await openUploads(uploads),
    onProgress: (fraction, stage) => onProgress(RENDERING_SHARE * fraction, stage),
  });
  const length = Math.max(...[...stems.values()].map(({ left }) => left.length));
  const wanted = files.filter((file) => silent || file.stems.some((stem) => stems.has(stem)));
  const written: SeparatedFile[] = [];
  for (const [index, file] of wanted.entries()) {
    const found = file.stems.flatMap((stem) => stems.get(stem) ?? []);
    const bytes = await writeStem(sumOf(found, length), format, {
      signal,
      onProgress: (fraction, stage) => {
        const done = (index + fraction) / wanted.length;
        onProgress(RENDERING_SHARE + (1 - RENDERING_SHARE) * done, stage);
      },
    });
    written.push({ name: file.name, bytes });
  }
  return written;
}

function sumOf(stems: readonly Stereo[], length: number): PcmAudio {
  const sum = { left: new Float32Array(length), right: new Float32Array(length), sampleRate: SAMPLE_RATE };
  for (const stem of stems) {
    for (const side of ['left', 'right'] as const) {
      const x = stem[side];
      for (let i = 0; i < x.length; i++) sum[side][i]! += x[i]!;
    }
  }
  return sum;
}
