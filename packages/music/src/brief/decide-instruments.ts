import { FAMILIES, INSTRUMENTS, type InstrumentFamily, type InstrumentId } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import type { Production } from './brief.ts';
import type { GenreChoice } from './choose-genre.ts';
import { ERAS } from './data/eras.ts';
import { DRUM_TARGETS, INSTRUMENT_WORDS, type InstrumentWord, type Target } from './data/instrument-words.ts';
import { type GenreOutline, membersOf } from './genre-outline.ts';
import type { Understanding } from './understanding.ts';

export interface InstrumentWishes {
  readonly wanted: readonly Target[];
  readonly unwanted: readonly Target[];
  readonly drumless: boolean;
  /** Names to show for what is wanted: as asked for where asked, else the instrument's own. */
  readonly names: readonly string[];
}

/** At most so many instruments are featured that nobody asked for. */
const MOST_FEATURED = 2;
/** With so many asked for, none is featured besides. */
const ENOUGH = 3;

const ELECTRONIC: readonly InstrumentFamily[] = [
  'synth-bass',
  'synth-strings',
  'synth-brass',
  'synth-lead',
  'chip',
  'synth-pad',
  'synth-pluck',
  'drum-machine',
];
const AMPLIFIED: readonly InstrumentId[] = ['overdriven-guitar', 'distorted-guitar'];
const HAND_DRUMS: ReadonlySet<Target> = new Set(['hand-percussion', ...membersOf('hand-percussion')]);

/** Which instruments must and must not be heard. What is unwanted always wins over what is wanted. */
export function decideInstruments(
  understanding: Understanding,
  choice: GenreChoice,
  outline: GenreOutline,
  production: readonly Production[],
  /** Null: nothing is featured that nobody asked for. */
  rng: Rng | null,
): InstrumentWishes {
  const asked = understanding.instruments.filter(({ sense }) => sense === 'asked');
  const unwanted = unwantedOf(understanding, choice, outline, production);
  const wanted: Target[] = [];
  const names: string[] = [];
  const want = (target: Target | null, name: string): void => {
    if (target === null || wanted.includes(target)) return;
    wanted.push(target);
    names.push(name);
  };
  for (const { value, text } of asked) want(resolve(value, outline, unwanted), text.toLowerCase());
  if (understanding.voices.some(({ value, sense }) => value === 'a-cappella' && sense === 'asked')) {
    want(resolve(INSTRUMENT_WORDS.get('choir')!, outline, unwanted), 'a cappella');
  }
  if (isAlone(understanding)) {
    const kept = new Set(wanted.map(familyOf));
    // Whether anybody sings is decided elsewhere.
    const others: Target[] = FAMILIES.filter((family) => family !== 'singer' && !kept.has(family));
    // A cello alone is no excuse for a violin: of the families that stay, only what was named stays.
    const named = new Set(wanted.flatMap(membersOf));
    // An instrument that bears its family's name (the steel-stringed "acoustic-guitar") cannot be shut out alone: it
    // would take the named one of its family (the nylon-stringed one) with it.
    const alone = (id: InstrumentId): boolean => !named.has(id) && INSTRUMENTS[id].family !== id;
    others.push(...[...kept].flatMap(membersOf).filter(alone));
    return { wanted, unwanted: union(unwanted, others), drumless: !wanted.some(isDrum), names };
  }
  const drumless = isDrumless(
    understanding,
    choice,
    asked.flatMap(({ value }) => value.targets),
  );
  const blocked = drumless ? union(unwanted, DRUM_TARGETS) : unwanted;
  for (const id of rng === null ? [] : featured(understanding, choice, outline, production, rng)) {
    if (wanted.length >= ENOUGH || wanted.length >= asked.length + MOST_FEATURED) break;
    const fits =
      !covers(blocked, id) && !wanted.some((target) => familyOf(target) === INSTRUMENTS[id].family);
    if (fits) want(id, INSTRUMENTS[id].name.toLowerCase());
  }
  return {
    wanted: wanted.filter((target) => !drumless || !isDrum(target)),
    unwanted: blocked,
    drumless,
    names,
  };
}

/** Whether every instrument of a target is among the unwanted ones. */
export function covers(unwanted: readonly Target[], target: Target): boolean {
  const members = membersOf(target);
  return (
    unwanted.includes(target) ||
    members.every((id) => unwanted.includes(id) || unwanted.includes(INSTRUMENTS[id].family))
  );
}

/** The best of a word's targets that is not unwanted: what the genre casts anyway, else the word's own first. */
function resolve(word: InstrumentWord, outline: GenreOutline, unwanted: readonly Target[]): Target | null {
  const open = word.targets.filter((target) => !covers(unwanted, target));
  const { cast } = outline;
  return (
    open.find((target) => membersOf(target).some((id) => cast.has(id) && !covers(unwanted, id))) ??
    open[0] ??
    null
  );
}

