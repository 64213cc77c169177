import type { Hertz } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { resampleInto } from '../dsp/resample.ts';
import { SPEAKERS } from './data/speakers.ts';
import { pitchMarks, type Stretch } from './marks.ts';
import { UNVOICED } from './phones.ts';
import { sharpenFormants } from './sharpen.ts';
import type { Speech, SpeechRequest } from './speech.ts';

/** Speech is read between its samples: three times as many make the cubic between them exact enough (-60 dB). */
const OVERSAMPLING = 3;

/** One line on one pitch, ready to be cut into grains. Positions are in samples of `wave`. */
export interface SpokenLine {
  readonly wave: Float32Array;
  readonly rate: Hertz;
  /** One period in samples of `wave`. */
  readonly period: number;
  /** Beginning and end of each phone, pauses left out. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Pitch marks in order. */
  readonly marks: Float64Array;
}

/** Prepares each speech once for all who sing a line together: doubles and choirs share most of theirs. */
export function preparing(): (request: SpeechRequest, speech: Speech) => SpokenLine {
  const prepared = new Map<Speech, SpokenLine>();
  return (request, speech) => {
    const line = prepared.get(speech) ?? prepareSpeech(request, speech);
    prepared.set(speech, line);
    return line;
  };
}

function prepareSpeech({ pitch, speaker }: SpeechRequest, speech: Speech): SpokenLine {
  const { samples, sampleRate } = speech;
  const { follow, sharpened } = SPEAKERS[speaker];
  const clear = sharpened ? sharpenFormants(samples, sampleRate) : samples;
  const wave = new Float32Array(samples.length * OVERSAMPLING);
  resampleInto(wave, clear, 1 / OVERSAMPLING, 0, wave.length);
  const rate = sampleRate * OVERSAMPLING;
  const phones = speech.phones.filter(({ phone }) => phone !== 'pau');
  return {
    wave,
    rate,
    period: rate / pitch,
    starts: Float64Array.from(phones, ({ start }) => start * rate),
    ends: Float64Array.from(phones, ({ end }) => end * rate),
    marks: pitchMarks(samples, sampleRate, pitch, voicedStretches(speech), follow).map(
      (mark) => mark * OVERSAMPLING,
    ),
  };
}

/** Lengths of the phones in samples of the studio. */
export function phoneLengths({ starts, ends, rate }: SpokenLine): number[] {
  return Array.from(starts, (start, i) => ((ends[i]! - start) * SAMPLE_RATE) / rate);
}

function voicedStretches({ phones, sampleRate }: Speech): Stretch[] {
  const out: { from: number; to: number }[] = [];
  let open = false;
  for (const { phone, start, end } of phones) {
    const voiced = !UNVOICED.has(phone);
    if (voiced && open) out[out.length - 1]!.to = end * sampleRate;
    else if (voiced) out.push({ from: start * sampleRate, to: end * sampleRate });
    open = voiced;
  }
  return out;
}
