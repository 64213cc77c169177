import { makeUploadExtension, writeUpload } from '@songwright/engines';
import { hear } from '@songwright/listen';
import { barTicks, OPEN_REQUEST, type Score, timeline } from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { playFluid, playOurs, type Source, writeSource } from './sources.ts';

/**
 * Extensions of uploads whose truth is known: is the recording left alone up to the join, does the join lie on a beat of
 * the score, and has what follows its tempo, its key, its chords and its loudness?
 */

const STYLES = ['pop', 'folk', 'techno', 'hip-hop', 'bossa nova', 'rock'] as const;
const SECONDS = 24;
/** Of the second, the end of the recording is to be found. */
const POINTS = [13, null] as const;
const ADDED = 14;
/** On either side of the join. */
const BESIDE = 8;
const context = { signal: new AbortController().signal, onProgress: () => {} };

interface Found {
  /** Tempo of the recording, and of what follows. */
  readonly bpm: readonly [truth: number, made: number];
  /** Share by which it is off, twice or half as fast allowed. */
  readonly tempo: number;
  readonly key: boolean;
  /** LU over the join. */
  readonly loudness: number;
  /** Milliseconds from the join to the nearest beat, and to the nearest bar line, of the score. */
  readonly beat: number;
  readonly bar: number;
  /** Samples that differ before the join, and before the point that was asked. */
  readonly changed: number;
  readonly early: boolean;
  /** Share of the new beats whose triad's root is one the recording has used in its loop. */
  readonly chords: number;
}

export async function extendCheck(
  print: (line: string) => void,
  takes: (style: string) => boolean = () => true,
): Promise<Record<string, boolean>> {
  const all: Found[] = [];
  for (const [index, style] of STYLES.filter(takes).entries()) {
    const track = inTime(writeSource({ style, seed: 31 + index, seconds: SECONDS }));
    for (const source of [
      await playOurs(`extend-${style}`, track),
      await playFluid(`extend-${style}`, track),
    ]) {
      if (source === null) continue;
      for (const point of POINTS) {
        const found = await measure(source, style, point);
        all.push(found);
        print(line(`${source.name}, ${point === null ? 'at its end' : `at ${point} s`}`, found));
      }
    }
  }
  const share = (holds: (found: Found) => boolean): number => all.filter(holds).length / all.length;
  const every = (holds: (found: Found) => boolean): boolean => all.every(holds);
  return {
    'recording unchanged up to the join, and the join not before the point': every(
      ({ changed, early }) => changed === 0 && !early,
    ),
    'joined on a beat (40 ms)': every(({ beat }) => Math.abs(beat) <= 40),
    'tempo within 1 % (twice or half as fast allowed)': every(({ tempo }) => tempo <= 0.01),
    'tempo within 1 %, no octaves, in 9 of 10':
      share(({ bpm: [truth, made] }) => Math.abs(made / truth - 1) <= 0.01) >= 0.9,
    'key equal': every(({ key }) => key),
    'loudness within 1 LU over the join': every(({ loudness }) => Math.abs(loudness) <= 1),
  };
}

/** Without a slowing at its end, behind which there is no telling where the next beat were. */
function inTime<T extends { readonly score: Score }>(track: T): T {
  return { ...track, score: { ...track.score, tempo: track.score.tempo.slice(0, 1) } };
}