function unwantedOf(
  understanding: Understanding,
  choice: GenreChoice,
  outline: GenreOutline,
  production: readonly Production[],
): Target[] {
  const named = understanding.instruments.filter(({ sense }) => sense === 'avoided');
  const wished = new Set(
    understanding.instruments
      .filter(({ sense }) => sense === 'asked')
      .flatMap(({ value }) => value.targets.map(familyOf)),
  );
  let unwanted: Target[] = [];
  for (const { value } of named) unwanted = union(unwanted, [...value.targets, ...value.also]);
  const habits = choice.styles.flatMap(({ without = [] }) => without).filter((family) => !wished.has(family));
  unwanted = union(unwanted, habits);
  if (production.includes('acoustic') && !isElectronic(outline)) {
    const plugged = ELECTRONIC.filter((family) => !wished.has(family));
    unwanted = union(unwanted, wished.has('electric-guitar') ? plugged : [...plugged, ...AMPLIFIED]);
  }
  return unwanted;
}

/** A genre that would have next to nothing to play without its synths. */
function isElectronic({ chairs }: GenreOutline): boolean {
  const plugged = chairs.filter(
    ([first]) => first !== undefined && ELECTRONIC.includes(INSTRUMENTS[first].family),
  );
  return plugged.length > chairs.length / 2;
}

function isAlone({ instruments, voices }: Understanding): boolean {
  return (
    instruments.some(({ alone, sense }) => alone && sense === 'asked') ||
    voices.some(({ value, sense }) => value === 'a-cappella' && sense === 'asked')
  );
}

/** Asked to do without drums, or a style that does; hand percussion that is asked for by name stays. */
function isDrumless(
  { instruments }: Understanding,
  { styles }: GenreChoice,
  asked: readonly Target[],
): boolean {
  if (asked.some((target) => HAND_DRUMS.has(target))) return false;
  if (instruments.some(({ value, sense }) => sense === 'avoided' && value.drums && value.targets.length > 1))
    return true;
  return styles.some(({ without = [] }) => without.includes('drum-kit')) && !asked.some(isDrum);
}

function featured(
  understanding: Understanding,
  { styles, colours }: GenreChoice,
  outline: GenreOutline,
  production: readonly Production[],
  rng: Rng,
): readonly InstrumentId[] {
  const own = [...styles, ...colours].flatMap(({ sound = [] }) =>
    rng.fork('style').shuffle(sound.flatMap(oneOf(outline, rng))),
  );
  const scenes = understanding.scenes.flatMap(({ value, sense }) => (sense === 'avoided' ? [] : value.sound));
  const eras = understanding.eras.flatMap(({ value, sense }) =>
    sense === 'asked' ? (ERAS[value]?.sound ?? []) : [],
  );
  const recorded: InstrumentId[] = production.flatMap((word) =>
    word === 'acoustic'
      ? ['acoustic-guitar' as const]
      : word === 'orchestral'
        ? ['string-section' as const]
        : [],
  );
  const usual = rng
    .fork('usual')
    .shuffle(outline.colours.filter((chair) => chair.length > 0))
    .map((chair, index) => rng.fork(`chair ${index}`).pick(chair.slice(0, 2)));
  return [...recorded, ...own, ...scenes, ...rng.fork('era').shuffle(eras), ...usual.slice(0, 1)];
}

/** An instrument for a style's sound: itself by name, else of its family one the genre casts, else a usual one. */
function oneOf(outline: GenreOutline, rng: Rng): (target: Target) => InstrumentId[] {
  const { cast } = outline;
  return (target) => {
    if (Object.hasOwn(INSTRUMENTS, target)) return [target as InstrumentId];
    const members = membersOf(target);
    const own = members.filter((id) => cast.has(id));
    const list = own.length > 0 ? own : members.slice(0, 2);
    return list.length > 0 ? [rng.fork(`one ${target}`).pick(list)] : [];
  };
}

function isDrum(target: Target): boolean {
  return (
    DRUM_TARGETS.includes(familyOf(target) as InstrumentFamily) ||
    membersOf(target).some((id) => INSTRUMENTS[id].stem === 'drums')
  );
}

function familyOf(target: Target): InstrumentFamily {
  return (FAMILIES as readonly string[]).includes(target)
    ? (target as InstrumentFamily)
    : INSTRUMENTS[target as InstrumentId].family;
}

function union(a: readonly Target[], b: readonly Target[]): Target[] {
  return [...new Set([...a, ...b])];
}
