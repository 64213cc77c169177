import { roughSeparator, type SeparatedName, type SeparationStyle, type Separator } from '@songwright/listen';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import type { ThreadContext } from '../../threads/thread-function.ts';
import { type StemFormat, writeStem } from '../separate/stem-files.ts';
import type { SeparatedFile } from '../separate/write-stems.ts';

/** The keys of contract 2.13. */
export const SEPARATED_NAMES: readonly SeparatedName[] = [
  'bass',
  'drums',
  'piano',
  'guitar',
  'vocals',
  'other',
];

/** A recording to be taken apart. Plain data. */
export interface UploadSeparation {
  /** 44.1 kHz. */
  readonly audio: Stereo;
  readonly style: SeparationStyle;
  /** The stems that are wanted. */
  readonly names: readonly SeparatedName[];
  readonly format: StemFormat;
}

/** Listening's share of the work; the rest is rendering and coding. */
const LISTENING_SHARE = 0.6;
/** Rendering's share of a stem's own. */
const RENDERING_SHARE = 0.5;

/** What takes recordings apart: a neural separator would stand here in its place. */
const separator: Separator = roughSeparator;

/**
 * The thread function: the wanted stems that there is evidence for, one after the other, so that no more than one is in
 * memory as sound. Same order: same bytes.
 */
export async function writeUploadStems(
  { audio, style, names, format }: UploadSeparation,
  { signal, onProgress }: ThreadContext,
): Promise<SeparatedFile[]> {
  const apart = await separator.takeApart(audio, {
    style,
    signal,
    progress: (done) => onProgress(LISTENING_SHARE * done, 'separating'),
  });
  const present = names.filter((name) => apart.names.includes(name));
  const written: SeparatedFile[] = [];
  for (const [index, name] of present.entries()) {
    const report = (done: number, stage: string): void => {
      const share = (index + done) / present.length;
      onProgress(LISTENING_SHARE + (1 - LISTENING_SHARE) * share, stage);
    };
    const stem = apart.render(name, {
      signal,
      progress: (done) => report(RENDERING_SHARE * done, 'separating'),
    });
    const bytes = await writeStem({ ...stem, sampleRate: SAMPLE_RATE }, format, {
      signal,
      onProgress: (done, stage) => report(RENDERING_SHARE + (1 - RENDERING_SHARE) * done, stage),
    });
    written.push({ name, bytes });
  }
  return written;
}
