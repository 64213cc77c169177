import type { SectionKind } from '../genres/genre.ts';
import { barTicks } from '../theory/meter.ts';
import type { Decibels } from '../units.ts';
import type { GivenMaterial } from './material.ts';

/** So much quieter than the loudest section a first one is an introduction, a last one a close. */
const ASIDE: Decibels = -5;
const LONGEST_INTRO = 8;
/** Louder than the others by this, a section that comes but once is the chorus, unless the song begins with it. */
const STANDS_OUT: Decibels = 1.5;

interface Seen {
  readonly kind: string;
  readonly bars: number;
  readonly level: Decibels;
  /** Whether the tune sounds in it; where there is none at all, everywhere. */
  readonly tune: boolean;
  /** Mean pitch of its tune. */
  readonly height: number;
}

/**
 * What the sections of the material are in a song: the chorus is the loudest of what comes again, what leads in without
 * a tune is the introduction, what comes once and late a bridge, the rest verses.
 */
export function nameSections(material: GivenMaterial): readonly SectionKind[] {
  const seen = look(material);
  const chorus = chorusOf(seen);
  const last = seen.length - 1;
  const named = seen.map((section, index): SectionKind => {
    const { kind, bars, level, tune } = section;
    if (kind === '') return 'intro';
    if (kind === chorus) return 'chorus';
    const aside = !tune || level <= ASIDE;
    if (index === 0 || seen[index - 1]!.kind === '') {
      if (aside && bars <= LONGEST_INTRO && seen.length > 1) return 'intro';
      return 'verse';
    }
    if (index === last && aside) return 'outro';
    if (!tune) return 'interlude';
    const once = seen.filter((other) => other.kind === kind).length === 1;
    return once && index >= 3 && index < last && chorus !== null ? 'bridge' : 'verse';
  });
  return named.includes('chorus') ? named : withLift(named, seen);
}

/** So many verses and nothing else is no form. */
const TOO_EVEN = 3;
/** A tune that rises by so many semitones means it. */
const RISES = 1.5;

/**
 * Music in which nothing was heard to stand out, as a voice alone is, still wants to go somewhere: where its tune lies
 * high there is the chorus, and in one that stays where it is every second part.
 */
function withLift(named: readonly SectionKind[], seen: readonly Seen[]): readonly SectionKind[] {
  const verses = seen.filter((_, index) => named[index] === 'verse');
  if (verses.length < TOO_EVEN) return named;
  const heights = verses.map(({ height }) => height);
  const middle = (Math.max(...heights) + Math.min(...heights)) / 2;
  const rises = Math.max(...heights) - Math.min(...heights) >= RISES;
  return named.map((kind, index) => {
    const place = verses.indexOf(seen[index]!);
    if (kind !== 'verse' || place < 1) return kind;
    return (rises ? seen[index]!.height > middle : place % 2 === 1) ? 'chorus' : 'verse';
  });
}

function look({ sections, melody, meter }: GivenMaterial): readonly Seen[] {
  const bar = barTicks(meter);
  let from = 0;
  return sections.map(({ kind, bars, level }) => {
    const to = from + bars * bar;
    const own = melody.filter(({ at }) => at >= from && at < to);
    const sounding = own.reduce((sum, { length }) => sum + length, 0);
    const height = own.reduce((sum, { pitch, length }) => sum + pitch * length, 0) / Math.max(1, sounding);
    from = to;
    return { kind, bars, level, height, tune: melody.length === 0 || sounding > 0.15 * bars * bar };
  });
}

/** The kind that is the chorus; null where nothing sets one section off from the rest. */
function chorusOf(seen: readonly Seen[]): string | null {
  const tuneful = seen.filter(({ kind, tune }) => kind !== '' && tune);
  const anyTune = tuneful.length > 0 ? tuneful : seen.filter(({ kind }) => kind !== '');
  const kinds = [...new Set(anyTune.map(({ kind }) => kind))];
  if (kinds.length < 2) return null;
  const levelOf = (kind: string): Decibels => {
    const own = anyTune.filter((section) => section.kind === kind);
    return own.reduce((sum, { level }) => sum + level, 0) / own.length;
  };
  const ranked = [...kinds].sort((a, b) => levelOf(b) - levelOf(a));
  const times = (kind: string): number => anyTune.filter((section) => section.kind === kind).length;
  const repeated = ranked.filter((kind) => times(kind) > 1);
  // Where everything comes again, the later of two that are as loud: a song rarely begins with its chorus.
  if (repeated.length > 0) {
    const top = levelOf(repeated[0]!);
    const alike = repeated.filter((kind) => top - levelOf(kind) < 0.5);
    return alike.sort((a, b) => kinds.indexOf(b) - kinds.indexOf(a))[0]!;
  }
  const [first, second] = ranked as [string, string];
  const opens = first === kinds[0];
  return !opens && levelOf(first) - levelOf(second) >= STANDS_OUT ? first : null;
}
