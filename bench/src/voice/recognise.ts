import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRng, type Rng } from '@songwright/music';
import { OTHER_WORDS } from './data/lines.ts';

const run = promisify(execFile);
const MODEL = '/usr/share/pocketsphinx/model/en-us';
/** What the recogniser was trained on. */
export const RECOGNISER_RATE = 16_000;
/** Choices at each word, the true one among them, and lines of the identification test. */
const CHOICES = 10;
const LINES = 100;

/** A sung line cut out alone, at the recogniser's rate. */
export interface HeardLine {
  readonly text: string;
  readonly samples: Float32Array;
}

export interface Recognition {
  /** Lines taken for themselves, of all. */
  readonly lines: number;
  readonly of: number;
  /** Share of words chosen rightly among ten, a mean over the draws. */
  readonly words: number;
}

/**
 * The test of the design's fact sheet, by pocketsphinx: which of a hundred lines is it, and which of ten words
 * stands at each place. Distractors are drawn anew for each of `draws`, alike for every voice.
 */
export async function recognise(heard: readonly HeardLine[], draws: number): Promise<Recognition> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-voice-'));
  try {
    await Promise.all(heard.map((line, i) => saveLine(line, join(folder, `${i}.raw`))));
    const every = lineGrammar(heard);
    const guesses = await decode(
      heard.map(() => every),
      folder,
    );
    const identified = guesses.filter((said, i) => said.join(' ') === heard[i]!.text.toLowerCase()).length;
    let right = 0;
    let total = 0;
    for (let draw = 1; draw <= draws; draw++) {
      const wanted = heard.map(({ text }) => text.toLowerCase().split(' '));
      const said = await decode(
        wanted.map((words) => choiceGrammar(heard, words, draw)),
        folder,
      );
      wanted.forEach((words, i) => {
        right += words.filter((word, k) => said[i]![k] === word).length;
        total += words.length;
      });
    }
    return { lines: identified, of: heard.length, words: right / total };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** 16 bits, one channel: what the recogniser reads. */
async function saveLine({ samples }: HeardLine, path: string): Promise<void> {
  const peak = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  const bytes = new DataView(new ArrayBuffer(2 * samples.length));
  for (const [i, x] of samples.entries()) bytes.setInt16(2 * i, Math.round((22_000 * x) / peak), true);
  await writeFile(path, new Uint8Array(bytes.buffer));
}

/** A grammar as the recogniser's state machine: words from state to state. */
interface Grammar {
  readonly states: number;
  readonly moves: readonly (readonly [from: number, to: number, word: string])[];
}

/** One path for each line. */
function lineGrammar(heard: readonly HeardLine[]): Grammar {
  const rng = createRng('other lines');
  const pool = wordPool(heard);
  const others = Array.from({ length: LINES - heard.length }, (_, i) =>
    heard[i % heard.length]!.text.split(' ').map(() => rng.pick(pool)),
  );
  const moves: [number, number, string][] = [];
  let states = 2;
  for (const words of [...heard.map(({ text }) => text.toLowerCase().split(' ')), ...others]) {
    let at = 0;
    words.forEach((word, i) => {
      const next = i === words.length - 1 ? 1 : states++;
      moves.push([at, next, word]);
      at = next;
    });
  }
  // The last state is the final one.
  const last = states - 1;
  const swap = (state: number): number => (state === 1 ? last : state === last ? 1 : state);
  return { states, moves: moves.map(([from, to, word]) => [swap(from), swap(to), word]) };
}

/** Ten words from each state to the next. */
function choiceGrammar(heard: readonly HeardLine[], words: readonly string[], draw: number): Grammar {
  const rng = createRng(`draw ${draw}`).fork(words.join(' '));
  const pool = wordPool(heard);
  const moves = words.flatMap((word, k) =>
    choicesFor(word, pool, rng.fork(k)).map((choice) => [k, k + 1, choice] as const),
  );
  return { states: words.length + 1, moves };
}

function choicesFor(word: string, pool: readonly string[], rng: Rng): string[] {
  const choices = new Set([word]);
  while (choices.size < CHOICES) choices.add(rng.pick(pool));
  return rng.shuffle([...choices]);
}

const wordPool = (heard: readonly HeardLine[]): string[] => [
  ...new Set([...heard.flatMap(({ text }) => text.toLowerCase().split(' ')), ...OTHER_WORDS]),
];

/** What is understood of each line under a grammar of its own. */
async function decode(grammars: readonly Grammar[], folder: string): Promise<string[][]> {
  await Promise.all(grammars.map((grammar, i) => writeFile(join(folder, `${i}.fsg`), fsgText(grammar, i))));
  await writeFile(join(folder, 'lines.ctl'), grammars.map((_, i) => `${i}\n`).join(''));
  await writeFile(join(folder, 'grammars.ctl'), grammars.map((_, i) => `${i}\n`).join(''));
  const settings = {
    hmm: join(MODEL, 'en-us'),
    dict: join(MODEL, 'cmudict-en-us.dict'),
    adcin: 'yes',
    cepdir: folder,
    cepext: '.raw',
    ctl: join(folder, 'lines.ctl'),
    fsgctl: join(folder, 'grammars.ctl'),
    fsgdir: folder,
    fsgext: '.fsg',
    hyp: join(folder, 'lines.hyp'),
    logfn: '/dev/null',
  };
  await run(
    'pocketsphinx_batch',
    Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value]),
  );
  const said = await readFile(join(folder, 'lines.hyp'), 'utf8');
  return said
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\(.*$/, '').trim().split(/\s+/));
}

function fsgText({ states, moves }: Grammar, index: number): string {
  const lines = moves.map(([from, to, word]) => `TRANSITION ${from} ${to} 1.0 ${word}`);
  return [
    `FSG_BEGIN ${index}`,
    `NUM_STATES ${states}`,
    'START_STATE 0',
    `FINAL_STATE ${states - 1}`,
    ...lines,
    'FSG_END',
    '',
  ].join('\n');
}
