import { rankWeights } from '../choice.ts';
import type { Genre, SectionKind } from '../genres/genre.ts';
import type { Cadence } from '../plan.ts';
import type { Rng } from '../rng.ts';
import type { Key, Meter } from '../score.ts';
import { type Chord, readChord } from '../theory/chord.ts';
import { barTicks, beatStarts, feltBeats } from '../theory/meter.ts';
import { type NumeralSpan, readProgression, squeeze } from '../theory/progression.ts';
import type { Ticks, Unit } from '../units.ts';
import { enrich } from './colour.ts';
import { keyClarity } from './key-clarity.ts';
import { leadHome } from './leading-home.ts';
import { addPassingChords } from './passing.ts';
import { substitute } from './substitutions.ts';
import { resolveKind, type Vocabulary, vocabularyFor } from './vocabulary.ts';

/** A chord at its place, counted from the start of its section (or of the song, as the reader says). */
export interface TimedChord {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly chord: Chord;
}

export interface HarmonyRequest {
  readonly genre: Genre;
  readonly key: Key;
  readonly meter: Meter;
  readonly styleWeight: Unit;
  readonly weirdness: Unit;
}

export interface SectionRequest {
  readonly kind: SectionKind;
  readonly bars: number;
  readonly cadence: Cadence;
  /** How often the kind came before: later times get more passing chords. */
  readonly occurrence: number;
  readonly keyShift: number;
  /** Where the section begins in the song. */
  readonly start?: Ticks;
}

interface Progression {
  readonly bars: number;
  readonly spans: readonly NumeralSpan[];
}

/** A song's chords. */
export interface SongHarmony {
  /** Of a section, counted from its start. */
  chordsFor(section: SectionRequest): readonly TimedChord[];
  /** The chord of rest, plain or coloured by the genre. */
  home(keyShift: number): Chord;
}

/** One progression for each kind of section, dressed and cadenced where they are used. */
export interface ComposedHarmony extends SongHarmony {
  /** The chosen progression of a kind, as numerals. */
  spansFor(kind: SectionKind): Progression;
}

export function createHarmony(request: HarmonyRequest, rng: Rng): ComposedHarmony {
  const { genre, key, meter } = request;
  const vocabulary = vocabularyFor(genre, key.mode);
  const readKey: Key = { tonic: key.tonic, mode: vocabulary.mode };
  const beats = feltBeats(meter);
  const chosen = new Map<SectionKind, Progression>();

  /** Two kinds of section do not take the same chords as long as another choice is left. */
  const taken = new Set<string>();

  const spansFor = (kind: SectionKind): Progression => {
    const resolved = resolveKind(vocabulary.progressions, kind);
    const known = chosen.get(resolved);
    if (known) return known;
    const fork = rng.fork(`progression ${resolved}`);
    const minor = vocabulary.mode === 'minor';
    const leads = minor && fork.fork('dominant').chance(leading);
    const read = (text: string): Progression => {
      const { bars, spans } = readProgression(squeeze(text, beats), beats);
      return { bars, spans: leads ? leadHome(spans, true) : spans };
    };
    const list = vocabulary.progressions[resolved] ?? vocabulary.progressions.verse;
    const fresh = list.filter((text) => !taken.has(text));
    const open = (fresh.length > 0 ? fresh : list).map((text) => ({ text, ...read(text) }));
    const { text, bars, spans: plain } = chooseProgression(open, readKey, request.styleWeight, fork);
    taken.add(text);
    const odd = substitute(plain, minor, request.weirdness, fork.fork('substitutes'));
    const spans = enrichAll(odd, readKey, genre, fork.fork('colour'));
    const result = { bars, spans };
    chosen.set(resolved, result);
    return result;
  };
  // Whoever asks for harmonic or melodic minor asks for the leading tone.
  const leading = ['harmonic-minor', 'melodic-minor'].includes(key.mode) ? 1 : genre.harmony.dominant;
  const chordsFor = (section: SectionRequest): readonly TimedChord[] => {
    const base = spansFor(section.kind);
    const fork = rng.fork(`section ${section.kind} ${section.occurrence}`);
    const tiled = tile(cutToFit(base, section.bars, readKey), section.bars);
    const chance = genre.harmony.passing * (section.occurrence > 0 ? 1 : 0.5);
    const dressed = addPassingChords(tiled, vocabulary.mode === 'minor', chance, fork);
    const closed = closePhrase(
      dressed,
      section,
      vocabulary,
      { beats, key: readKey, genre, leading },
      rng.fork(`cadence ${section.cadence}`),
    );
    const shifted: Key = { ...readKey, tonic: (readKey.tonic + section.keyShift + 12) % 12 };
    return toTicks(closed, meter, shifted);
  };

  const home = (keyShift: number): Chord => {
    const tonic: Key = { ...readKey, tonic: (readKey.tonic + keyShift + 12) % 12 };
    const minor = ['minor', 'dorian', 'phrygian'].includes(vocabulary.mode);
    // In a blues the seventh belongs to the chord of rest.
    const blues = key.mode === 'blues' && genre.harmony.blues !== undefined;
    const plain = blues ? 'I7' : minor ? 'i' : 'I';
    // The tune rests on the tonic: a major seventh would rub a semitone under it, a sixth does not.
    const rest = enrich(plain, tonic, genre.harmony.colour, rng.fork('home')).replace(/maj(7|9)$/, '69');
    return readChord(rest, tonic);
  };
  return { chordsFor, home, spansFor };
}

