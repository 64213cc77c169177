import { showable } from '../letters/choose-face.ts';
import { type CoverMood, choosePalette, styleOf } from './choose-style.ts';
import { PALETTES } from './data/palettes.ts';
import type { FamilyName } from './data/styles.ts';
import { ARTISTS } from './families/index.ts';
import { addGrain, addVignette } from './finish.ts';
import type { Random } from './random.ts';
import { newCanvas } from './sheet.ts';
import { drawTitle, setTitle } from './title.ts';

/** What a cover is to show. */
export interface CoverBrief {
  readonly title: string;
  /** "synthwave", "lo-fi": chooses the kind of picture. */
  readonly genre: string;
  readonly tags: readonly string[];
  readonly mood: CoverMood;
  /** Overrides the choice by genre. */
  readonly family?: FamilyName;
  /** Name of a palette, instead of the choice by mood. */
  readonly palette?: string;
}

export interface Cover {
  /** A JPEG of 1024 by 1024. */
  readonly jpeg: Uint8Array;
  readonly family: FamilyName;
  readonly palette: string;
}

const JPEG_QUALITY = 88;

/**
 * Draws a cover: the genre chooses the kind of picture and the letters, the mood the colours, the seeded numbers all
 * the rest. Same brief and numbers: same bytes. Bundled fonts only; a title with letters that none of them has
 * is left to the player's display, and the picture stands alone.
 */
export function drawCover(brief: CoverBrief, random: Random): Cover {
  return drawUnlike(brief, random, null);
}

/** Two covers of one brief: another kind of picture, other colours and mostly other letters. */
export function drawCoverPair(brief: CoverBrief, random: Random): readonly [Cover, Cover] {
  const first = drawCover(brief, random.fork('first'));
  return [first, drawUnlike(brief, random.fork('second'), first)];
}

/** Draws a cover that shares neither picture nor palette with another one. */
function drawUnlike(brief: CoverBrief, random: Random, other: Cover | null): Cover {
  const style = styleOf(brief.genre, brief.tags);
  const families = style.families.filter((name) => name !== other?.family);
  const family = brief.family ?? random.fork('family').pick(families);
  const palettes = PALETTES.filter(({ name }) => name !== other?.palette);
  const palette =
    PALETTES.find(({ name }) => name === brief.palette) ??
    choosePalette(style, brief.mood, random.fork('palette'), palettes);
  const { canvas, pen } = newCanvas();
  pen.save();
  const places = ARTISTS[family]({
    pen,
    palette,
    random: random.fork('picture'),
    energy: brief.mood.energy,
    tension: brief.mood.tension,
  });
  pen.restore();
  addVignette(pen, palette.deep);
  const faces = random.fork('face').pick(rotations(style.faces));
  const title = showable(faces, brief.title);
  if (title) drawTitle(pen, setTitle(pen, title.text, title.face, places[0]!), palette);
  addGrain(pen, random.fork('grain'), 0.035);
  // A copy: the encoder's own memory cannot be moved between threads.
  return { jpeg: new Uint8Array(canvas.toBuffer('image/jpeg', JPEG_QUALITY)), family, palette: palette.name };
}

/** Every order that begins elsewhere: the first face is the choice, the rest stand by for missing letters. */
function rotations<T>(list: readonly T[]): (readonly T[])[] {
  return list.map((_, index) => [...list.slice(index), ...list.slice(0, index)]);
}
