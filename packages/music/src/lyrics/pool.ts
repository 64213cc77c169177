import type { Rng } from '../rng.ts';
import { type Frame, framesOf } from './frame.ts';
import { inflect, mendArticles, type PointOfView, type Tense } from './grammar.ts';
import type { Matter, Part } from './matter.ts';
import { type LineSound, soundOf } from './sound-of-lines.ts';

/** A source of frames: matter with the words that fill its slots, and how much it is wanted. */
export interface Source {
  readonly matter: Matter;
  readonly weight: number;
  /** By slot name: "thing", "place", "x". */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What holds for every line of a song. */
export interface Stance {
  readonly view: PointOfView;
  readonly tense: Tense;
  readonly mood: 'bright' | 'dark' | null;
}

export interface Line {
  readonly text: string;
  readonly sound: LineSound;
}

/** One or two lines that belong together and could stand in the song. */
export interface Candidate {
  readonly frame: string;
  /** Which of the sources it is from. */
  readonly source: number;
  readonly tense: Frame['tense'];
  readonly lines: readonly Line[];
  readonly weight: number;
}

/** The candidates of some parts from some sources, each with its words chosen by the seed. */
export function candidatesOf(
  sources: readonly Source[],
  parts: readonly Part[],
  stance: Stance,
  rng: Rng,
): readonly Candidate[] {
  return sources.flatMap((source, index) =>
    parts.flatMap((part) =>
      framesOf(source.matter[part]).flatMap((frame) =>
        fits(frame, stance)
          ? variants(frame, { ...source, index }, stance, rng.fork(`${index} ${frame.id}`))
          : [],
      ),
    ),
  );
}

function fits(frame: Frame, { view, tense, mood }: Stance): boolean {
  if (frame.mood !== null && mood !== null && frame.mood !== mood) return false;
  if (tense === 'past' && frame.tense === 'present') return false;
  if (frame.said && !(view === 'i-you' || view === 'we' || (view === 'you' && !frame.first.includes(' me'))))
    return false;
  return frame.views.has(view);
}

function variants(
  frame: Frame,
  source: Source & { readonly index: number },
  stance: Stance,
  rng: Rng,
): Candidate[] {
  const put = (text: string): string | null => fill(choose(text, rng), source.words, rng);
  const first = put(frame.first);
  if (first === null) return [];
  const heads = spellings(first, stance);
  if (frame.seconds.length === 0)
    return heads.map((line) => ({
      frame: frame.id,
      source: source.index,
      tense: frame.tense,
      lines: [line],
      weight: source.weight,
    }));
  return frame.seconds.flatMap((second) => {
    const filled = put(second);
    if (filled === null) return [];
    return heads.flatMap((head) =>
      spellings(filled, stance).map((tail) => ({
        frame: frame.id,
        source: source.index,
        tense: frame.tense,
        lines: [head, tail],
        weight: source.weight / frame.seconds.length,
      })),
    );
  });
}

function choose(text: string, rng: Rng): string {
  return text.replace(/\{([^{}]*)\}/g, (_, options: string) => rng.pick(options.split('|')));
}

/** Slots filled, no word twice in a sentence; null when there is no word for one. */
function fill(text: string, words: Source['words'], rng: Rng): string | null {
  const used = new Set<string>();
  let missing = false;
  const filled = text.replace(/<(\w+)>/g, (_, slot: string) => {
    const open = (words[slot] ?? []).filter((word) => !used.has(word));
    if (open.length === 0) {
      missing = true;
      return '';
    }
    const word = slot === 'x' || slot === 'X' ? open[0]! : rng.pick(open);
    if (slot !== 'x' && slot !== 'X') used.add(word);
    return word;
  });
  return missing ? null : filled;
}

/** A line with and without its optional words. */
function spellings(text: string, { view, tense }: Stance): Line[] {
  const told = inflect(text, view, tense);
  const full = told.replaceAll('~', '');
  const bare = told.replace(/~[^\s]+\s*/g, '');
  return (full === bare ? [full] : [full, bare]).map((spelt) => {
    const line = capital(mendArticles(spelt.replace(/\s+/g, ' ').trim()));
    return { text: line, sound: soundOf(line) };
  });
}

function capital(text: string): string {
  return text.replace(
    /^([("']*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** What one song may be made of, each list made when it is first asked for. */
export interface Pools {
  readonly about: (parts: readonly Part[]) => readonly Candidate[];
  readonly heart: (parts: readonly Part[]) => readonly Candidate[];
  readonly voice: (parts: readonly Part[]) => readonly Candidate[];
}

export function poolsOf(
  {
    about,
    heart,
    voice,
  }: { readonly about: readonly Source[]; readonly heart: Source; readonly voice: Source },
  stance: Stance,
  rng: Rng,
): Pools {
  const made = new Map<string, readonly Candidate[]>();
  const from = (name: string, sources: readonly Source[]) => (parts: readonly Part[]) => {
    const key = `${name} ${parts.join(' ')}`;
    const before = made.get(key) ?? candidatesOf(sources, parts, stance, rng.fork(name));
    made.set(key, before);
    return before;
  };
  return { about: from('about', about), heart: from('heart', [heart]), voice: from('voice', [voice]) };
}
