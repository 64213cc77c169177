import { INSTRUMENT_WORDS } from './data/instrument-words.ts';
import { MOOD_WORDS } from './data/moods.ts';
import { COLOURING, INTENSIFIERS, PLAYERS_IN_STYLES } from './data/words.ts';
import { factsIn } from './facts/index.ts';
import { isOwned, isThing } from './guards.ts';
import { aloneOf, sensesOf } from './negation.ts';
import { unquote } from './quotes.ts';
import { themesIn } from './themes.ts';
import { type Token, tokensOf } from './tokens.ts';
import {
  type Found,
  nothingSaid,
  type Said,
  type SaidInstrument,
  type SaidMood,
  type SaidStyle,
  type Sense,
  type Understanding,
} from './understanding.ts';
import { isInstrument, type MeaningUnit, unitsIn } from './units.ts';

/** Longest text that is read; what is beyond says nothing new about a style. */
const READ_CHARACTERS = 6000;

/**
 * What a text asks for, word by word, with where it says so. Any text is fine: what is not understood is left out
 * of everything but the themes.
 *
 * @param mode `'wishes'` for prompts and styles; `'avoid'` for negative tags, where everything named is unwanted.
 */
export function parseWords(text: string, mode: 'wishes' | 'avoid' = 'wishes'): Understanding {
  const bare = unquote(text.slice(0, READ_CHARACTERS));
  const tokens = tokensOf(bare.text);
  const units = unitsIn(tokens, factsIn(bare.text));
  const senses: Sense[] = mode === 'avoid' ? units.map(() => 'avoided') : sensesOf(tokens, units);
  const reader = new Reader(
    text,
    tokens,
    units,
    senses,
    mode === 'avoid' ? units.map(() => false) : aloneOf(tokens, units),
  );
  units.forEach((_, index) => {
    reader.read(index);
  });
  const themes = mode === 'avoid' ? [] : themesIn(tokens, units, senses, reader.things, bare.quoted);
  return { ...reader.said, title: bare.title, themes };
}

/** Sorts the meanings of units into the fields of an understanding. */
class Reader {
  readonly said = nothingSaid();
  /** Units that turned out to be spoken of as things. */
  readonly things = new Set<MeaningUnit>();
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly units: readonly MeaningUnit[];
  private readonly senses: readonly Sense[];
  private readonly alone: readonly boolean[];

  constructor(
    text: string,
    tokens: readonly Token[],
    units: readonly MeaningUnit[],
    senses: readonly Sense[],
    alone: readonly boolean[],
  ) {
    this.text = text;
    this.tokens = tokens;
    this.units = units;
    this.senses = senses;
    this.alone = alone;
  }

  read(index: number): void {
    const unit = this.units[index]!;
    const guarded = unit.meanings.some(
      (meaning) =>
        (meaning.kind === 'style' &&
          meaning.value.guarded === true &&
          isThing(this.tokens, unit, this.units)) ||
        (meaning.kind === 'instrument' && meaning.value.guarded && isOwned(this.tokens, unit)),
    );
    if (guarded) this.things.add(unit);
    for (const meaning of unit.meanings) {
      if (guarded && (meaning.kind === 'style' || meaning.kind === 'instrument')) continue;
      this.take(meaning, index);
    }
  }

