import type { Candidate, Line } from './pool.ts';

/** How much less a line is liked that comes back to a word of the song: twice the same image tires. */
const ECHO = 0.35;
/** Longer words only: short ones are grammar. */
const CONTENT = /[\p{L}']{4,}/gu;

const GRAMMAR: ReadonlySet<string> = new Set(
  (
    'that this with from they them their there then than what when where which have been were your yours mine about into onto over under again still just like some every ' +
    'would could should never always only ever even know knew will more most down back here come came goes going went make made says said tell told'
  ).split(' '),
);

/** What a song has used up: sentences, words at the ends of lines, images. */
export class Used {
  private readonly frames = new Set<string>();
  private readonly lines = new Set<string>();
  private readonly ends = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly avoided: ReadonlySet<string>;
  private readonly themes: ReadonlySet<string>;

  /** How much a frame of another song is still liked: 0, unless a song cannot be written otherwise. */
  private readonly again: number;

  /**
   * @param avoided frames of another song that this one is to differ from; `again`: how much they are liked all the
   *   same. @param themes words that may recur.
   */
  constructor(avoided: readonly string[], again: number, themes: readonly string[]) {
    this.avoided = new Set(avoided);
    this.again = again;
    this.themes = new Set(themes);
  }

  /** The hook: other lines must not hold it. */
  private hook = '';

  get ids(): readonly string[] {
    return [...this.frames];
  }

  take(candidate: Candidate): void {
    this.frames.add(candidate.frame);
    for (const line of candidate.lines) this.takeLine(line);
  }

  takeLine({ text, sound }: Line): void {
    this.lines.add(text.toLowerCase());
    this.ends.set(sound.end, (this.ends.get(sound.end) ?? 0) + 1);
    for (const word of contentOf(text)) this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }

  takeHook(line: Line, hook: string): void {
    this.takeLine(line);
    this.hook = hook.toLowerCase();
  }

  /** A candidate's weight in this song so far; 0 when it must not come. */
  weigh(candidate: Candidate): number {
    if (this.frames.has(candidate.frame)) return 0;
    let weight = candidate.weight * (this.avoided.has(candidate.frame) ? this.again : 1);
    for (const { text, sound } of candidate.lines) {
      if (this.lines.has(text.toLowerCase())) return 0;
      if (this.hook.includes(' ') && text.toLowerCase().includes(this.hook)) return 0;
      if (this.ends.has(sound.end)) weight *= 0.25;
      for (const word of contentOf(text)) {
        if (!this.themes.has(word) && this.words.has(word)) weight *= ECHO;
      }
      weight *= 1 - Math.min(0.7, 1.2 * sound.roughness);
    }
    return weight;
  }
}

const contents = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 40_000;

function contentOf(text: string): readonly string[] {
  const before = contents.get(text);
  if (before !== undefined) return before;
  const words = (text.toLowerCase().match(CONTENT) ?? []).filter((word) => !GRAMMAR.has(word));
  if (contents.size >= MOST_REMEMBERED) contents.clear();
  contents.set(text, words);
  return words;
}
