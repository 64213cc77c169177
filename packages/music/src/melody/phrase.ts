import { chordAt, type Stage, type StageSection } from '../arrangement/stage.ts';
import type { Cadence } from '../plan.ts';
import type { Rng } from '../rng.ts';
import { type Chord, readChord } from '../theory/chord.ts';
import { metricWeight } from '../theory/meter.ts';
import { harmonicMode, isMinorish, MODE_STEPS } from '../theory/modes.ts';
import { type Midi, type PitchClass, PPQ, type Ticks } from '../units.ts';
import type { Contour } from './contour.ts';
import { choosePitches, type LineSlot, type LineTaste } from './pitch-line.ts';
import type { Onset } from './rhythm.ts';
import type { TuneRange } from './tune.ts';

export interface PhraseRequest {
  readonly stage: Stage;
  readonly section: StageSection;
  readonly start: Ticks;
  readonly rhythm: readonly Onset[];
  readonly contour: Contour;
  readonly motif: readonly (number | null)[] | null;
  /** Semitones the phrase is moved against its idea (sequence). */
  readonly shift: number;
  readonly ending: Cadence;
  /** The pitch before, in the song's own key. */
  readonly before: Midi | null;
  readonly range: TuneRange;
  /** Semitones each note is drawn up or down from the contour: stressed syllables up, light ones down. */
  readonly lift?: readonly number[];
  /** Pitches each note is drawn to instead of the contour, null for none: a tune that is sung again to other words. */
  readonly targets?: readonly (Midi | null)[];
  /** How this line's taste differs from that of the song's instruments. */
  readonly adapt?: (taste: LineTaste) => LineTaste;
  readonly rng: Rng;
}

/** Pitches for a phrase's rhythm, in the song's own key (a key lift is added by the caller). */
export function solvePhrase(request: PhraseRequest): readonly Midi[] {
  const { stage, section, rhythm, range, rng } = request;
  const { melody, harmony } = stage.genre;
  const home = { ...section.key, tonic: (section.key.tonic - section.keyShift + 24) % 12 };
  const hand = stage.rng.fork('hand');
  const pentatonic = melody.pentatonic * hand.between(0.3, 1.5);
  const own: LineTaste = {
    leap: Math.min(1, melody.leap * (0.8 + 0.5 * stage.brief.weirdness) * hand.between(0.75, 1.5)),
    contourPull: hand.between(0.16, 0.32),
    motifPull: request.motif ? 0.65 : 0,
    habits: habitsOf(stage),
    repeatCost: stage.rng.fork('repeats').between(-0.2, 0.8),
    colourCost: { triad: 1.1, add: 0.9, seventh: 0.6, ninth: 0.4, jazz: 0.35 }[harmony.colour],
  };
  const taste = request.adapt?.(own) ?? own;
  const half = (melody.span / 2) * (section.tune === 'verse' ? 0.8 : 1);
  const low = Math.max(range.low, Math.round(range.centre - half));
  const high = Math.min(range.high, Math.round(range.centre + half));
  const liked = likedScale(home.tonic, section.key.mode);
  const slots = rhythm.map((onset, index): LineSlot => {
    const chord = homeChord(
      chordAt(section, request.start + onset.at + Math.min(60, onset.length / 2)).chord,
      section,
      home,
    );
    const weight = metricWeight(onset.at % stage.bar, stage.meter);
    const strength = Math.min(1, 0.55 * weight + 0.22 * Math.min(2, onset.length / PPQ));
    const last = index === rhythm.length - 1;
    const foreign = !last && strength < 0.35 && rng.fork(`chromatic ${index}`).chance(melody.chromatic * 2);
    const candidates = candidatesFor(chord, low, high, foreign, section.key.mode, home.tonic);
    const noise = rng.fork(`noise ${index}`);
    const bias = candidates.map((pitch) => {
      const pc = pitch % 12;
      const odd = liked.includes(pc) ? 0 : pentatonic * 0.9;
      const outside = chord.scale.includes(pc) ? 0 : 0.3;
      return (
        Math.abs(noise.gaussian()) * 0.7 +
        odd +
        outside +
        strength * unrest(pc - home.tonic, section.key.mode) +
        (last ? endingCost(pc, chord, home.tonic, request.ending) : 0)
      );
    });
    const gap =
      index === 0 ? true : onset.at - (rhythm[index - 1]!.at + rhythm[index - 1]!.length) >= PPQ / 2;
    const progress = rhythm.length === 1 ? 0.5 : index / (rhythm.length - 1);
    return {
      chord,
      strength: last ? 1 : strength,
      target:
        request.targets?.[index] ??
        range.centre + request.shift + request.contour(progress) * half * 0.7 + (request.lift?.[index] ?? 0),
      motif: index === 0 ? null : (request.motif?.[index - 1] ?? null),
      afterRest: gap,
      candidates,
      bias,
    };
  });
  return choosePitches(slots, request.before, taste);
}

