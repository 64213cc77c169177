import type { Rng } from '../rng.ts';
import type { Bpm } from '../units.ts';
import type { Mood } from './brief.ts';
import type { GenreChoice } from './choose-genre.ts';
import type { GenreOutline } from './genre-outline.ts';
import type { Understanding } from './understanding.ts';

type Range = readonly [low: Bpm, high: Bpm];

/**
 * Beats per minute: exactly what was named in figures; else inside the genre's range (and its sub-style's), in the
 * part that tempo words point to, by the mood's energy and the seed.
 */
export function decideTempo(
  understanding: Understanding,
  choice: GenreChoice,
  outline: GenreOutline,
  mood: Mood,
  rng: Rng,
): Bpm {
  if (understanding.bpm !== null) {
    const [low, high] = understanding.bpm.value;
    return low === high ? low : whole([low, high], rng.next());
  }
  const range = worded(styleRange(understanding, choice, outline), understanding);
  const inside = outline.tempo.typical > range[0] && outline.tempo.typical < range[1];
  const typical = inside ? outline.tempo.typical : (range[0] + range[1]) / 2;
  // Half the spread of the range by energy, the rest by the seed.
  const lean = 0.5 + 0.7 * (mood.energy - outline.mood.energy) + 0.2 * rng.gaussian();
  const place = Math.max(0, Math.min(1, lean));
  const bpm = place < 0.5 ? between(range[0], typical, place * 2) : between(typical, range[1], place * 2 - 1);
  return Math.min(Math.floor(range[1]), Math.max(Math.ceil(range[0]), Math.round(bpm)));
}

/** The genre's range, narrowed to its sub-style and scene where they agree with it. */
function styleRange(
  understanding: Understanding,
  { styles, genre }: GenreChoice,
  outline: GenreOutline,
): Range {
  let range: Range = [outline.tempo.low, outline.tempo.high];
  const hints: Range[] = [];
  for (const style of styles) {
    if (style.tempo !== undefined && style.genres.includes(genre)) hints.push(style.tempo);
    if (style.place !== undefined) hints.push(around(range, style.place));
  }
  for (const { value, sense } of understanding.scenes) {
    if (sense === 'asked' && value.tempo !== null) hints.push(value.tempo);
  }
  for (const hint of hints) range = overlap(range, hint) ?? range;
  return range;
}

function worded(range: Range, { tempos }: Understanding): Range {
  let within = range;
  for (const { value, sense } of tempos) {
    if (sense === 'asked') {
      const wish = overlap(range, value.range);
      if (wish !== null && wish[1] - wish[0] >= 4) within = overlap(within, wish) ?? wish;
      else within = value.term ? value.range : around(range, value.place);
    } else {
      const middle = (range[0] + range[1]) / 2;
      const isSlow = value.place < 0.5;
      const limit = sense === 'softened' ? between(range[0], range[1], isSlow ? 0.35 : 0.65) : middle;
      // "no slow" also keeps clear of what "slow" means by itself, when the genre goes that far.
      const clear = isSlow
        ? Math.min(Math.max(limit, value.range[1]), between(range[0], range[1], 0.85))
        : Math.max(Math.min(limit, value.range[0]), between(range[0], range[1], 0.15));
      within = overlap(within, isSlow ? [clear, range[1]] : [range[0], clear]) ?? within;
    }
  }
  return within;
}

/** The part of a range about a place in it (0 its low end, 1 its high end), a third as wide. */
function around([low, high]: Range, place: number): Range {
  const half = (high - low) / 6;
  const centre = between(low + half, high - half, place);
  return [centre - half, centre + half];
}

function overlap(a: Range, b: Range): Range | null {
  const low = Math.max(a[0], b[0]);
  const high = Math.min(a[1], b[1]);
  return low <= high ? [low, high] : null;
}

/** A whole number in a range, or its middle when it holds none. */
function whole([low, high]: Range, place: number): Bpm {
  const first = Math.ceil(low);
  const last = Math.floor(high);
  return first > last
    ? (low + high) / 2
    : first + Math.min(last - first, Math.floor(place * (last - first + 1)));
}

function between(low: number, high: number, place: number): number {
  return low + (high - low) * place;
}
