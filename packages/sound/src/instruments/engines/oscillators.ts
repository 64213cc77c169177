import type { Hertz, Rng, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { ratio } from '../../dsp/math.ts';
import { addWave, addWaveStereo, levelFor, type Wavetable } from '../../dsp/wavetable.ts';
import type { Oscillator, SynthPatch } from '../patches/patch.ts';
import { tableFor } from '../patches/spectra.ts';

/** Where seven unison saws lie between the middle and the outermost (measured by A. Szabo, "How to Emulate the
 * Super Saw", KTH 2010); other counts are spread evenly. */
const SEVEN = [-1, -0.6292, -0.1952, 0, 0.1977, 0.6219, 0.9772] as const;

/** Where the copy of this index lies, -1 to 1. */
export function placeOf(index: number, unison: number): number {
  if (unison === 1) return 0;
  return unison === 7 ? SEVEN[index]! : (2 * index) / (unison - 1) - 1;
}

/**
 * Where the copy of this index stands, -1 left to 1 right. Neighbours in pitch stand on opposite sides, and each
 * copy's mirror image in pitch opposite to it, so that neither side is sharper or louder.
 */
export function sideOf(index: number, unison: number): number {
  const mirrored = unison - 1 - index;
  const inner = Math.min(index, mirrored);
  const sign = (inner % 2 === 0 ? -1 : 1) * (index <= mirrored ? 1 : -1);
  return sign * Math.abs(placeOf(inner, unison));
}

/** One running wave. */
interface Copy {
  readonly table: Wavetable;
  readonly factor: number;
  readonly gainLeft: number;
  readonly gainRight: number;
  /** Decay per sample, as a rate; 0: steady. */
  readonly fade: number;
  /** Rate of the moving pulse width; 0: a plain wave. */
  readonly widthRate: Hertz;
  phase: number;
  level: Float32Array;
  /** The frequency its level was chosen for. */
  chosenFor: Hertz;
}

/** A wave keeps its bandwidth while the pitch stays this near: vibrato must not switch partials on and off. */
const TOLERANCE = 0.05;

/** All running waves of a voice. */
export class OscillatorBank {
  private readonly copies: Copy[] = [];
  private readonly driftPhase: number;

  constructor(patch: SynthPatch, rng: Rng) {
    this.driftPhase = rng.next();
    for (const oscillator of patch.oscillators) this.addCopies(oscillator, patch, rng);
  }

  private addCopies(oscillator: Oscillator, patch: SynthPatch, rng: Rng): void {
    const { unison = 1, cents = 0, interval = 0 } = oscillator;
    const pulse = oscillator.wave === 'pwm';
    const table = tableFor(pulse ? 'saw' : oscillator.wave);
    const gain = oscillator.level / Math.sqrt(unison);
    for (let i = 0; i < unison; i++) {
      const place = placeOf(i, unison);
      const side = sideOf(i, unison) * (patch.width ?? 0);
      this.copies.push({
        table,
        factor: ratio(interval + (place * cents) / 100),
        gainLeft: gain * Math.sqrt(1 - side),
        gainRight: gain * Math.sqrt(1 + side),
        fade: oscillator.decay === undefined ? 0 : 6.9 / (oscillator.decay * SAMPLE_RATE),
        widthRate: pulse ? (oscillator.widthRate ?? 0.4) : 0,
        phase: patch.sync === true ? 0 : rng.next(),
        level: table.levels[0]!,
        chosenFor: 0,
      });
    }
  }

  /** Adds the waves at this fundamental, `t` samples into the note, from `from` to the chunk's end. */
  add(
    left: Float64Array,
    right: Float64Array | null,
    frequency: Hertz,
    at: Samples,
    t: Samples,
    from: number,
  ): void {
    // Analogue oscillators drift by a cent or two within seconds.
    const drift = 1 + 0.0006 * Math.sin(2 * Math.PI * ((0.23 * at) / SAMPLE_RATE + this.driftPhase));
    for (const copy of this.copies) {
      const f = frequency * drift * copy.factor;
      if (Math.abs(f - copy.chosenFor) > TOLERANCE * copy.chosenFor) choose(copy, f);
      if (copy.widthRate > 0) addPulse(left, right, copy, f / SAMPLE_RATE, at, from);
      else {
        const gain = copy.fade > 0 ? Math.exp(-t * copy.fade) : 1;
        copy.phase = addCopy(left, right, copy, copy.phase, gain, f / SAMPLE_RATE, from);
      }
    }
  }
}

function choose(copy: Copy, frequency: Hertz): void {
  copy.level = levelFor(copy.table, frequency);
  copy.chosenFor = frequency;
}

function addCopy(
  left: Float64Array,
  right: Float64Array | null,
  copy: Copy,
  phase: number,
  sign: number,
  step: number,
  from: number,
): number {
  const { gainLeft, gainRight, level } = copy;
  if (right === null) return addWave(left, level, phase, step, gainLeft * sign, from, CHUNK);
  return addWaveStereo(left, right, level, phase, step, gainLeft * sign, gainRight * sign, from, CHUNK);
}

/** A pulse is a saw minus the same saw later by its width: no aliasing while the width moves. */
function addPulse(
  left: Float64Array,
  right: Float64Array | null,
  copy: Copy,
  step: number,
  at: Samples,
  from: number,
): void {
  const width = widthAt(copy, at);
  const moved = (widthAt(copy, at + CHUNK) - width) / CHUNK;
  const later = (copy.phase + width + moved * from) % 1;
  copy.phase = addCopy(left, right, copy, copy.phase, 0.7, step, from);
  addCopy(left, right, copy, later, -0.7, step + moved, from);
}

function widthAt(copy: Copy, at: Samples): number {
  return 0.5 + 0.32 * Math.sin((2 * Math.PI * copy.widthRate * at) / SAMPLE_RATE + copy.factor * 7);
}
