import { strongest } from '../spectral/best-path.ts';
import { clamp, mean } from '../spectral/math.ts';
import type { PitchCandidates } from '../spectral/salience.ts';
import type { Contour } from './contours.ts';
import { type LeadEvidence, TIMBRES } from './lead-evidence.ts';

/** What tells whether a contour is the melody's. */
export const CONTOUR_TRAITS = [
  'length',
  'salience',
  'highest salience',
  'salience beside the best',
  'rank',
  'pitch',
  'pitch squared',
  'pitch in its music',
  'pitch in its music, squared',
  'spread of the pitch',
  'tremble of the pitch',
  'fall of the salience',
  'attack',
  'roughness',
  ...TIMBRES,
  'what begins with it',
  'highest of all',
  'lowest of all',
  'octave below',
  'octave above',
  'fifth below',
  'frames filled',
  'way of the pitch',
] as const;

type Trait = (typeof CONTOUR_TRAITS)[number];
const COUNT = CONTOUR_TRAITS.length;
const PLACE = new Map(CONTOUR_TRAITS.map((name, i) => [name, i]));
export const traitPlace = (name: Trait): number => PLACE.get(name)!;

/** Where scores of pitch are counted from. */
const MIDDLE = 66;
/** Of a semitone, where a register is measured. */
const STEPS = 10;
/** A pitch counts beside another that is half as salient. */
const RIVAL = 0.5;
/** What is no neighbour in pitch. */
const APART = 0.6;
/** Octaves and fifths are found within this, in semitones. */
const NEAR = 0.35;
/** Frames on each side of a vibrato's mean: 150 ms in all, about one period. */
const PERIOD = 6;
/** Contours that begin within so many frames of each other are struck together. */
const TOGETHER = 3;

/** Traits of every contour, `CONTOUR_TRAITS` in order: each of about -3 to 3. */
export function contourTraits(evidence: LeadEvidence, contours: readonly Contour[]): Float32Array {
  const { found } = evidence;
  const strong = strongest(found);
  const register = registerOf(contours);
  const begins = new Float32Array(found.frames);
  for (const contour of contours) begins[contour.frames[0]!]! += mean(contour.saliences) / strong;
  const out = new Float32Array(contours.length * COUNT);
  contours.forEach((contour, i) => {
    const row = out.subarray(i * COUNT, (i + 1) * COUNT);
    const set = (name: Trait, value: number): void => {
      row[traitPlace(name)] = value;
    };
    writeShape(contour, found.frameRate, strong, set);
    writePitch(contour, register, set);
    writeCompany(contour, found, set);
    writeTimbres(contour, evidence, set);
    set('what begins with it', Math.min(4, beginsWith(contour, begins) - mean(contour.saliences) / strong));
  });
  return out;
}

type Set = (name: Trait, value: number) => void;

function writeShape({ frames, saliences }: Contour, frameRate: number, strong: number, set: Set): void {
  const n = frames.length;
  const levels = saliences.map(Math.log);
  const third = Math.max(1, Math.floor(n / 3));
  let rough = 0;
  for (let i = 1; i < n; i++) rough += Math.abs(levels[i]! - levels[i - 1]!);
  set('length', Math.log(n / frameRate));
  set('salience', mean(saliences) / strong);
  set('highest salience', saliences.reduce((most, x) => Math.max(most, x)) / strong);
  set('fall of the salience', clamp(mean(levels.slice(-third)) - mean(levels.slice(0, third)), -3, 3));
  set('attack', clamp(levels[Math.min(n - 1, 4)]! - levels[0]!, -3, 3));
  set('roughness', Math.min(1, rough / Math.max(1, n - 1)));
  set('frames filled', n / (frames.at(-1)! - frames[0]! + 1));
}

function writePitch({ pitches }: Contour, register: number, set: Set): void {
  const n = pitches.length;
  const middle = mean(pitches);
  const squares = pitches.map((pitch) => (pitch - middle) * (pitch - middle));
  const trembles = pitches.map((pitch, i) => {
    const off = pitch - mean(pitches.slice(Math.max(0, i - PERIOD), Math.min(n, i + PERIOD + 1)));
    return off * off;
  });
  const high = (middle - MIDDLE) / 12;
  const over = (middle - register) / 12;
  set('pitch', high);
  set('pitch squared', high * high);
  set('pitch in its music', over);
  set('pitch in its music, squared', over * over);
  set('spread of the pitch', Math.min(1, Math.sqrt(mean(squares))));
  set('tremble of the pitch', Math.min(0.5, Math.sqrt(mean(trembles))));
  set('way of the pitch', clamp(pitches[n - 1]! - pitches[0]!, -3, 3));
}

/** How it stands among the other candidates of its frames. */
function writeCompany(contour: Contour, { candidates, pitches, saliences }: PitchCandidates, set: Set): void {
  const sums = { best: 0, rank: 0, highest: 0, lowest: 0, below: 0, above: 0, fifth: 0 };
  const n = contour.frames.length;
  for (let i = 0; i < n; i++) {
    const row = contour.frames[i]! * candidates;
    const own = contour.saliences[i]!;
    let [highest, lowest] = [1, 1];
    for (let slot = 0; slot < candidates; slot++) {
      const ratio = saliences[row + slot]! / own;
      if (ratio <= 0) break;
      const interval = pitches[row + slot]! - contour.pitches[i]!;
      if (ratio > RIVAL && interval > APART) highest = 0;
      if (ratio > RIVAL && interval < -APART) lowest = 0;
      const counts = Math.min(2, ratio);
      if (Math.abs(interval + 12) < NEAR) sums.below += counts;
      if (Math.abs(interval - 12) < NEAR) sums.above += counts;
      if (Math.abs(interval + 19) < NEAR || Math.abs(interval + 7) < NEAR) sums.fifth += counts;
    }
    sums.best += own / saliences[row]!;
    sums.rank += contour.slots[i]!;
    sums.highest += highest;
    sums.lowest += lowest;
  }
  set('salience beside the best', sums.best / n);
  set('rank', sums.rank / n / candidates);
  set('highest of all', sums.highest / n);
  set('lowest of all', sums.lowest / n);
  set('octave below', sums.below / n);
  set('octave above', sums.above / n);
  set('fifth below', sums.fifth / n);
}

function writeTimbres({ frames, slots }: Contour, { found, timbres }: LeadEvidence, set: Set): void {
  TIMBRES.forEach((name, k) => {
    let sum = 0;
    for (let i = 0; i < frames.length; i++) {
      sum += timbres[(frames[i]! * found.candidates + slots[i]!) * TIMBRES.length + k]!;
    }
    set(name, sum / frames.length);
  });
}

function beginsWith({ frames }: Contour, begins: Float32Array): number {
  let sum = 0;
  for (let t = frames[0]! - TOGETHER; t <= frames[0]! + TOGETHER; t++) sum += begins[t] ?? 0;
  return sum;
}

/** The pitch above which half of the salience lies. */
function registerOf(contours: readonly Contour[]): number {
  const heard = new Float64Array(128 * STEPS);
  let whole = 0;
  for (const { pitches, saliences } of contours) {
    pitches.forEach((pitch, i) => {
      heard[Math.round(pitch * STEPS)]! += saliences[i]!;
      whole += saliences[i]!;
    });
  }
  let sum = 0;
  const step = heard.findIndex((salience) => {
    sum += salience;
    return sum > 0.5 * whole;
  });
  return step < 0 ? MIDDLE : step / STEPS;
}
