import type { TypefaceName } from '../../letters/data/typefaces.ts';

/** The kinds of picture a cover can be. */
export const FAMILY_NAMES = [
  'mesh',
  'sun-grid',
  'bauhaus',
  'waves',
  'mountains',
  'ink',
  'rings',
  'stars',
  'flow',
  'ridgelines',
  'city',
  'halftone',
  'botanic',
  'shards',
  'pixels',
  'lettering',
] as const;

export type FamilyName = (typeof FAMILY_NAMES)[number];

/** How the covers of a kind of music look. */
export interface CoverStyle {
  /** Words found in a genre's name or tags that choose this style. */
  readonly words: readonly string[];
  readonly families: readonly FamilyName[];
  /** Palettes that belong to the music; the mood chooses among them first, then among all. */
  readonly palettes: readonly string[];
  readonly faces: readonly TypefaceName[];
}

/** The first style one of whose words is in the genre wins; then the same for the tags. */
export const STYLES: readonly CoverStyle[] = [
  {
    words: ['synthwave', 'retrowave', 'outrun', 'vaporwave', 'darksynth', 'italo'],
    families: ['sun-grid', 'sun-grid', 'city', 'mesh'],
    palettes: ['neon dusk', 'night drive', 'magenta rain', 'arcade'],
    faces: ['retro', 'wide', 'poster'],
  },
  {
    words: ['chip', '8-bit', '8bit', 'game', 'arcade'],
    families: ['pixels', 'pixels', 'sun-grid', 'bauhaus'],
    palettes: ['arcade', 'carnival', 'bubblegum', 'acid'],
    faces: ['mono', 'wide'],
  },
  {
    words: ['lofi', 'lo-fi', 'chillhop', 'study'],
    families: ['city', 'mesh', 'waves', 'mountains'],
    palettes: ['cassette', 'tea room', 'lavender haze', 'rain window', 'indigo dye'],
    faces: ['serif', 'mono', 'sans'],
  },
  {
    words: ['ambient', 'drone', 'meditation', 'sleep', 'new age', 'newage', 'downtempo'],
    families: ['mesh', 'stars', 'mountains', 'flow', 'waves'],
    palettes: ['polar', 'aurora', 'deep field', 'lavender haze', 'indigo dye'],
    faces: ['light', 'book'],
  },
  {
    words: ['classical', 'piano', 'chamber', 'baroque', 'waltz', 'romantic', 'neoclassical'],
    families: ['ink', 'botanic', 'mountains', 'mesh'],
    palettes: ['paper', 'indigo dye', 'velvet', 'rain window', 'ash and gold'],
    faces: ['book', 'serif'],
  },
  {
    words: ['cinematic', 'orchestral', 'film', 'trailer', 'epic', 'score', 'post-rock', 'postrock'],
    families: ['mountains', 'stars', 'ridgelines', 'ink'],
    palettes: ['ash and gold', 'deep field', 'rain window', 'ember', 'aurora'],
    faces: ['serif', 'light', 'wide'],
  },
  {
    words: ['jazz', 'swing', 'bebop', 'big band', 'blues', 'soul jazz'],
    families: ['bauhaus', 'rings', 'lettering', 'halftone', 'city'],
    palettes: ['blue note', 'midnight brass', 'poster', 'velvet'],
    faces: ['poster', 'black', 'serif'],
  },
  {
    words: ['bossa', 'samba', 'latin', 'salsa', 'cumbia', 'reggaeton', 'tango', 'afrobeat', 'afro'],
    families: ['botanic', 'bauhaus', 'waves', 'halftone'],
    palettes: ['lagoon', 'carnival', 'sunrise', 'citrus', 'desert'],
    faces: ['poster', 'serif', 'black'],
  },
  {
    words: ['reggae', 'dub', 'ska', 'surf', 'tropical', 'island'],
    families: ['waves', 'rings', 'botanic', 'halftone'],
    palettes: ['lagoon', 'citrus', 'moss', 'sunrise'],
    faces: ['poster', 'retro', 'black'],
  },
  {
    words: ['folk', 'acoustic', 'country', 'americana', 'bluegrass', 'singer', 'celtic'],
    families: ['botanic', 'mountains', 'ink', 'waves'],
    palettes: ['moss', 'harvest', 'wild rose', 'desert', 'tea room'],
    faces: ['serif', 'book', 'poster'],
  },
  {
    words: ['metal', 'hardcore', 'industrial', 'thrash', 'doom'],
    families: ['shards', 'ridgelines', 'lettering'],
    palettes: ['iron', 'ember', 'toxic', 'ash and gold'],
    faces: ['poster', 'wide', 'black'],
  },
  {
    words: ['punk', 'grunge', 'garage', 'rock', 'indie', 'alternative', 'shoegaze'],
    families: ['halftone', 'lettering', 'ridgelines', 'shards', 'mesh'],
    palettes: ['concrete', 'poster', 'ember', 'iron', 'wild rose'],
    faces: ['poster', 'black', 'mono'],
  },
  {
    words: ['trap', 'hip-hop', 'hip hop', 'hiphop', 'rap', 'drill', 'boom bap', 'phonk'],
    families: ['lettering', 'city', 'halftone', 'shards', 'mesh'],
    palettes: ['concrete', 'ash and gold', 'velvet', 'toxic', 'night drive'],
    faces: ['black', 'poster', 'wide'],
  },
  {
    words: ['drum and bass', 'drum & bass', 'dnb', 'jungle', 'dubstep', 'breakbeat', 'hardstyle'],
    families: ['shards', 'flow', 'rings', 'ridgelines'],
    palettes: ['toxic', 'acid', 'night drive', 'iron'],
    faces: ['wide', 'mono', 'black'],
  },
  {
    words: ['techno', 'minimal', 'idm', 'electro', 'glitch'],
    families: ['ridgelines', 'rings', 'flow', 'bauhaus'],
    palettes: ['iron', 'concrete', 'acid', 'toxic', 'indigo dye'],
    faces: ['mono', 'wide', 'sans'],
  },
  {
    words: [
      'house',
      'disco',
      'funk',
      'dance',
      'edm',
      'trance',
      'eurodance',
      'club',
      'nu-disco',
      'electronic',
    ],
    families: ['rings', 'bauhaus', 'flow', 'halftone', 'mesh'],
    palettes: ['carnival', 'bubblegum', 'sunrise', 'neon dusk', 'citrus'],
    faces: ['wide', 'retro', 'black'],
  },
  {
    words: ['r&b', 'rnb', 'soul', 'gospel', 'neo-soul', 'ballad'],
    families: ['mesh', 'botanic', 'waves', 'rings'],
    palettes: ['velvet', 'wild rose', 'magenta rain', 'cassette', 'midnight brass'],
    faces: ['serif', 'book', 'sans'],
  },
  {
    words: ['children', 'kids', 'lullaby', 'holiday', 'christmas'],
    families: ['bauhaus', 'waves', 'stars', 'botanic'],
    palettes: ['citrus', 'bubblegum', 'lagoon', 'sunrise', 'polar'],
    faces: ['retro', 'sans'],
  },
];

/** Pop, and whatever no other style claims. */
export const EVERYDAY: CoverStyle = {
  words: ['pop'],
  families: ['mesh', 'bauhaus', 'waves', 'halftone', 'flow', 'lettering'],
  palettes: ['sunrise', 'bubblegum', 'poster', 'wild rose', 'cassette', 'citrus'],
  faces: ['black', 'sans', 'wide', 'serif'],
};