/** Size of a liking for steps, and for larger intervals, beside 1 for the cost of a third (pitch-line.ts). */
const STEP_HABIT = 0.7;
const LEAP_HABIT = 0.75;

/** Small likings for some intervals over others, drawn once for a song: two songs of one style do not move alike. */
function habitsOf(stage: Stage): readonly number[] {
  const rng = stage.rng.fork('habits');
  return Array.from(
    { length: 25 },
    (_, index) => (Math.abs(index - 12) <= 2 ? STEP_HABIT : LEAP_HABIT) * rng.gaussian(),
  );
}

/** A chord as it was before the song's key was lifted. */
function homeChord(chord: Chord, section: StageSection, home: StageSection['key']): Chord {
  if (section.keyShift === 0) return chord;
  return readChord(chord.numeral, { ...home, mode: section.harmonicMode });
}

function candidatesFor(
  chord: Chord,
  low: Midi,
  high: Midi,
  foreign: boolean,
  mode: StageSection['key']['mode'],
  tonic: PitchClass,
): readonly Midi[] {
  const blue = mode === 'blues' ? MODE_STEPS.blues.map((step) => (tonic + step) % 12) : [];
  const out: Midi[] = [];
  for (let pitch = low; pitch <= high; pitch++) {
    const pc = pitch % 12;
    if (foreign || chord.scale.includes(pc) || chord.tones.includes(pc) || blue.includes(pc)) out.push(pitch);
  }
  return out.length > 0 ? out : [Math.round((low + high) / 2)];
}

/** The five notes that suit almost any chord of the key. */
function likedScale(tonic: PitchClass, mode: StageSection['key']['mode']): readonly PitchClass[] {
  const steps =
    mode === 'blues'
      ? MODE_STEPS.blues
      : isMinorish(harmonicMode(mode))
        ? MODE_STEPS['minor-pentatonic']
        : MODE_STEPS['major-pentatonic'];
  return steps.map((step) => (tonic + step) % 12);
}

/**
 * How little a degree rests, from 0: the tonic most stable, then fifth and third, then the other notes of the scale, the
 * seventh below a minor tonic least (after the hierarchy of Krumhansl 1990). It counts where notes are long and strong,
 * and tells a minor key from the major one of the same notes.
 */
function unrest(step: number, mode: StageSection['key']['mode']): number {
  const degree = ((step % 12) + 12) % 12;
  if (degree === 0) return 0;
  if (degree === 7) return 0.15;
  if (degree === 3 || degree === 4) return 0.3;
  return degree === 10 && isMinorish(harmonicMode(mode)) ? 0.8 : 0.5;
}

function endingCost(pc: PitchClass, chord: Chord, tonic: PitchClass, ending: Cadence): number {
  if (ending === 'closed') return pc === tonic ? -0.5 : chord.tones.slice(0, 3).includes(pc) ? 0.8 : 2.5;
  if (ending === 'open') return pc === tonic ? 1 : chord.tones.includes(pc) ? 0 : 1.2;
  return chord.tones.slice(0, 3).includes(pc) ? 0 : 1.2;
}