async function measure({ audio, score }: Source, style: string, point: number | null): Promise<Found> {
  const bytes = await writeUpload(audio, context);
  const made = await makeUploadExtension(
    {
      upload: { name: 'upload', key: 'upload', bytes },
      hearing: hear(audio),
      request: { ...OPEN_REQUEST, style, title: 'On', instrumental: true, maxDuration: 240 },
      title: 'On',
      seed: 7,
      variant: 1,
      point,
      duration: (point ?? audio.left.length / SAMPLE_RATE) + ADDED,
      longest: 240,
    },
    context,
  );
  const { from, song } = made;
  const at = from / SAMPLE_RATE;
  const truth = timeline(score);
  const bpm = bpmAt(score, Math.min(truth.ticksAt(at - 0.1), score.end - 1));
  const tail = bpmAt(song.score, timeline(song.score).ticksAt(at + 1));
  const [before, after] = [loudness(made.audio, at - BESIDE, at), loudness(made.audio, at, at + BESIDE)];
  return {
    bpm: [bpm, tail],
    tempo: Math.min(...[0.5, 1, 2].map((times) => Math.abs((times * tail) / bpm - 1))),
    key: sameKey(keyAt(score, at, truth.ticksAt), song.brief.key),
    loudness: after - before,
    beat: offGrid(truth, at, 960),
    bar: offGrid(truth, at, barTicks(song.plan.meter)),
    changed: differences(audio, made.audio, from),
    early: at < Math.min(point ?? 0, audio.left.length / SAMPLE_RATE) - 0.06,
    chords: chordShare(score, song.score, at),
  };
}

const bpmAt = ({ tempo }: Score, at: number): number =>
  (tempo.findLast((change) => change.at <= at) ?? tempo[0]!).bpm;

function keyAt({ key }: Score, at: number, ticksAt: (seconds: number) => number) {
  return (key.findLast((change) => change.at < ticksAt(at)) ?? key[0]!).key;
}

/** The same tonic and third; what a mode has besides no chord of three tells. */
function sameKey(a: { tonic: number; mode: string }, b: { tonic: number; mode: string }): boolean {
  const minor = (mode: string): boolean => /minor|dorian|phrygian|blues/.test(mode);
  return a.tonic === b.tonic && minor(a.mode) === minor(b.mode);
}

/** Milliseconds to the nearest point of a grid that goes on behind the score's end. */
function offGrid({ secondsAt, ticksAt }: ReturnType<typeof timeline>, at: number, step: number): number {
  return 1000 * (at - secondsAt(Math.round(ticksAt(at) / step) * step));
}

function chordShare(truth: Score, made: Score, at: number): number {
  const used = new Set(truth.chords.map(({ root }) => root));
  const from = timeline(made).ticksAt(at);
  const fresh = made.chords.filter((chord) => chord.at >= from);
  const total = fresh.reduce((sum, { length }) => sum + length, 0);
  return fresh.reduce((sum, { length, root }) => sum + (used.has(root) ? length : 0), 0) / total;
}

function loudness({ left, right }: Stereo, from: number, to: number): number {
  const [a, b] = [Math.max(0, Math.round(from * SAMPLE_RATE)), Math.round(to * SAMPLE_RATE)];
  return measureLoudness({ left: left.slice(a, b), right: right.slice(a, b) }).integrated;
}

/** By more than what 24 bits round, and what they have not of the lowest of sixteen. */
function differences(a: Stereo, b: Stereo, to: number): number {
  let count = 0;
  for (let i = 0; i < Math.min(to, a.left.length); i++) {
    if (Math.abs(a.left[i]! - b.left[i]!) > ROUNDED || Math.abs(a.right[i]! - b.right[i]!) > ROUNDED) count++;
  }
  return count;
}

const ROUNDED = 4e-5;

function line(what: string, found: Found): string {
  const figures = [
    `${found.bpm.map((bpm) => bpm.toFixed(2)).join(' → ')} bpm, off by ${(100 * found.tempo).toFixed(2)} %`,
    found.key ? 'key equal' : 'KEY DIFFERS',
    `${found.loudness >= 0 ? '+' : ''}${found.loudness.toFixed(2)} LU`,
    `${found.beat.toFixed(0)} ms from a beat, ${found.bar.toFixed(0)} from a bar line`,
    `${(100 * found.chords).toFixed(0)} % known roots`,
    `${found.changed} samples changed`,
  ];
  return `  ${what.padEnd(36)} ${figures.join(', ')}`;
}
