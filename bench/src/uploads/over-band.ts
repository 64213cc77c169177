import { type ComposedTrack, RELEASE, renderSongStems, type Song } from '@songwright/engines';
import { type Decibels, type StemName, timeline } from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';

const VOICES: readonly StemName[] = ['vocal', 'backing_vocals'];
const context = { signal: new AbortController().signal, onProgress: () => {} };

/** How far the voice of a track over an upload lies over its band, from its first note to its last, in LU. */
export async function overBand(track: ComposedTrack, upload: Stereo): Promise<Decibels> {
  const { brief, plan, score, mix } = track;
  const voice = score.lyric === null ? null : brief.voice;
  const song: Song = {
    release: RELEASE,
    seed: 1,
    variant: 1,
    brief,
    plan,
    score,
    voice,
    mix,
    recording: null,
  };
  const stems = await renderSongStems(song, { ...context, uploads: new Map([['upload', upload]]) });
  const { secondsAt } = timeline(score);
  const { notes } = score.parts.find(({ role }) => role === 'vocal')!;
  const from = Math.round(SAMPLE_RATE * secondsAt(notes[0]!.at));
  const to = Math.round(SAMPLE_RATE * secondsAt(notes.at(-1)!.at + notes.at(-1)!.length));
  const sum: Stereo = { left: new Float32Array(to - from), right: new Float32Array(to - from) };
  for (const [name, stem] of stems) {
    if (VOICES.includes(name)) continue;
    for (const side of ['left', 'right'] as const) {
      const x = stem[side].subarray(from, to);
      for (let i = 0; i < x.length; i++) sum[side][i]! += x[i]!;
    }
  }
  const { left, right } = stems.get('vocal')!;
  const sung = { left: left.subarray(from, to), right: right.subarray(from, to) };
  return measureLoudness(sung).integrated - measureLoudness(sum).integrated;
}
