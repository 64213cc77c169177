import { PALETTES, type Palette } from './data/palettes.ts';
import { type CoverStyle, EVERYDAY, STYLES } from './data/styles.ts';
import type { Random } from './random.ts';

export interface CoverMood {
  /** -1 dark to 1 bright. */
  readonly valence: number;
  /** 0 still to 1 driving. */
  readonly energy: number;
  /** 0 at ease to 1 tense. */
  readonly tension: number;
}

/** The look of a kind of music: by the genre's name first, then by its tags in their order. */
export function styleOf(genre: string, tags: readonly string[]): CoverStyle {
  for (const word of [genre, ...tags]) {
    const name = word.toLowerCase();
    const style = STYLES.find((candidate) => candidate.words.some((known) => name.includes(known)));
    if (style) return style;
  }
  return EVERYDAY;
}

/** A palette near the mood, mostly one of those the style likes. */
export function choosePalette(style: CoverStyle, mood: CoverMood, random: Random): Palette {
  return random.weighted(
    PALETTES.map((palette) => {
      const [valence, energy, tension] = palette.mood;
      const dv = (valence - mood.valence) / 2;
      const distance = dv * dv * 1.6 + square(energy - mood.energy) + square(tension - mood.tension);
      const liked = style.palettes.includes(palette.name) ? 6 : 0.35;
      return [palette, liked * Math.exp(-distance * 6)] as const;
    }),
  );
}

const square = (value: number): number => value * value;
