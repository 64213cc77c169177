import type { Seconds } from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { barTraits } from './form/bar-traits.ts';
import { findSections } from './form/find-sections.ts';
import { type BeatChroma, beatChroma } from './harmony/beat-chroma.ts';
import { findChords } from './harmony/find-chords.ts';
import { type FoundKey, findKey } from './harmony/find-key.ts';
import type { Hearing } from './hearing.ts';
import { findMelody } from './melody/find-melody.ts';
import { choosePulse } from './rhythm/choose-pulse.ts';
import { findDrums } from './rhythm/find-drums.ts';
import { findBars } from './rhythm/meter.ts';
import { type OnsetCurves, onsetCurves } from './rhythm/onset-curves.ts';
import { onsetLag } from './rhythm/onset-lag.ts';
import { pickPeaks } from './rhythm/pick-peaks.ts';
import { isCompoundBeat } from './rhythm/subdivision.ts';
import { tempoCurve } from './rhythm/tempo-curve.ts';
import { toBothEnds } from './rhythm/track-beats.ts';
import { bandSpectrum } from './spectral/bands.ts';
import { midOf } from './spectral/decimate.ts';
import { clamp, cosine, highestNear, median } from './spectral/math.ts';
import { levelled, tonalSpectrum } from './spectral/recording-spectra.ts';

export interface HearOptions {
  /** Stops the work with an `AbortError`. */
  readonly signal?: AbortSignal;
  /** Called with the share of the work that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** Loudness of what has none. */
const SILENCE = -70;

/**
 * What the ear makes of a recording: tempo, beats, bars, key, chords, sections, melody, drums, loudness. Pure: the same
 * samples give the same hearing.
 *
 * @param audio 44.1 kHz; may be silent, mono (both channels alike), or as short as one sample
 * @throws An `AbortError` when the signal says stop.
 */
export function hear(audio: Stereo, options: HearOptions = {}): Hearing {
  const step = (done: number): void => {
    options.signal?.throwIfAborted();
    options.progress?.(done);
  };
  step(0);
  const duration = audio.left.length / SAMPLE_RATE;
  const level = levelled(audio);
  const mono = midOf(level);
  const bands = bandSpectrum(mono);
  step(0.15);
  const onsets = onsetCurves(bands);
  const tempo = tempoCurve(onsets.all, onsets.frameRate);
  step(0.3);
  const spectrum = tonalSpectrum(mono);
  step(0.6);
  const pulse = choosePulse({ bands, pitches: spectrum }, onsets.all, tempo);
  const heard = pulse.beats;
  const lag = onsetLag(heard, onsets.all, onsets.frameRate);
  // In a recording of a moment beats are nearer together than the lag: halved instead, they keep their order.
  const times = toBothEnds(
    heard.map((at, index) => (index === 0 ? Math.max(0, at - lag) : Math.max(at - lag, at / 2))),
    duration,
    pulse.tempo,
  );
  const chroma = beatChroma(spectrum, times);
  const bars = findBars(
    {
      ...accentsAt(onsets, times),
      change: harmonicChange(chroma, times.length),
      chord: chordChanges(chroma, times),
    },
    isCompoundBeat(onsets.all, onsets.frameRate, times),
  );
  const key = keyOf(chroma, times, bars.inBar);
  step(0.7);
  const peaks = pickPeaks(onsets.all, onsets.frameRate, 0.5).map((t) => t / onsets.frameRate);
  const melody = findMelody(level, SAMPLE_RATE, peaks, spectrum.tuning);
  step(0.95);
  const { integrated } = measureLoudness(audio);
  const beats = times.map((at, i) => ({ at, inBar: bars.inBar[i]! }));
  return {
    duration,
    beats,
    bpm: 60 / Math.max(1e-3, median(times.slice(1).map((at, i) => at - times[i]!))),
    pulse: clamp(tempo.regularity * 1.5, 0, 1),
    meter: bars.meter,
    key: key.key,
    keyConfidence: key.confidence,
    tuning: spectrum.tuning,
    chords: findChords(chroma, times, bars.inBar, key.key),
    sections: findSections(barTraits(bands, chroma, times, bars.inBar), duration),
    melody: melody.notes,
    voiced: voicedShare(melody.track.pitches),
    drums: findDrums(onsets),
    loudness: Math.max(SILENCE, integrated),
  };
}

function accentsAt(onsets: OnsetCurves, times: readonly Seconds[]): { low: Float64Array; all: Float64Array } {
  const strongest = (curve: Float32Array, at: Seconds): number =>
    highestNear(curve, Math.round(at * onsets.frameRate), 3);
  return {
    low: Float64Array.from(times, (at) => strongest(onsets.low, at)),
    all: Float64Array.from(times, (at) => strongest(onsets.all, at)),
  };
}

/** How unlike each beat's harmony is to that of the beat before; 0 for the first and the last. */
function harmonicChange({ count, treble, bass }: BeatChroma, beats: number): Float64Array {
  const change = new Float64Array(beats);
  for (let i = 1; i < count; i++) {
    const [a, b] = [(i - 1) * 12, i * 12];
    change[i] =
      1 -
      0.5 * cosine(treble.subarray(a, a + 12), treble.subarray(b, b + 12)) -
      0.5 * cosine(bass.subarray(a, a + 12), bass.subarray(b, b + 12));
  }
  return change;
}

/** 1 at each beat on which the chord changes. */
function chordChanges(chroma: BeatChroma, times: readonly Seconds[]): Float64Array {
  const changes = new Float64Array(times.length);
  const starts = new Set(findChords(chroma, times, [], null).map(({ start }) => start));
  for (let i = 1; i < times.length; i++) if (starts.has(times[i]!)) changes[i] = 1;
  return changes;
}

/** A beat whose tones are weaker than this share of the middle one's is before or after the music. */
const FAINT = 0.1;

/** The key of what sounds, by its notes and by its chords as they are heard without a key in mind. */
function keyOf(chroma: BeatChroma, times: readonly Seconds[], inBar: Int32Array): FoundKey {
  const { count, treble, bass, level } = chroma;
  const faint = FAINT * median(level);
  const sum = new Float64Array(12);
  let end = times[0]!;
  for (let i = 0; i < count; i++) {
    if (level[i]! <= faint) continue;
    end = times[i + 1]!;
    for (let p = 0; p < 12; p++) sum[p]! += treble[i * 12 + p]! + 0.5 * bass[i * 12 + p]!;
  }
  const chords = findChords(chroma, times, inBar, null)
    .filter((chord) => chord.start < end)
    .map((chord) => ({ ...chord, end: Math.min(chord.end, end) }));
  const gap = median(times.slice(1).map((at, i) => at - times[i]!));
  return findKey(sum, chords, 1.5 * gap);
}

function voicedShare(pitches: Float32Array): number {
  let voiced = 0;
  for (const pitch of pitches) if (pitch > 0) voiced++;
  return voiced / Math.max(1, pitches.length);
}
