import { BASE_VERBS } from './data/verbs.ts';

/** Irregular pasts of the lexicon. Forms that are also a present ("put", "let") say nothing and stay out. */
const PASTS: ReadonlySet<string> = new Set(
  (
    "was were wasn't weren't had hadn't did didn't went came took gave made said told found lost left kept met got sat stood lay ran swam flew fell drove rode wrote broke spoke woke wore swore tore " +
    'sang rang drank sank began bought brought thought caught taught fought sold held built sent spent lent bent felt dealt slept wept swept crept knelt meant heard hung dug stuck struck won spun ' +
    'threw knew grew blew drew saw ate shook forgot chose froze stole hid bit lit led fed bled paid laid wound ground bound shot sought stung swung flung clung understood became forgave slew'
  ).split(' '),
);

const PRESENTS =
  /\b(?:am|is|are|isn't|aren't|has|hasn't|does|doesn't|don't|can|can't|will|won't|I'm|you're|we're|they're|it's|that's|there's|here's|he's|she's|who's|what's|I'll|you'll|we'll|it'll|knows|goes|comes|says|keeps|takes|makes|gets|needs|wants|gives|looks|runs|sings|waits|leaves|stands|sits|sleeps|lies|turns|rings|holds|tells|thinks)\b|\p{Ll}'s (?:\p{Ll}+ing|got|gone|been|a|the|like)\b/u;

/** The tense most of a sentence is told in, by its verbs: a rough ear, good enough to keep a verse together. */
export function tenseOf(text: string): 'present' | 'past' | 'mixed' {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const past = words.some((word) => PASTS.has(word) || /(?:[^aeiou]|i)ed$/.test(word));
  const present =
    PRESENTS.test(text) || words.some((word, index) => words[index - 1] === 'i' && BASE_VERBS.has(word));
  if (past === present) return 'mixed';
  return past ? 'past' : 'present';
}
