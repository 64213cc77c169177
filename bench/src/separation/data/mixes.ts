/** A mix of known stems. */
export interface MixRecipe {
  readonly name: string;
  /** house: this service's own instruments and mix; font: a General MIDI SoundFont for every stem, a plain sum. */
  readonly group: 'house' | 'font';
  /** Tuning mixes may be looked at as often as one likes; the check is of the others. */
  readonly set: 'tuning' | 'test';
  readonly genre: string;
  readonly seed: number;
  readonly gender: 'f' | 'm';
  /** The engine's own voice, or Festival's. */
  readonly singer: 'house' | 'festival';
  /** The bank under /usr/share/sounds, for font mixes. */
  readonly font: string;
  /** Doubles of the voice to the left and right. */
  readonly doubled: boolean;
}

export const FLUID = 'sf3/FluidR3Mono_GM.sf3';
export const TIM = 'sf2/TimGM6mb.sf2';
const MUSESCORE = 'sf3/MuseScore_General_Lite.sf3';

/** No genre is in both sets. */
export const TUNING_GENRES = [
  'rock',
  'k-pop',
  'disco',
  'gospel',
  'punk',
  'lofi',
  'hip-hop',
  'blues',
  'hard rock',
  'reggaeton',
  'afrobeats',
  'salsa',
  'jazz swing',
  'trance',
  'drum and bass',
  'celtic',
];
const TEST_GENRES = [
  'pop',
  'country',
  'funk',
  'rnb',
  'synthwave',
  'reggae',
  'indie pop',
  'soul',
  'house',
  'folk',
  'metal',
  'bossa nova',
];

const mixesOf = (set: MixRecipe['set'], genres: readonly string[]): MixRecipe[] =>
  (['house', 'font'] as const).flatMap((group) =>
    genres.map((genre, i) => {
      // Test songs are all different; tuning hears each in two guises, which spares rendering it twice.
      const seed = set === 'tuning' ? 100 + i : (group === 'font' ? 950 : 900) + i;
      const name = `${set}-${group}-${genre.replaceAll(' ', '-')}`;
      return {
        // Levels are drawn by the name: with the seed in it, other songs have others.
        name: set === 'tuning' ? name : `${name}-${seed}`,
        group,
        set,
        genre,
        seed,
        gender: i % 2 === 0 ? 'f' : 'm',
        singer: group === 'font' && i % 3 === 0 ? 'festival' : 'house',
        // Half of the test is played by a bank that tuning has not heard.
        font: i % 2 === 0 ? FLUID : set === 'test' ? MUSESCORE : TIM,
        doubled: group === 'font' && i % 4 === 1,
      };
    }),
  );

export const MIXES: readonly MixRecipe[] = [
  ...mixesOf('tuning', TUNING_GENRES),
  ...mixesOf('test', TEST_GENRES),
];

/** Every second genre also without a voice: written for instruments and mixed by the service. */
export const PLAYED: readonly MixRecipe[] = MIXES.filter(({ group }, i) => group === 'house' && i % 2 === 1);
