import type { Rng } from '../rng.ts';
import type { Key, Meter, Mode } from '../score.ts';
import type { Mood } from './brief.ts';
import type { GenreChoice } from './choose-genre.ts';
import { BRIGHTNESS, LAST_RESORT, tonicsOf } from './data/keys.ts';
import { askedValence } from './decide-mood.ts';
import { type GenreOutline, meterOf } from './genre-outline.ts';
import type { Understanding } from './understanding.ts';

/** How strongly the mood in general, and a mood that was named, tilt the choice between bright and dark modes. */
const MOOD_TILT = 0.8;
const WORD_TILT = 4.5;
/** How much likelier a style's own mode is than all the genre's modes together. */
const HABIT = 25;
/** A named mood at least this clear opens the plain major or minor mode to genres that do not list it. */
const CLEAR = 0.55;

/** Tonic and mode: what was named, exactly; the rest by genre, style, mood and seed. */
export function decideKey(
  understanding: Understanding,
  choice: GenreChoice,
  outline: GenreOutline,
  mood: Mood,
  rng: Rng,
): Key {
  const named = understanding.modes.find(({ sense }) => sense === 'asked')?.value;
  const mode = named ?? chooseMode(understanding, choice, outline, mood, rng.fork('mode'));
  // By genre, or one seed would give nearly every prompt the same tonic; not by the words, of which one may be changed.
  const tonic =
    understanding.tonic?.value ??
    rng
      .fork(`tonic of ${choice.genre}`)
      .weighted(tonicsOf(choice.genre).map((weight, pitch) => [pitch, weight]));
  return { tonic, mode };
}

function chooseMode(
  understanding: Understanding,
  { styles }: GenreChoice,
  outline: GenreOutline,
  mood: Mood,
  rng: Rng,
): Mode {
  const avoided = understanding.modes.filter(({ sense }) => sense === 'avoided').map(({ value }) => value);
  const valence = askedValence(understanding);
  const weights = new Map<Mode, number>(outline.modes);
  const total = outline.modes.reduce((sum, [, weight]) => sum + weight, 0);
  const habit = styles.find((style) => style.mode !== undefined)?.mode;
  if (habit !== undefined) weights.set(habit, (weights.get(habit) ?? 0) + HABIT * total);
  if (valence !== null && Math.abs(valence) >= CLEAR) {
    const resort = valence > 0 ? LAST_RESORT.bright : LAST_RESORT.dark;
    weights.set(resort, Math.max(weights.get(resort) ?? 0, 0.25 * total));
  }
  const tilt =
    valence === null
      ? MOOD_TILT * (mood.valence - outline.mood.valence)
      : WORD_TILT * valence * Math.abs(valence) + MOOD_TILT * valence;
  const list = [...weights].map(
    ([mode, weight]) => [mode, weight * Math.exp(tilt * BRIGHTNESS[mode])] as const,
  );
  const open = list.filter(([mode]) => !avoided.some((no) => no === mode || sameSide(no, mode)));
  if (open.length > 0) return rng.weighted(open);
  return avoided.every((mode) => BRIGHTNESS[mode] > 0) ? 'minor' : 'major';
}

/** "no minor" rules out every dark mode, "no major" every bright one; other modes only themselves. */
function sameSide(avoided: Mode, mode: Mode): boolean {
  if (avoided === 'minor') return BRIGHTNESS[mode] < 0;
  return avoided === 'major' && BRIGHTNESS[mode] > 0;
}

/** The meter named, or the sub-style's, or one of the genre's. */
export function decideMeter(
  understanding: Understanding,
  { styles }: GenreChoice,
  outline: GenreOutline,
  rng: Rng,
): Meter {
  const asked = understanding.meters.find(({ sense }) => sense === 'asked');
  if (asked !== undefined) return asked.value;
  const no = understanding.meters.filter(({ sense }) => sense === 'avoided').map(({ value }) => value);
  const fits = (meter: Meter): boolean =>
    !no.some(({ beats, unit }) => beats === meter.beats && unit === meter.unit);
  const habit = styles.find((style) => style.meter !== undefined)?.meter;
  if (habit !== undefined && fits(meterOf(habit))) return meterOf(habit);
  const open = outline.meters.filter(([meter]) => fits(meter));
  if (open.length > 0) return rng.weighted(open);
  return fits(meterOf('4/4')) ? meterOf('4/4') : meterOf('3/4');
}
