import type { Hertz, Midi, Rng, Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { equalise, lowPass } from '../../dsp/equalise.ts';
import { clamp, exp2, hertz, ratio } from '../../dsp/math.ts';
import { Noise } from '../../dsp/noise.ts';
import { addWaveStereo, harmonicsBelow, renderCycle, type Spectrum, scaleOf } from '../../dsp/wavetable.ts';
import type { Oscillator, SynthFilter, SynthPatch } from '../patches/patch.ts';
import { spectrumFor } from '../patches/spectra.ts';
import { placeOf, sideOf } from './oscillators.ts';

/** One layer of a tone: all its oscillators through the filter at one cut-off, as an endless loop. */
export interface Layer {
  /** Equal to `right` when the tone is mono. Two samples longer than the loop: they repeat its beginning. */
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** A running wave of the tone, its frequency fitted to the loop. */
interface Strand {
  readonly spectrum: Spectrum;
  readonly scale: number;
  /** Cycles in the whole loop: a whole number, so that the loop has no seam. */
  readonly cycles: number;
  readonly gainLeft: number;
  readonly gainRight: number;
  readonly phase: number;
  /** Turns of the pulse width in the loop; 0: a plain wave. */
  readonly widthTurns: number;
  /** Turns of the vibrato in the loop and its depth in cycles of the wave. */
  readonly sway: readonly [turns: number, depth: number, phase: number];
}

/** Layers beyond these are as good as shut and as good as open. */
const LOWEST = -1;

/**
 * A polyphonic synthesiser's tone at one pitch. Instead of running its oscillators and filters for every note, the
 * oscillators are rendered once into loops of a few seconds, one for each octave of the filter's cut-off (the
 * filter's amplitude response is multiplied into the partials), and notes fade between neighbouring loops: a note
 * then costs four reads a sample, however many oscillators it has. Beating and drifting widths fit the loop.
 */
export class BakedTone {
  readonly length: Samples;
  readonly frequency: Hertz;
  readonly highest: number;
  private readonly patch: SynthPatch;
  private readonly strands: readonly Strand[];
  private readonly layers = new Map<number, Layer>();
  private readonly noiseSeed: number;

  constructor(patch: SynthPatch, pitch: Midi, rng: Rng) {
    this.patch = patch;
    this.frequency = hertz(pitch);
    // An even number of cycles: the octave below fits too.
    const cycles = 2 * Math.max(1, Math.round((this.frequency * loopSeconds(patch, this.frequency)) / 2));
    this.length = Math.round((cycles / this.frequency) * SAMPLE_RATE);
    this.highest = patch.filter === undefined ? LOWEST : Math.ceil(Math.log2(20_000 / this.frequency)) + 1;
    this.strands = patch.oscillators.flatMap((each) => strandsOf(each, patch, cycles, this.length, rng));
    this.noiseSeed = rng.int(0x7fffffff);
  }

  /** The layer position, a fraction between two layers, of a cut-off. */
  positionOf(cutoff: Hertz): number {
    return clamp(Math.log2(cutoff / this.frequency), LOWEST, this.highest);
  }

  layer(index: number): Layer {
    let layer = this.layers.get(index);
    if (layer === undefined) {
      layer = this.render(index);
      this.layers.set(index, layer);
    }
    return layer;
  }

  private render(index: number): Layer {
    const { patch, length } = this;
    const stereo = (patch.width ?? 0) > 0;
    const left = new Float32Array(length + 2);
    const right = stereo ? new Float32Array(length + 2) : left;
    const cutoff = this.frequency * exp2(index);
    for (const strand of this.strands) this.addStrand(left, right, strand, cutoff);
    if (patch.noise !== undefined) {
      addNoiseLoop(left, patch.noise, length, cutoff, this.noiseSeed);
      if (stereo) addNoiseLoop(right, patch.noise, length, cutoff, this.noiseSeed + 1);
    }
    for (let i = 0; i < 2; i++) {
      left[length + i] = left[i]!;
      right[length + i] = right[i]!;
    }
    return { left, right };
  }

  private addStrand(left: Float32Array, right: Float32Array, strand: Strand, cutoff: Hertz): void {
    const { length } = this;
    const { filter } = this.patch;
    const frequency = (strand.cycles / length) * SAMPLE_RATE;
    const pass = (k: number): number =>
      filter === undefined ? 1 : responseAt(filter, (k * frequency) / cutoff);
    const table = renderCycle(
      filtered(strand.spectrum, pass),
      harmonicsBelow(frequency * 1.01),
      strand.scale,
    );
    const l = new Float64Array(CHUNK);
    const r = new Float64Array(CHUNK);
    for (let at = 0; at < length; at += CHUNK) {
      const count = Math.min(CHUNK, length - at);
      l.fill(0);
      r.fill(0);
      addStretch(l, r, table, strand, 1, 0, at, count, length);
      if (strand.widthTurns > 0) {
        const later = widthAt(strand, at, length);
        addStretch(l, r, table, strand, -1, later, at, count, length);
      }
      for (let i = 0; i < count; i++) left[at + i]! += l[i]!;
      if (right !== left) for (let i = 0; i < count; i++) right[at + i]! += r[i]!;
    }
  }
}

/** Low notes beat slowly and need long loops, high ones short: between 0.8 and 3 seconds. */
function loopSeconds(patch: SynthPatch, frequency: Hertz): Seconds {
  return clamp((patch.loop ?? 1.5) * Math.sqrt(hertz(60) / frequency), 0.8, 3);
}

function strandsOf(
  oscillator: Oscillator,
  patch: SynthPatch,
  baseCycles: number,
  length: Samples,
  rng: Rng,
): Strand[] {
  const { unison = 1, cents = 0, interval = 0, level } = oscillator;
  const pulse = oscillator.wave === 'pwm';
  const spectrum = spectrumFor(pulse ? 'saw' : oscillator.wave);
  const seconds = length / SAMPLE_RATE;
  const vibrato = patch.vibrato;
  const depth = vibrato === undefined ? 0 : vibrato.always * vibrato.depth;
  return Array.from({ length: unison }, (_, i): Strand => {
    const place = placeOf(i, unison);
    const side = sideOf(i, unison) * (patch.width ?? 0);
    const cycles = Math.max(1, Math.round(baseCycles * ratio(interval + (place * cents) / 100)));
    const gain = (level / Math.sqrt(unison)) * (pulse ? 0.7 : 1);
    const turns = Math.max(1, Math.round((vibrato?.rate ?? 5) * (0.93 + 0.14 * rng.next()) * seconds));
    return {
      spectrum,
      scale: scaleOf(spectrum),
      cycles,
      gainLeft: gain * Math.sqrt(1 - side),
      gainRight: gain * Math.sqrt(1 + side),
      phase: patch.sync === true ? 0 : rng.next(),
      widthTurns: pulse ? Math.max(1, Math.round((oscillator.widthRate ?? 0.4) * seconds)) : 0,
      sway: [turns, ((ratio(depth) - 1) * cycles) / (2 * Math.PI * turns), rng.next()],
    };
  });
}

/** Where the strand is in its cycle, `at` samples into the loop. */
function phaseAt({ cycles, phase, sway }: Strand, at: Samples, length: Samples): number {
  const [turns, depth, start] = sway;
  const swing = depth === 0 ? 0 : depth * Math.sin(2 * Math.PI * ((turns * at) / length + start));
  return (cycles * at) / length + phase + swing;
}

function widthAt({ widthTurns, phase }: Strand, at: Samples, length: Samples): number {
  return 0.5 + 0.32 * Math.sin(2 * Math.PI * ((widthTurns * at) / length + phase));
}

function addStretch(
  left: Float64Array,
  right: Float64Array,
  table: Float32Array,
  strand: Strand,
  sign: number,
  shift: number,
  at: Samples,
  count: number,
  length: Samples,
): void {
  const begin = phaseAt(strand, at, length) + shift;
  const moved = shift === 0 ? 0 : widthAt(strand, at + count, length);
  const end = phaseAt(strand, at + count, length) + moved;
  const { gainLeft, gainRight } = strand;
  const start = begin - Math.floor(begin);
  addWaveStereo(
    left,
    right,
    table,
    start,
    (end - begin) / count,
    sign * gainLeft,
    sign * gainRight,
    0,
    count,
  );
}

function filtered(spectrum: Spectrum, pass: (harmonic: number) => number): Spectrum {
  return { sine: (k) => spectrum.sine(k) * pass(k), cosine: (k) => spectrum.cosine(k) * pass(k) };
}

/** Amplitude response of the patch's low-pass at `x` times its cut-off. */
function responseAt(filter: SynthFilter, x: number): number {
  const first = twoPole(x, filter.resonance);
  return filter.kind === 'low-24' ? first * twoPole(x, 0.54) : first;
}

function twoPole(x: number, q: number): number {
  const real = 1 - x * x;
  const imaginary = x / q;
  return 1 / Math.sqrt(real * real + imaginary * imaginary);
}

/** Two rounds of a noise loop: hundreds are made for a song, and large arrays that live for a moment call the collector. */
let rounds = new Float32Array(0);

/** Filtered noise as a loop: filtered twice around, so that the filter begins where it ends. */
function addNoiseLoop(side: Float32Array, gain: number, length: Samples, cutoff: Hertz, seed: number): void {
  if (rounds.length < 2 * length) rounds = new Float32Array(2 * length);
  const twice = rounds.subarray(0, 2 * length);
  new Noise(seed).fill(twice.subarray(0, length));
  twice.copyWithin(length, 0, length);
  equalise(twice, [lowPass(clamp(cutoff, 20, 19_000))]);
  for (let i = 0; i < length; i++) side[i]! += twice[length + i]! * gain;
}
