import type { Mood } from './brief.ts';
import type { MoodWord } from './data/moods.ts';
import type { Understanding } from './understanding.ts';

type Point = readonly [valence: number, energy: number, tension: number];
type Axis = 0 | 1 | 2;

/** What is neither bright nor dark, neither still nor driving, with a little tension. */
const NEUTRAL: Point = [0, 0.5, 0.35];
const FLOOR: Point = [-1, 0, 0];
const CEILING: Point = [1, 1, 1];

/** How far words pull away from the genre's own mood; scenes and styles pull less. */
const WORDS_PULL = 0.85;
const SCENE_PULL = 0.7;
/** "not too sad" still means a little. */
const SOFTENED = 0.35;
/** A word to be avoided asks for its opposite, a little less. */
const AVOIDED = -0.8;
/** A word speaks of an axis when it stands at least this far from neutral, as a share of the farthest it can be. */
const SPEAKS = 0.4;

/**
 * The mood asked for: the genre's own, moved by its sub-style and scene, then by the words; then kept away from what
 * is to be avoided.
 */
export function decideMood(base: Point, style: Point | null, understanding: Understanding): Mood {
  const scenes = sceneMoods(understanding);
  let point = style === null ? base : mix(base, style, 0.75);
  if (scenes.length > 0) point = mix(point, mean(scenes), SCENE_PULL);
  const said = understanding.moods.filter(({ sense }) => sense !== 'avoided');
  point = [0, 1, 2].map((axis) => pulled(point, said, axis as Axis)) as unknown as Point;
  for (const { value, sense } of understanding.moods) if (sense === 'avoided') point = awayFrom(point, value);
  const [valence, energy, tension] = point.map(
    (value, axis) => Math.round(clamp(value, FLOOR[axis as Axis], CEILING[axis as Axis]) * 1000) / 1000,
  ) as [number, number, number];
  const words = [
    ...new Set(said.filter(({ sense }) => sense === 'asked').map(({ text }) => text.toLowerCase())),
  ];
  return { valence, energy, tension, words };
}

/** The valence that words and scenes ask for, or null when they leave it open. Zero is a wish too. */
export function askedValence(understanding: Understanding): number | null {
  const values = understanding.moods.flatMap(({ value, strength, sense }) => {
    if (value.valence === null || sense === 'softened') return [];
    return [value.valence * (sense === 'asked' ? Math.min(1.2, strength) : AVOIDED)];
  });
  if (values.length > 0) return clamp(values.reduce((a, b) => a + b, 0) / values.length, -1, 1);
  const scenes = sceneMoods(understanding).map(([valence]) => valence * SCENE_PULL);
  return scenes.length > 0 ? scenes.reduce((a, b) => a + b, 0) / scenes.length : null;
}

function sceneMoods({ scenes }: Understanding): readonly Point[] {
  return scenes.flatMap(({ value, sense }) =>
    sense === 'avoided' || value.mood === null ? [] : [value.mood],
  );
}

function pulled(point: Point, said: Understanding['moods'], axis: Axis): number {
  let sum = 0;
  let weight = 0;
  let strongest = 0;
  for (const { value, strength, sense } of said) {
    const target = pointOf(value)[axis];
    if (target === null) continue;
    const factor = sense === 'softened' ? SOFTENED : strength;
    const reach = NEUTRAL[axis] + (target - NEUTRAL[axis]) * factor;
    sum += clamp(reach, FLOOR[axis], CEILING[axis]);
    weight += 1;
    strongest = Math.max(strongest, Math.min(1, factor));
  }
  if (weight === 0) return point[axis];
  const pull = WORDS_PULL * (0.5 + 0.5 * strongest);
  return point[axis] * (1 - pull) + (sum / weight) * pull;
}

/** Moves a point to the other side of neutral on the axes that a word to be avoided mostly speaks of. */
function awayFrom(point: Point, word: MoodWord): Point {
  const at = pointOf(word);
  const reach = at.map((value, axis) => (value === null ? 0 : distance(value, axis as Axis)));
  const most = Math.max(...reach);
  return point.map((value, axis) => {
    const target = at[axis as Axis];
    if (target === null || reach[axis]! < SPEAKS || reach[axis]! < 0.75 * most) return value;
    const neutral = NEUTRAL[axis as Axis];
    const margin = 0.12;
    return target < neutral ? Math.max(value, neutral + margin) : Math.min(value, neutral - margin);
  }) as unknown as Point;
}

function distance(value: number, axis: Axis): number {
  const neutral = NEUTRAL[axis];
  return value < neutral
    ? (neutral - value) / (neutral - FLOOR[axis])
    : (value - neutral) / (CEILING[axis] - neutral);
}

function pointOf({
  valence,
  energy,
  tension,
}: MoodWord): readonly [number | null, number | null, number | null] {
  return [valence, energy, tension];
}

function mean(points: readonly Point[]): Point {
  return [0, 1, 2].map(
    (axis) => points.reduce((sum, point) => sum + point[axis as Axis], 0) / points.length,
  ) as unknown as Point;
}

function mix(a: Point, b: Point, share: number): Point {
  return a.map((value, axis) => value + (b[axis as Axis] - value) * share) as unknown as Point;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
