import { readPlays } from '../form/plays.ts';
import type { Role } from '../score.ts';
import type { Chair, Form, Genre } from './genre.ts';

const RHYTHM: readonly Role[] = ['drums', 'percussion', 'bass', 'fx'];
const isRhythm = (chair: Chair): boolean => RHYTHM.includes(chair.role);

/**
 * Crosses two genres by role: harmony, melody and colours of the first over the rhythm section of the second. Forms
 * are the first genre's; each of its rhythm chairs is taken by the second's chair of the same role.
 */
export function blendGenres(first: Genre, second: Genre): Genre {
  const rhythm = second.ensemble.filter(isRhythm);
  const colours = first.ensemble.filter((chair) => !isRhythm(chair));
  const rename = new Map<string, readonly string[]>();
  for (const chair of first.ensemble.filter(isRhythm)) {
    rename.set(
      chair.id,
      rhythm.filter((other) => other.role === chair.role).map(({ id }) => id),
    );
  }
  const taken = new Set(colours.map(({ id }) => id));
  const guests = rhythm.map((chair) => (taken.has(chair.id) ? { ...chair, id: `${chair.id}-2` } : chair));
  const idOf = (id: string): string => (taken.has(id) ? `${id}-2` : id);
  const driven = !first.ensemble.some(({ role }) => role === 'drums');
  const forms = first.forms.map((form) =>
    reseat(form, rename, idOf, driven ? guests.map(({ id }) => id) : []),
  );
  return {
    ...first,
    id: `${first.id}+${second.id}`,
    name: `${first.name} and ${second.name}`,
    ensemble: [...guests, ...colours],
    forms,
    feel: { ...second.feel, timing: { ...first.feel.timing, ...second.feel.timing } },
    transitions: second.transitions,
    loops: first.loops || second.loops,
    mix: { ...second.mix, level: { ...first.mix.level, ...second.mix.level } },
  };
}

function reseat(
  form: Form,
  rename: ReadonlyMap<string, readonly string[]>,
  idOf: (id: string) => string,
  added: readonly string[],
): Form {
  const sections = form.sections.map((section) => {
    const plays = readPlays(section).flatMap(({ id, variant }) =>
      (rename.get(id) ?? [id]).map((other) => `${rename.has(id) ? idOf(other) : other}:${variant}`),
    );
    // A genre without a rhythm section of its own gets the other's wherever there is some drive.
    const more =
      section.energy > 0.3 ? added.filter((id) => !plays.some((play) => play.startsWith(`${id}:`))) : [];
    return { ...section, plays: [...new Set([...plays, ...more])].join(' ') };
  });
  return { ...form, sections };
}
