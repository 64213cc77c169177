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

/**
 * The look of a kind of music: by the genre's name, or else by the first tag that says something. Of several words
 * found in a name the longest counts, so that "dubstep" is not taken for "dub".
 */
export function styleOf(genre: string, tags: readonly string[]): CoverStyle {
  for (const name of [genre, ...tags]) {
    const found = bestStyle(plain(name));
    if (found) return found;
  }
  return EVERYDAY;
}

function bestStyle(name: string): CoverStyle | undefined {
  let best: CoverStyle | undefined;
  let longest = 0;
  for (const style of [...STYLES, EVERYDAY]) {
    for (const word of style.words) {
      if (word.length <= longest || !name.includes(plain(word))) continue;
      best = style;
      longest = word.length;
    }
  }
  return best;
}

/** "Drum-and-Bass" as "drum and bass". */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]+/g, ' ');
}

/** A palette near the mood, mostly one of those the style likes. */
export function choosePalette(
  style: CoverStyle,
  mood: CoverMood,
  random: Random,
  palettes: readonly Palette[] = PALETTES,
): Palette {
  return random.weighted(
    palettes.map((palette) => {
      const [valence, energy, tension] = palette.mood;
      const dv = (valence - mood.valence) / 2;
      const distance = dv * dv * 1.6 + square(energy - mood.energy) + square(tension - mood.tension);
      const liked = style.palettes.includes(palette.name) ? 6 : 0.12;
      return [palette, liked * Math.exp(-distance * 6)] as const;
    }),
  );
}

const square = (value: number): number => value * value;
