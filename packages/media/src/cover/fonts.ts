import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { TYPEFACES, type Typeface, type TypefaceName } from './data/typefaces.ts';

type Range = readonly [first: number, last: number];

interface LoadedTypeface {
  readonly families: readonly string[];
  readonly ranges: readonly Range[];
}

const require = createRequire(import.meta.url);
const loaded = new Map<TypefaceName, LoadedTypeface>();

/**
 * Registers the typeface's files under names of our own and gives the value for `ctx.font`'s family. Each subset has
 * its own name, so that no font of the machine is ever asked and covers are alike everywhere.
 */
export function familyOf(name: TypefaceName): string {
  return load(name)
    .families.map((family) => `"${family}"`)
    .join(', ');
}

/** Whether every letter of a text is in the typeface. White space always is. */
export function covers(name: TypefaceName, text: string): boolean {
  const { ranges } = load(name);
  for (const letter of text) {
    if (letter.trim() === '') continue;
    const code = letter.codePointAt(0)!;
    if (!ranges.some(([first, last]) => code >= first && code <= last)) return false;
  }
  return true;
}

function load(name: TypefaceName): LoadedTypeface {
  const known = loaded.get(name);
  if (known) return known;
  const face: Typeface = TYPEFACES[name];
  const folder = dirname(require.resolve(`@fontsource/${face.pack}/package.json`));
  const unicode = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const families = face.subsets.map((subset) => {
    const alias = `Songwright ${name} ${subset}`;
    const file = join(folder, 'files', `${face.pack}-${subset}-${face.weight}-normal.woff2`);
    if (!GlobalFonts.registerFromPath(file, alias)) {
      throw new Error(`The font file ${file} could not be read: install the packages anew with npm ci.`);
    }
    return alias;
  });
  const ranges = face.subsets.flatMap((subset) => parseRanges(unicode[subset] ?? ''));
  const typeface = { families, ranges };
  loaded.set(name, typeface);
  return typeface;
}

/** "U+0041-005A,U+20AC" as pairs of code points. */
function parseRanges(text: string): Range[] {
  return text
    .split(',')
    .filter((part) => part.startsWith('U+'))
    .map((part) => {
      const [first, last = first] = part.slice(2).split('-');
      return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
    });
}
