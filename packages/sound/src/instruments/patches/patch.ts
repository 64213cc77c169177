import type { Hertz, Midi, Seconds, Unit } from '@songwright/music';
import type { EnvelopeShape } from '../../dsp/envelope.ts';
import type { EqBand } from '../../effects/biquad.ts';
import type { KnownSampleSet } from '../../samples/sets.ts';
import type { Kit } from '../drums/spec.ts';

/** Recordings for one stretch of the keyboard and of the dynamics; the first that fits is used. */
export interface Region {
  readonly set: KnownSampleSet;
  /** Up to and including this pitch; open when missing. */
  readonly upTo?: Midi;
  /** Below this velocity; open when missing. */
  readonly below?: Unit;
}

export interface Vibrato {
  /** Full depth to either side in semitones. */
  readonly depth: number;
  readonly rate: Hertz;
  /** It sets in after this long and grows for as long again. */
  readonly delay: Seconds;
  /** How much of the depth is there without being asked for. */
  readonly always: Unit;
}

/** How the note's strength shows. */
export interface Touch {
  /** Loudness is (velocity / 0.7)^response: 1 is 6 dB for half. */
  readonly response: number;
  /** Cut-off of the low-pass at velocity 0 and at velocity 1; between them geometrically. */
  readonly dark: Hertz;
  readonly bright: Hertz;
}

/** Several players of the same part, mixed into one stereo recording beforehand. */
export interface Ensemble {
  readonly players: number;
  /** Deviation of their tuning. */
  readonly cents: number;
  /** Deviation of their entries. */
  readonly scatter: Seconds;
  /** 0 all in the middle, 1 from hard left to hard right. */
  readonly width: Unit;
  /** Bow strokes a second, each player on their own; missing: held bows. */
  readonly strokes?: Hertz;
}

export interface SamplerPatch {
  readonly engine: 'sampler';
  readonly regions: readonly Region[];
  /** Recordings are taken from this many semitones above the note and played lower: a bigger body. */
  readonly body?: Midi;
  readonly shape: EnvelopeShape;
  readonly touch: Touch;
  /** Colours the recordings once. */
  readonly eq?: readonly EqBand[];
  readonly ensemble?: Ensemble;
  readonly vibrato?: Vibrato;
  /** Seconds a glide into a joined or slid note takes. */
  readonly glide?: Seconds;
  /** Low notes to the left, high ones to the right, by this much (bass on the pianist's left). */
  readonly spread?: Unit;
  /** What the part's sum goes through. */
  readonly inserts?: readonly InsertSpec[];
  /** Keys from here up ring on when let go: they have no damper. */
  readonly undampedFrom?: Midi;
}

export interface Oscillator {
  /** A classic shape, a named spectrum, or two saws apart by a moving width. */
  readonly wave: string;
  /** Semitones from the note. */
  readonly interval?: number;
  readonly level: number;
  /** Detuned copies. */
  readonly unison?: number;
  /** Cents from the middle to the outermost copy. */
  readonly cents?: number;
  /** Dies away within this time: the percussion stop of an organ. */
  readonly decay?: Seconds;
  /** Slow movement of the pulse width, for `pwm`. */
  readonly widthRate?: Hertz;
}

export interface SynthFilter {
  readonly kind: 'low' | 'low-24' | 'band' | 'high' | 'ladder';
  /** At middle C without envelope. */
  readonly cutoff: Hertz;
  /** 1: the cut-off follows the keyboard. */
  readonly track: number;
  /** Q; of the ladder its feedback, 0 to 4. */
  readonly resonance: number;
  readonly envelope?: EnvelopeShape;
  /** Octaves the envelope opens it. */
  readonly amount?: number;
  /** Octaves from the softest to the hardest strike. */
  readonly velocity?: number;
  readonly lfo?: { readonly rate: Hertz; readonly octaves: number };
  /** Sweeps in time with the song: cycles a beat, on the song's own grid. */
  readonly wobble?: { readonly cycles: number; readonly octaves: number };
}

export interface SynthPatch {
  readonly engine: 'synth';
  readonly oscillators: readonly Oscillator[];
  /** White noise under the oscillators, before the filter. */
  readonly noise?: number;
  /** Breath or chiff: noise with its own short envelope. */
  readonly chiff?: { readonly level: number; readonly time: Seconds };
  readonly filter?: SynthFilter;
  readonly amp: EnvelopeShape;
  /** Loudness is (velocity / 0.7)^response. */
  readonly response: number;
  /** Soft clipping after the filter: 1 is gentle. */
  readonly drive?: number;
  /** Starts this many semitones off and settles within the time. */
  readonly drop?: { readonly semitones: number; readonly time: Seconds };
  readonly vibrato?: Vibrato;
  readonly glide?: Seconds;
  /** 0 mono, 1 the unison copies hard left and right. */
  readonly width?: Unit;
  /** Every note starts its waves at the same phase: for punch and for clean bass. */
  readonly sync?: boolean;
  readonly inserts?: readonly InsertSpec[];
  /** Length of the loops a polyphonic tone is kept in, at middle C; missing: 1.5 s. Shorter where notes are short. */
  readonly loop?: Seconds;
  readonly tremolo?: { readonly rate: Hertz; readonly depth: Unit };
}

