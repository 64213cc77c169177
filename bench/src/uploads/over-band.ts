import { type ComposedTrack, renderSongStems } from '@songwright/engines';
import {
  type Decibels,
  type Samples,
  type Score,
  type Seconds,
  type StemName,
  timeline,
} from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { songOfTrack } from './song-of-track.ts';

const VOICES: readonly StemName[] = ['vocal', 'backing_vocals'];
const context = { signal: new AbortController().signal, onProgress: () => {} };

/** Silences of the voice up to this length are its own breath; longer ones are the band's. */
const BREATH: Seconds = 1;

/** How far the voice of a track over an upload lies over its band where it sings, in LU. */
export async function overBand(track: ComposedTrack, upload: Stereo): Promise<Decibels> {
  const { score } = track;
  const song = songOfTrack(track);
  const stems = await renderSongStems(song, { ...context, uploads: new Map([['upload', upload]]) });
  const spans = sungSpans(score);
  const band = [...stems].filter(([name]) => !VOICES.includes(name)).map(([, stem]) => sungPart(stem, spans));
  const sum = band[0]!;
  for (const other of band.slice(1)) {
    for (const side of ['left', 'right'] as const) {
      for (let i = 0; i < sum[side].length; i++) sum[side][i]! += other[side][i]!;
    }
  }
  const sung = sungPart(stems.get('vocal')!, spans);
  return measureLoudness(sung).integrated - measureLoudness(sum).integrated;
}

type Span = readonly [from: Samples, to: Samples];

/** Where the voice sings, its breaths included. */
function sungSpans(score: Score): readonly Span[] {
  const { secondsAt } = timeline(score);
  const { notes } = score.parts.find(({ role }) => role === 'vocal')!;
  const out: [Samples, Samples][] = [];
  for (const { at, length } of notes) {
    const from = Math.round(SAMPLE_RATE * secondsAt(at));
    const to = Math.round(SAMPLE_RATE * secondsAt(at + length));
    const last = out.at(-1);
    if (last && from - last[1] < BREATH * SAMPLE_RATE) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Those stretches of a stem, one after another. */
function sungPart({ left, right }: Stereo, spans: readonly Span[]): Stereo {
  const length = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const out = { left: new Float32Array(length), right: new Float32Array(length) };
  let at = 0;
  for (const [from, to] of spans) {
    out.left.set(left.subarray(from, to), at);
    out.right.set(right.subarray(from, to), at);
    at += to - from;
  }
  return out;
}
