import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { TYPEFACES, type Typeface, type TypefaceName } from './data/typefaces.ts';

type Range = readonly [first: number, last: number];

interface Subset {
  /** The name the file is registered under. */
  readonly alias: string;
  readonly file: string;
  readonly ranges: readonly Range[];
}

const require = createRequire(import.meta.url);
const subsets = new Map<TypefaceName, readonly Subset[]>();
const registered = new Set<string>();

/**
 * The value for `ctx.font`'s family that shows a text. Each file of the typeface is registered under a name of our
 * own, so that no font of the machine is ever asked and pictures are alike everywhere; and only the files that hold
 * a letter of the text are, as the larger scripts come in a hundred of them.
 */
export function familyOf(name: TypefaceName, text: string): string {
  const codes = codesOf(text);
  const needed = subsetsOf(name).filter(
    ({ ranges }, index) => index === 0 || codes.some((code) => holds(ranges, code)),
  );
  for (const subset of needed) register(subset);
  return needed.map(({ alias }) => `"${alias}"`).join(', ');
}

/** Whether every letter of a text is in the typeface. White space always is. */
export function covers(name: TypefaceName, text: string): boolean {
  const all = subsetsOf(name);
  return codesOf(text).every((code) => all.some(({ ranges }) => holds(ranges, code)));
}

function codesOf(text: string): number[] {
  return [...text].filter((letter) => letter.trim() !== '').map((letter) => letter.codePointAt(0)!);
}

function holds(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

function register({ alias, file }: Subset): void {
  if (registered.has(alias)) return;
  if (!GlobalFonts.registerFromPath(file, alias)) {
    throw new Error(`The font file ${file} could not be read: install the packages anew with npm ci.`);
  }
  registered.add(alias);
}

function subsetsOf(name: TypefaceName): readonly Subset[] {
  const known = subsets.get(name);
  if (known) return known;
  const face: Typeface = TYPEFACES[name];
  const scope = face.variable ? '@fontsource-variable' : '@fontsource';
  const folder = dirname(require.resolve(`${scope}/${face.pack}/package.json`));
  const unicode = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  // Latin comes last in the packages' own lists and is the one that is always registered.
  const names = face.subsets === 'all' ? Object.keys(unicode).reverse() : face.subsets;
  const found = names.map((subset) => {
    const part = subset.replace(/[[\]]/g, '');
    const file = `${face.pack}-${part}-${face.variable ? 'wght' : face.weight}-normal.woff2`;
    return {
      alias: `Songwright ${name} ${part}`,
      file: join(folder, 'files', file),
      ranges: parseRanges(unicode[subset] ?? ''),
    };
  });
  subsets.set(name, found);
  return found;
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
