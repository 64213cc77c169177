/** A numeral and the share of a progression's bars it fills. */
export interface NumeralSpan {
  readonly numeral: string;
  readonly bar: number;
  /** Beats from the start of the bar and beats long, in the meter's own beats (see `beatsOf`). */
  readonly beat: number;
  readonly beats: number;
}

/** How a bar of so many beats is shared out among chords: the front is heavier in odd bars. */
function share(beats: number, chords: number): readonly number[] {
  const base = Math.floor(beats / chords);
  const extra = beats - base * chords;
  return Array.from({ length: chords }, (_, index) => base + (index < extra ? 1 : 0));
}

/**
 * Reads `"I | V/3 vi | % | IV . . V"`: bars parted by `|`; chords of a bar share it alike; a dot goes on with the
 * chord before for one more share; `%` says the bar before again.
 *
 * @param beats Beats of one bar.
 */
export function readProgression(
  text: string,
  beats: number,
): { readonly bars: number; readonly spans: readonly NumeralSpan[] } {
  const bars = text.split('|').map((bar) => bar.trim().split(/\s+/).filter(Boolean));
  const spans: NumeralSpan[] = [];
  bars.forEach((tokens, bar) => {
    if (tokens.length === 0) throw new Error(`The progression "${text}" has an empty bar ${bar + 1}.`);
    if (tokens.length === 1 && tokens[0] === '%') {
      if (bar === 0) throw new Error(`The progression "${text}" starts with %: there is no bar before it.`);
      for (const span of spans.filter((s) => s.bar === bar - 1)) spans.push({ ...span, bar });
      return;
    }
    if (tokens.length > beats) {
      throw new Error(
        `Bar ${bar + 1} of "${text}" has ${tokens.length} chords, and the bar only ${beats} beats.`,
      );
    }
    let beat = 0;
    share(beats, tokens.length).forEach((length, index) => {
      const token = tokens[index]!;
      const last = spans.at(-1);
      if (token === '.' && last?.bar === bar)
        spans[spans.length - 1] = { ...last, beats: last.beats + length };
      else spans.push({ numeral: token, bar, beat, beats: length });
      beat += length;
    });
  });
  return { bars: bars.length, spans };
}

/**
 * The same progression for a bar of fewer beats: bars with more chords than beats keep the first of each group, so
 * that what was written for four beats can be read in six eight.
 */
export function squeeze(text: string, beats: number): string {
  return text
    .split('|')
    .map((bar) => {
      const tokens = bar.trim().split(/\s+/);
      if (tokens.length <= beats) return tokens.join(' ');
      return Array.from({ length: beats }, (_, i) => tokens[Math.floor((i * tokens.length) / beats)]!).join(
        ' ',
      );
    })
    .join(' | ');
}