/** A numeral is enriched in the same way wherever it comes in a progression. */
function enrichAll(spans: readonly NumeralSpan[], key: Key, genre: Genre, rng: Rng): readonly NumeralSpan[] {
  const named = new Map<string, string>();
  return spans.map((span) => {
    const numeral = named.get(span.numeral) ?? enrich(span.numeral, key, genre.harmony.colour, rng);
    named.set(span.numeral, numeral);
    return { ...span, numeral };
  });
}

/**
 * Pull of progressions that say their key plainly over those that lie as well in another. Of sixty songs of a genre and mode
 * 30 have a verse and chorus of their own; without any pull it were 35.
 */
const CLEAR = 6;

/** The list is ordered from the most typical on; in major and minor what makes the key plain is liked besides. */
function chooseProgression<T extends Progression>(
  list: readonly T[],
  key: Key,
  styleWeight: Unit,
  rng: Rng,
): T {
  const clear = ({ spans }: T): number =>
    isTonal(key) ? CLEAR * keyClarity(spans, key, key.mode === 'minor') : 0;
  return rng.weighted(rankWeights(list, styleWeight).map(([item, w]) => [item, w * Math.exp(clear(item))]));
}

/** A part whose notes fit another key better by this says that key. */
const ELSEWHERE = -0.3;
/** Bars below which a section is a piece of a phrase and has no home to come to. */
const PERIOD = 8;

/**
 * Of a long progression a short section takes the beginning, unless that lies in another key: half of a sixteen-bar waltz
 * in minor may be in the relative major from end to end, and comes home only in the other.
 */
function cutToFit(base: Progression, bars: number, key: Key): Progression {
  if (bars >= base.bars || bars < PERIOD || !isTonal(key)) return base;
  const parts = Array.from({ length: Math.floor(base.bars / bars) }, (_, part) =>
    base.spans
      .filter(({ bar }) => bar >= part * bars && bar < (part + 1) * bars)
      .map((span) => ({ ...span, bar: span.bar - part * bars })),
  );
  const clear = parts.map((spans) => keyClarity(spans, key, key.mode === 'minor'));
  return { bars, spans: parts[clear[0]! > ELSEWHERE ? 0 : clear.indexOf(Math.max(...clear))]! };
}

const isTonal = ({ mode }: Key): boolean => mode === 'major' || mode === 'minor';

function tile(base: Progression, bars: number): readonly NumeralSpan[] {
  const out: NumeralSpan[] = [];
  for (let start = 0; start < bars; start += base.bars) {
    for (const span of base.spans) {
      if (start + span.bar < bars) out.push({ ...span, bar: start + span.bar });
    }
  }
  return out;
}

interface CadenceStyle {
  readonly beats: number;
  readonly key: Key;
  readonly genre: Genre;
  /** Chance that a minor cadence has the leading tone. */
  readonly leading: Unit;
}

function closePhrase(
  spans: readonly NumeralSpan[],
  section: SectionRequest,
  vocabulary: Vocabulary,
  { beats, key, genre, leading }: CadenceStyle,
  rng: Rng,
): readonly NumeralSpan[] {
  if (section.cadence === 'loop' || !vocabulary.cadences || section.bars < 4) return spans;
  const list = vocabulary.cadences[section.cadence];
  if (list.length === 0) return spans;
  const cadence = readProgression(squeeze(rng.pick(list), beats), beats);
  // Where the phrase has its dominant already, its close does not take it back.
  const led = spans.some(({ numeral }) => /^V(?![I])/.test(numeral));
  const leads = vocabulary.mode === 'minor' && (led || rng.fork('dominant').chance(leading));
  const from = section.bars - cadence.bars;
  const coloured = (leads ? leadHome(cadence.spans, false) : cadence.spans).map((span) => ({
    ...span,
    bar: span.bar + from,
    numeral: enrich(span.numeral, key, genre.harmony.colour, rng),
  }));
  return [...spans.filter((span) => span.bar < from), ...coloured];
}

function toTicks(spans: readonly NumeralSpan[], meter: Meter, key: Key): readonly TimedChord[] {
  const bar = barTicks(meter);
  const starts = [...beatStarts(meter), bar];
  const out: TimedChord[] = [];
  for (const span of spans) {
    const at = span.bar * bar + starts[span.beat]!;
    const end = span.bar * bar + starts[Math.min(starts.length - 1, span.beat + span.beats)]!;
    const last = out.at(-1);
    // The same chord over two bars is one span, so that pads hold it and the score reads well.
    if (last && last.chord.numeral === span.numeral && last.at + last.length === at) {
      out[out.length - 1] = { ...last, length: last.length + end - at };
    } else out.push({ at, length: end - at, chord: readChord(span.numeral, key) });
  }
  return out;
}