  private take(meaning: MeaningUnit['meanings'][number], index: number): void {
    const { said } = this;
    const asked = this.senses[index] !== 'avoided';
    switch (meaning.kind) {
      case 'style':
        said.styles.push(this.style(index, meaning.value));
        said.moods.push(...this.moodsWithin(index));
        said.instruments.push(...this.playersWithin(index));
        break;
      case 'mood':
        said.moods.push({
          ...this.mark(index, meaning.value),
          strength: this.strength(index),
        } satisfies SaidMood);
        break;
      case 'instrument':
        if (asked && meaning.value.refusedOnly) break;
        said.instruments.push({
          ...this.mark(index, meaning.value),
          alone: this.alone[index]!,
        } satisfies SaidInstrument);
        break;
      case 'missing':
        said.instruments.push({ ...this.found(index, meaning.value), sense: 'avoided', alone: false });
        break;
      case 'voice':
        said.voices.push(this.mark(index, meaning.value));
        break;
      case 'tempo':
        said.tempos.push(this.mark(index, meaning.value));
        break;
      case 'production':
        said.production.push(this.mark(index, meaning.value));
        break;
      case 'scene':
        said.scenes.push(this.mark(index, meaning.value));
        break;
      case 'mode':
        said.modes.push(this.mark(index, meaning.value));
        break;
      case 'meter':
        said.meters.push(this.mark(index, meaning.value));
        break;
      case 'era':
        said.eras.push(this.mark(index, meaning.value));
        break;
      case 'bpm':
        if (asked) said.bpm ??= this.found(index, meaning.value);
        break;
      case 'tonic':
        if (asked) said.tonic ??= this.found(index, meaning.value);
        break;
      case 'length':
        if (asked) said.length ??= this.found(index, meaning.value);
        break;
      case 'half-time':
        if (asked) said.halfTime = true;
        break;
      case 'plain':
        break;
    }
  }

  private found<T>(index: number, value: T): Found<T> {
    const { from, to } = this.units[index]!;
    const start = this.tokens[from]!.start;
    const end = this.tokens[to - 1]!.end;
    return { value, text: this.text.slice(start, end), start, end };
  }

  private mark<T>(index: number, value: T): Said<T> {
    return { ...this.found(index, value), sense: this.senses[index]! };
  }

  /** The mood words that are part of a style's name: "dark ambient", "smooth jazz". */
  private moodsWithin(index: number): SaidMood[] {
    const { from, to } = this.units[index]!;
    if (to - from < 2 || this.senses[index] !== 'asked') return [];
    return this.tokens.slice(from, to).flatMap(({ word, start, end }) => {
      const value = MOOD_WORDS.get(word);
      return value === undefined
        ? []
        : [{ value, text: this.text.slice(start, end), start, end, sense: 'asked' as const, strength: 1 }];
    });
  }

  /** The player that is part of a style's name: "classical piano", "solo violin". */
  private playersWithin(index: number): SaidInstrument[] {
    const { from, to } = this.units[index]!;
    if (to - from < 2 || this.senses[index] !== 'asked') return [];
    return this.tokens.slice(from, to).flatMap(({ word, start, end }, place) => {
      const value = PLAYERS_IN_STYLES.has(word) ? INSTRUMENT_WORDS.get(word) : undefined;
      const alone = this.tokens[from + place - 1]?.word === 'solo';
      return value === undefined
        ? []
        : [{ value, text: this.text.slice(start, end), start, end, sense: 'asked' as const, alone }];
    });
  }

  private strength(index: number): number {
    const { from } = this.units[index]!;
    for (let i = from - 1; i >= Math.max(0, from - 3) && this.tokens[i + 1]!.gap === 'none'; i--) {
      const factor = Object.hasOwn(INTENSIFIERS, this.tokens[i]!.word)
        ? INTENSIFIERS[this.tokens[i]!.word]
        : undefined;
      if (factor !== undefined) return factor;
    }
    return 1;
  }

  /** "jazzy", "jazz-infused", "trap drums" and the first of "jazz house" colour another style. */
  private style(index: number, value: SaidStyle['value']): SaidStyle {
    const unit = this.units[index]!;
    const next = this.units[index + 1];
    const after = this.tokens[unit.to];
    const touches = after !== undefined && after.gap === 'none';
    const colouring =
      value.adjective === true ||
      (touches && COLOURING.has(after.word)) ||
      (touches && next !== undefined && next.from === unit.to && (isInstrument(next) || namesStyle(next)));
    return { ...this.mark(index, value), colouring };
  }
}

/** Whether a unit names a style, rather than a direction or a kind of piece ("house banger", "rock anthem"). */
function namesStyle(unit: MeaningUnit): boolean {
  return unit.meanings.some(
    (meaning) => meaning.kind === 'style' && meaning.value.form !== true && meaning.value.genres.length <= 2,
  );
}
