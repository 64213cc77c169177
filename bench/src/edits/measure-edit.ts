import { type MadeEdit, parseSong, renderSong, renderSongStems, writeSong } from '@songwright/engines';
import { timeline } from '@songwright/music';
import { measureLoudness, measureTruePeak, SAMPLE_RATE, type Stereo } from '@songwright/sound';

const context = { signal: new AbortController().signal, onProgress: () => {} };

/** What is promised of an edit, measured. */
export interface EditMeasures {
  /** Samples that differ from the source before the new music, and after a replaced section and one bar more. */
  readonly before: number;
  readonly after: number;
  /** Samples between the join and the nearest bar line of the source. */
  readonly offBar: number;
  /**
   * Step from sample to sample at the joins, in shares of the 99.9th percentile of those half a second around; where the
   * source itself makes a greater one there (a stroke of its own), in shares of that.
   */
  readonly step: number;
  /** Bars between the asked length and the score's; 0 where none was asked. */
  readonly offLength: number;
  /** LUFS of what is new, and of what it is to be as loud as: what it replaces or goes on from. */
  readonly fresh: number;
  readonly beside: number;
  /** Loudest sample in dBFS of master less stems. */
  readonly remainder: number;
  /** Samples that differ when the document is rendered again. */
  readonly again: number;
  /** dBTP and LUFS of the whole. */
  readonly peak: number;
  readonly loudness: number;
  readonly seconds: number;
}

/** Holds an edited song against the master it was made of. */
export async function measureEdit(
  source: Stereo,
  sourceScore: Parameters<typeof timeline>[0],
  edit: MadeEdit,
  asked: number | null,
) {
  const { audio, from, to } = edit;
  const replaced = to < audio.left.length;
  const again = await renderSong(parseSong(writeSong(edit.song)), context);
  const { bars, barStart, secondsAt } = timeline(sourceScore);
  const lines = Array.from({ length: bars + 1 }, (_, bar) =>
    Math.round(secondsAt(barStart(bar)) * SAMPLE_RATE),
  );
  const nextLine = lines.find((line) => line > to + 1) ?? audio.left.length;
  return {
    before: differences(source, audio, 0, from),
    after: replaced ? differences(source, audio, nextLine, audio.left.length) : 0,
    offBar: Math.min(...lines.map((line) => Math.abs(line - from))),
    step: Math.max(stepShare(audio, source, from), replaced ? stepShare(audio, source, to) : 0),
    offLength: asked === null ? 0 : offLength(edit, asked),
    fresh: loudnessIn(audio, from, to),
    beside: replaced ? loudnessIn(source, from, to) : loudnessIn(audio, 0, from),
    remainder: await remainder(edit),
    again: differences(audio, again, 0, audio.left.length),
    peak: measureTruePeak(audio),
    loudness: measureLoudness(audio).integrated,
    seconds: audio.left.length / SAMPLE_RATE,
  } satisfies EditMeasures;
}

function differences(a: Stereo, b: Stereo, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (a.left[i] !== b.left[i] || a.right[i] !== b.right[i]) count++;
  return count;
}

function loudnessIn({ left, right }: Stereo, from: number, to: number): number {
  return measureLoudness({ left: left.subarray(from, to), right: right.subarray(from, to) }).integrated;
}

function offLength({ song }: MadeEdit, asked: number): number {
  const { length, secondsAt } = timeline(song.score);
  const { beats, unit } = song.plan.meter;
  return Math.abs(length - asked) / secondsAt((beats * 4 * 960) / unit);
}

function stepShare(audio: Stereo, source: Stereo, at: number): number {
  const half = SAMPLE_RATE / 2;
  const steps = Array.from({ length: 2 * half }, (_, n) => stepAt(audio, at - half + n));
  const own = steps[half]!;
  const usual = steps.sort((a, b) => a - b)[Math.floor(0.999 * steps.length)]!;
  return own / Math.max(usual, stepAt(source, at));
}

function stepAt({ left, right }: Stereo, i: number): number {
  return Math.max(
    Math.abs((left[i] ?? 0) - (left[i - 1] ?? 0)),
    Math.abs((right[i] ?? 0) - (right[i - 1] ?? 0)),
  );
}

async function remainder({ song, audio }: MadeEdit): Promise<number> {
  const stems = [...(await renderSongStems(song, context)).values()];
  let worst = 0;
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < audio.left.length; i++) {
      const sum = stems.reduce((total, stem) => total + stem[side][i]!, 0);
      worst = Math.max(worst, Math.abs(sum - audio[side][i]!));
    }
  }
  return 20 * Math.log10(worst + 1e-12);
}
