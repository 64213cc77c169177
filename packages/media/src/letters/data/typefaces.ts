/** A typeface of the bundled `@fontsource` packages. */
export interface Typeface {
  /** Folder under `@fontsource` (`@fontsource-variable` when variable), and the start of its files' names. */
  readonly pack: string;
  /** One file holds every weight: CJK would be nine times as large otherwise. */
  readonly variable?: boolean;
  readonly weight: number;
  /** Set in capitals: the face has no small letters, or looks best so. */
  readonly capitals: boolean;
  /** Letter spacing in parts of the size. */
  readonly tracking: number;
  /** Line height in parts of the size. */
  readonly leading: number;
  /** Subsets used, the most usual first, or all that the package has. */
  readonly subsets: readonly string[] | 'all';
}

const LATIN = ['latin', 'latin-ext'] as const;
/** A face for a script that the display faces do not have. */
const NOTO = {
  variable: true,
  weight: 700,
  capitals: false,
  tracking: 0,
  leading: 1.2,
  subsets: 'all',
} as const;
const EAST = ['latin', 'latin-ext', 'cyrillic', 'vietnamese'] as const;

export const TYPEFACES = {
  sans: {
    pack: 'inter',
    weight: 600,
    capitals: false,
    tracking: -0.03,
    leading: 1.04,
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'],
  },
  black: {
    pack: 'inter',
    weight: 900,
    capitals: false,
    tracking: -0.045,
    leading: 0.98,
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'],
  },
  light: {
    pack: 'inter',
    weight: 300,
    capitals: false,
    tracking: -0.02,
    leading: 1.08,
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'],
  },
  serif: {
    pack: 'playfair-display',
    weight: 700,
    capitals: false,
    tracking: -0.015,
    leading: 1.02,
    subsets: EAST,
  },
  book: {
    pack: 'cormorant-garamond',
    weight: 500,
    capitals: false,
    tracking: -0.01,
    leading: 0.98,
    subsets: [...EAST, 'cyrillic-ext'],
  },
  poster: { pack: 'bebas-neue', weight: 400, capitals: true, tracking: 0.005, leading: 0.92, subsets: LATIN },
  wide: {
    pack: 'unbounded',
    weight: 700,
    capitals: false,
    tracking: -0.02,
    leading: 1.08,
    subsets: [...EAST, 'cyrillic-ext'],
  },
  retro: { pack: 'righteous', weight: 400, capitals: false, tracking: 0, leading: 1.04, subsets: LATIN },
  mono: {
    pack: 'space-mono',
    weight: 700,
    capitals: false,
    tracking: -0.03,
    leading: 1.12,
    subsets: ['latin', 'latin-ext', 'vietnamese'],
  },
  chinese: { ...NOTO, pack: 'noto-sans-sc' },
  japanese: { ...NOTO, pack: 'noto-sans-jp' },
  korean: { ...NOTO, pack: 'noto-sans-kr' },
  arabic: { ...NOTO, pack: 'noto-sans-arabic', leading: 1.36 },
  hebrew: { ...NOTO, pack: 'noto-sans-hebrew' },
  thai: { ...NOTO, pack: 'noto-sans-thai', leading: 1.4 },
  devanagari: { ...NOTO, pack: 'noto-sans-devanagari', leading: 1.36 },
} as const satisfies Record<string, Typeface>;

export type TypefaceName = keyof typeof TYPEFACES;