export type InsertSpec =
  | { readonly insert: 'chorus'; readonly rate: Hertz; readonly depth: Seconds; readonly mix: Unit }
  | { readonly insert: 'rotary'; readonly fast: Hertz; readonly slow: Hertz }
  | { readonly insert: 'autopan'; readonly rate: Hertz; readonly depth: Unit }
  | { readonly insert: 'formant'; readonly peaks: readonly (readonly [Hertz, number, number])[] }
  | { readonly insert: 'drive'; readonly gain: number; readonly tone: Hertz }
  | {
      readonly insert: 'amplifier';
      readonly gain: number;
      readonly cabinet: readonly EqBand[];
      readonly level: number;
    }
  | { readonly insert: 'equaliser'; readonly bands: readonly EqBand[] };

/** Partials struck once: bars, plates, bells, tines. */
export interface ModalModel {
  readonly model: 'modal';
  /** Ratio to the fundamental, gain, share of the fundamental's decay time. */
  readonly partials: readonly (readonly [ratio: number, gain: number, time: number])[];
  /** Time to -60 dB at middle C, and by how much it shortens an octave higher (0.5: half). */
  readonly t60: Seconds;
  readonly shortens: number;
  /** Contact time of the mallet at medium strength: partials above its inverse are hardly struck. */
  readonly contact: Seconds;
  /** The knock of stick and frame. */
  readonly knock?: { readonly level: number; readonly time: Seconds; readonly band: readonly [Hertz, Hertz] };
  /** Beating of split partials, in cents. */
  readonly split?: number;
}

/** A plucked or struck string: extended Karplus and Strong. */
export interface StringModel {
  readonly model: 'string';
  /** Time to -60 dB at middle C, and by how much it shortens an octave higher. */
  readonly t60: Seconds;
  readonly shortens: number;
  /** Time to -60 dB of partials near 3 kHz: gut is dull at once, steel rings. */
  readonly treble: Seconds;
  /** Where it is plucked, as a part of its length. */
  readonly pick: Unit;
  /** Time the plectrum or finger takes to let go: short is bright. */
  readonly contact: Seconds;
  /** Noise of the touch beside the clean displacement. */
  readonly scratch: number;
  /** Strings to a note and how far apart they are tuned. */
  readonly course?: { readonly strings: number; readonly cents: number; readonly octave?: boolean };
  /** The instrument's body. */
  readonly body: readonly EqBand[];
  readonly knock?: { readonly level: number; readonly time: Seconds; readonly band: readonly [Hertz, Hertz] };
}

/** A tine or reed before an electric pickup, whose field bends its sine. */
export interface TineModel {
  readonly model: 'tine';
  readonly t60: Seconds;
  readonly shortens: number;
  /** How far the tine swings in the field at full strength, and how far off the pickup's middle it rests. */
  readonly swing: number;
  readonly offset: number;
  /** Bell-like overtones of the tine: ratio, gain, seconds. */
  readonly overtones: readonly (readonly [ratio: number, gain: number, time: Seconds])[];
  readonly hammer: number;
  readonly body: readonly EqBand[];
}

export interface FmOperator {
  readonly ratio: number;
  /** Output of a carrier, or index of a modulator at velocity 0.7. */
  readonly level: number;
  readonly attack?: Seconds;
  readonly decay: Seconds;
  readonly sustain: Unit;
  /** How much the level follows the velocity: 0 not at all, 1 in proportion. */
  readonly touch: Unit;
  /** Lower on high notes: octaves above middle C times this, in e-folds. */
  readonly fall?: number;
}

/** Pairs of carrier and modulator (J. Chowning 1973). */
export interface FmModel {
  readonly model: 'fm';
  readonly pairs: readonly {
    readonly carrier: FmOperator;
    readonly modulator: FmOperator;
    readonly cents?: number;
  }[];
}

/** Notes computed once for each pitch and strength, and then played back. */
export interface RenderedPatch {
  readonly engine: 'rendered';
  readonly model: ModalModel | StringModel | TineModel | FmModel;
  readonly release: Seconds;
  readonly response: number;
  readonly vibrato?: Vibrato;
  readonly glide?: Seconds;
  readonly spread?: Unit;
  /** Rings on when let go. */
  readonly undamped?: boolean;
  readonly inserts?: readonly InsertSpec[];
}

/** Effects that fill a whole note: its length is the gesture's. */
export interface GesturePatch {
  readonly engine: 'gesture';
  readonly gesture: 'riser' | 'impact' | 'sweep' | 'texture';
  readonly inserts?: readonly InsertSpec[];
}

export interface DrumPatch {
  readonly engine: 'drums';
  readonly kit: Kit;
  readonly inserts?: readonly InsertSpec[];
}

export type Patch = SamplerPatch | SynthPatch | RenderedPatch | GesturePatch | DrumPatch;
