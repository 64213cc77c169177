import { type MadeTrack, makeTrack, musicRequest, renderSongStems } from '@songwright/engines';
import { decodeAudio } from '@songwright/media';
import { type Score, timeline, type VoiceId } from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { HELD_OUT_LINES } from './data/lines.ts';
import { downsample } from './hear.ts';
import { RECOGNISER_RATE, recognise } from './recognise.ts';

export interface SongReport {
  readonly genre: string;
  readonly character: VoiceId;
  /** Voice over band in LU, over all of the sung sections together, and the least and most of one section. */
  readonly over: number;
  readonly least: number;
  readonly most: number;
  /** Stems against the master, in dBFS. */
  readonly nullTest: number;
  /** Words chosen rightly on the vocal stem and on the finished MP3; null where they were not asked for. */
  readonly words: { readonly stem: number; readonly mix: number } | null;
}

const context = { signal: new AbortController().signal, onProgress: () => {} };
const LENGTH = 45;

const LYRICS = `[Verse]\n${HELD_OUT_LINES.slice(0, 4).join('\n')}\n\n[Chorus]\n${HELD_OUT_LINES.slice(4, 8).join('\n')}`;

/** A short sung song of a genre, taken apart. Without draws of distractors no words are recognised. */
export async function checkSong(genre: string, draws: number | null): Promise<SongReport> {
  const request = musicRequest({
    prompt: LYRICS,
    custom_mode: true,
    instrumental: false,
    mv: 'V5',
    style: genre,
    title: '',
    negative_tags: '',
    duration: LENGTH,
  });
  const made = await makeTrack({ request, title: 'Check', seed: 1, variant: 1 }, context);
  const stems = await renderSongStems(made.song, context);
  const vocal = stems.get('vocal')!;
  const band = sumOf([...stems].filter(([name]) => name !== 'vocal').map(([, stem]) => stem));
  const { score } = made.song;
  const spans = sungSpans(score);
  const differences = spans.map((span) => loudnessIn(vocal, [span]) - loudnessIn(band, [span]));
  return {
    genre,
    character: made.song.voice!.character,
    over: loudnessIn(vocal, spans) - loudnessIn(band, spans),
    least: Math.min(...differences),
    most: Math.max(...differences),
    nullTest: nullOf(made.master.audio, sumOf([vocal, band])),
    words: draws === null ? null : await wordsIn(made, vocal, draws),
  };
}

async function wordsIn({ song, mp3 }: MadeTrack, vocal: Stereo, draws: number) {
  return {
    stem: await wordsHeard(song.score, vocal, draws),
    mix: await wordsHeard(song.score, await decodeAudio(mp3), draws),
  };
}

function sumOf(stems: readonly Stereo[]): Stereo {
  const length = Math.max(...stems.map(({ left }) => left.length));
  const sum = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const side of ['left', 'right'] as const) {
    for (const stem of stems) {
      for (let i = 0; i < stem[side].length; i++) sum[side][i]! += stem[side][i]!;
    }
  }
  return sum;
}

function nullOf(master: Stereo, sum: Stereo): number {
  let power = 0;
  for (let i = 0; i < master.left.length; i++) {
    const error = master.left[i]! - (sum.left[i] ?? 0);
    power += error * error;
  }
  return 10 * Math.log10(power / master.left.length + 1e-20);
}

type Span = readonly [from: number, to: number];

/** Sections with at least four sung notes, in samples. */
function sungSpans(score: Score): Span[] {
  const { secondsAt } = timeline(score);
  const notes = score.parts.filter(({ role }) => role === 'vocal').flatMap((part) => part.notes);
  return score.sections
    .filter(({ start, end }) => notes.filter(({ at }) => at >= start && at < end).length >= 4)
    .map(({ start, end }) => [
      Math.round(secondsAt(start) * SAMPLE_RATE),
      Math.round(secondsAt(end) * SAMPLE_RATE),
    ]);
}

function loudnessIn({ left, right }: Stereo, spans: readonly Span[]): number {
  const cut = (x: Float32Array): Float32Array => {
    const parts = spans.map(([from, to]) => x.subarray(from, to));
    const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  };
  return measureLoudness({ left: cut(left), right: cut(right) }).integrated;
}

/** Share of words chosen rightly in the lines of the lead, cut out by their notes. */
async function wordsHeard(score: Score, audio: Stereo, draws: number): Promise<number> {
  const { secondsAt } = timeline(score);
  const notes = score.parts.filter(({ role }) => role === 'vocal').flatMap((part) => part.notes);
  const lines = score
    .lyric!.lines.filter(({ backing }) => !backing)
    .flatMap(({ from, to }) => {
      const own = notes.filter(({ syllable }) => syllable && syllable.word >= from && syllable.word < to);
      if (own.length === 0) return [];
      const start = Math.min(...own.map(({ at }) => secondsAt(at))) - 0.35;
      const end = Math.max(...own.map(({ at, length }) => secondsAt(at + length))) + 0.2;
      const [a, b] = [Math.max(0, Math.round(start * SAMPLE_RATE)), Math.round(end * SAMPLE_RATE)];
      const mono = audio.left.subarray(a, b).map((x, i) => (x + audio.right[a + i]!) / 2);
      const text = score
        .lyric!.words.slice(from, to)
        .map(({ spoken }) => spoken)
        .join(' ');
      return [{ text, samples: downsample(mono, SAMPLE_RATE, RECOGNISER_RATE) }];
    });
  return (await recognise(lines, draws)).words;
}
