import { createRequire } from 'node:module';
import { SUNG_WORDS } from './data/sung-words.ts';
import { readArpabet, readIpa, type StressedPhone } from './phones.ts';

/**
 * The CMU dictionary takes a third of a second to load and phonemize half a second more, so that both are loaded when
 * the first word asks for them and not with the package. `require` is synchronous, as composing is, and it is the one
 * way phonemize 2.0.1 loads on Node 20 to 24 (its ES modules import JSON without the attribute Node wants).
 */
const require = createRequire(import.meta.url);

let cmu: Readonly<Record<string, string>> | null = null;
let guess: ((word: string) => string) | null = null;

function cmuDictionary(): Readonly<Record<string, string>> {
  cmu ??= (
    require('cmu-pronouncing-dictionary') as typeof import('cmu-pronouncing-dictionary', { with: {
      'resolution-mode': 'import',
    }})
  ).dictionary;
  return cmu;
}

/** The pronunciation of a lower-case word as singers have it, else as the CMU dictionary has it, else null. */
export function lookUp(word: string): readonly StressedPhone[] | null {
  const text = Object.hasOwn(SUNG_WORDS, word) ? SUNG_WORDS[word] : own(cmuDictionary(), word);
  return text === undefined ? null : readArpabet(text);
}

/** A pronunciation by phonemize's rules of English spelling; may be empty. `word` is a to z only. */
export function workOut(word: string): readonly StressedPhone[] {
  guess ??= (require('phonemize') as typeof import('phonemize', { with: { 'resolution-mode': 'require' }}))
    .phonemize;
  return readIpa(guess(word));
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
