import { type PointOfView, suits, VIEWS } from './grammar.ts';
import { tenseOf } from './tense.ts';

/**
 * A sentence for songs, over one line or two, as data write it:
 *
 *     - The rain keeps:kept time on the roof of the car / and I count* the drops // and nobody calls
 *
 * " / " parts its lines, " // " other ways to end it, {a|b} a choice of words, ~word a word that may go for the metre,
 * <thing> a word of the song's subject. "keep*kept" agrees with whoever tells the song, "runs:ran" does not; both have
 * their past. Signs before it: + bright songs only, - dark ones only, < past, = without tense, ! said to somebody.
 */
export interface Frame {
  /** What it is known by: no frame is used twice in a song. */
  readonly id: string;
  readonly mood: 'bright' | 'dark' | null;
  /** What its verbs are in; `either` when they are marked with both. */
  readonly tense: 'present' | 'past' | 'mixed' | 'either';
  /** An imperative, which only a song to somebody can hold. */
  readonly said: boolean;
  readonly first: string;
  /** Ways to go on in a second line; empty for a sentence of one line. */
  readonly seconds: readonly string[];
  /** From which points of view it can be told. */
  readonly views: ReadonlySet<PointOfView>;
}

const MARKED = /^([+\-<=!]+) /;

function readFrame(source: string, id: string): Frame {
  const marks = MARKED.exec(source)?.[1] ?? '';
  const text = source.replace(MARKED, '');
  const [head, ...more] = text.split(' // ').map((part) => part.trim());
  const cut = head!.indexOf(' / ');
  const first = cut < 0 ? head! : head!.slice(0, cut).trim();
  const own = cut < 0 ? [] : [head!.slice(cut + 3).trim()];
  const tensed = /[\p{L}'][*:]/u.test(text);
  return {
    id,
    mood: marks.includes('+') ? 'bright' : marks.includes('-') ? 'dark' : null,
    tense:
      marks.includes('=') || (tensed && !marks.includes('<'))
        ? 'either'
        : marks.includes('<')
          ? 'past'
          : tenseOf(text),
    said: marks.includes('!'),
    first,
    seconds: [...own, ...more],
    views: new Set(
      VIEWS.filter((view) => suits([first, ...own, ...more].join(' '), view) && mayCommand(first, view)),
    ),
  };
}

/** "Carry me home" is said by one who speaks for himself: "carry you home" is another thing. */
const COMMAND =
  /^(?:and |oh, |so )?(?:carry|tell|give|don't|pull|take|bring|let|lift|wake|call|come|hold|look|sing|play|put|turn|wave|leave|set|spin|get|say|ring|ask|show|send|stay|call)\b.*\b(?:me|my)\b/i;

const mayCommand = (text: string, view: PointOfView): boolean =>
  !COMMAND.test(text) || view === 'i' || view === 'i-you' || view === 'we';

const read = new Map<string, readonly Frame[]>();

/** The frames of a list, one a line; read once. */
export function framesOf(list: string | undefined): readonly Frame[] {
  if (list === undefined) return [];
  const before = read.get(list);
  if (before !== undefined) return before;
  const frames = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readFrame(line, line));
  read.set(list, frames);
  return frames;
}
