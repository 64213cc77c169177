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
  /** Step from sample to sample at the joins, in shares of the 99.9th percentile of those half a second around. */
  readonly step: number;
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
    step: Math.max(stepShare(audio, from), replaced ? stepShare(audio, to) : 0),
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

function stepShare({ left, right }: Stereo, at: number): number {
  const half = SAMPLE_RATE / 2;
  const steps = Array.from({ length: 2 * half }, (_, n) => {
    const i = at - half + n;
    return Math.max(
      Math.abs((left[i] ?? 0) - (left[i - 1] ?? 0)),
      Math.abs((right[i] ?? 0) - (right[i - 1] ?? 0)),
    );
  });
  const own = steps[half]!;
  return own / steps.sort((a, b) => a - b)[Math.floor(0.999 * steps.length)]!;
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
