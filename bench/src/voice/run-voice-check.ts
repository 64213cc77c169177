import { parseArgs } from 'node:util';
import type { VoiceId } from '@songwright/music';
import { SAMPLE_RATE } from '@songwright/sound';
import { HELD_OUT_LINES, TUNING_LINES } from './data/lines.ts';
import { festivalLines } from './festival.ts';
import { checkPersonas, formantDistance, formantsByCharacter, throatRatio } from './formant-check.ts';
import { cutLines } from './hear.ts';
import { checkOnsets } from './onset-check.ts';
import { checkPitch, checkVibrato } from './pitch-check.ts';
import { type HeardLine, recognise } from './recognise.ts';
import { singTest } from './sing-test.ts';
import { checkSong } from './song-check.ts';
import { testSong } from './test-score.ts';
import { requireTools } from './tools.ts';

/**
 * `npm run voice-check [-- lines|formants|balance|songs] [--voices clear-mezzo,tenor] [--paces 0.42,0.6,0.84] [--genres pop,rock]
 * [--draws 3] [--tuning] [--legato]`: sings the held-out lines and holds the voice to its bands: words understood
 * beside Festival on the same notes, pitch, vibrato, word times; prints the characters' formants and a persona's; then short songs of 24 genres, voice over band and stems;
 * then words in finished mixes.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    voices: { type: 'string', default: 'clear-mezzo,tenor,raspy-tenor' },
    paces: { type: 'string', default: '0.42,0.6,0.84' },
    genres: { type: 'string' },
    draws: { type: 'string', default: '3' },
    tuning: { type: 'boolean', default: false },
    legato: { type: 'boolean', default: false },
  },
});
const draws = Number(values.draws);
const LINES = values.tuning ? TUNING_LINES : HELD_OUT_LINES;
/** Registers by their lowest note: 130 to 220 Hz and 260 to 440 Hz. */
const REGISTERS = [
  ['low', 48],
  ['high', 60],
] as const;
const WORDS_GENRES = ['pop', 'rock', 'house', 'folk', 'country', 'jazz-ballad'];
const BALANCE_GENRES = [
  ...WORDS_GENRES,
  ...'metal hard-rock punk indie-pop rnb soul gospel disco funk hip-hop trap reggae salsa synthwave trance blues lofi waltz'.split(
    ' ',
  ),
];
/** Least share of words by pace, in the low and the high register. */
const GOALS: Readonly<Record<string, readonly [number, number]>> = {
  '0.42': [0.92, 0.86],
  '0.6': [0.78, 0.65],
  '0.84': [0.6, 0.5],
};

await requireTools();
const wanted = (what: string): boolean => positionals.length === 0 || positionals.includes(what);
if (wanted('lines')) for (const pace of values.paces.split(',')) await checkPace(Number(pace));
if (wanted('formants')) await checkFormants();
if (wanted('balance')) {
  console.log('\nvoice over band, one short song of each genre');
  await checkSongs(values.genres?.split(',') ?? BALANCE_GENRES, null);
}
if (wanted('songs')) {
  console.log('\nwords in songs');
  await checkSongs(values.genres?.split(',') ?? WORDS_GENRES, draws);
}

async function checkPace(pace: number): Promise<void> {
  const detached = !values.legato && pace >= 0.6;
  console.log(`\n${pace} s a syllable${detached ? ', words detached' : ''}`);
  for (const [index, [register, lowest]] of REGISTERS.entries()) {
    const goal = GOALS[String(pace)]?.[index] ?? null;
    const song = testSong(LINES, lowest, pace);
    const peer = (await festivalLines(song, pace)).map(({ text, samples }): HeardLine => {
      return { text, samples: withSilence(samples) };
    });
    row('Festival kal', register, await recognise(peer, draws), null);
    for (const voice of values.voices.split(',') as VoiceId[]) {
      const sung = await singTest(song, voice, detached);
      const heard = await recognise(cutLines(song, sung, SAMPLE_RATE), draws);
      const pitch = checkPitch(song, pace, sung, SAMPLE_RATE);
      const onsets = checkOnsets(song, pace, sung, SAMPLE_RATE);
      row(voice, register, heard, goal);
      console.log(
        `    pitch: median ${pitch.error.toFixed(1)} c ${verdict(pitch.error <= 2)}, within 50 c ${percent(pitch.within)} ${verdict(pitch.within >= 0.98)}`,
      );
      console.log(
        `    word times: median ${ms(onsets.median)} ${verdict(onsets.median <= 0.02)}, 95th percentile ${ms(onsets.p95)} ${verdict(onsets.p95 <= 0.06)}, ${onsets.words} words (half a syllable off: ${ms(onsets.control.median)}, ${ms(onsets.control.p95)})`,
      );
      if (pace <= 0.6) continue;
      const held = detached ? await singTest(song, voice, false) : sung;
      const { notes, rate, extent, right } = checkVibrato(song, pace, held, SAMPLE_RATE);
      console.log(
        `    vibrato of ${notes} notes: ${rate.toFixed(1)} Hz, ±${extent.toFixed(0)} c, ${percent(right)} within both bands ${verdict(rate >= 5 && rate <= 6.5 && extent >= 30 && extent <= 80)}`,
      );
    }
  }
}

function row(
  name: string,
  register: string,
  { lines, of, words }: { lines: number; of: number; words: number },
  goal: number | null,
): void {
  const judged = goal === null ? '' : `goal ${percent(goal)} ${verdict(words >= goal)}`;
  console.log(
    `  ${name.padEnd(16)} ${register.padEnd(5)} lines ${lines}/${of}  words ${percent(words)}  ${judged}`,
  );
}

/** Short songs taken apart: how far the voice lies over the band, whether stems sum up, and which words are understood. */
async function checkSongs(genres: readonly string[], draws: number | null): Promise<void> {
  for (const genre of genres) {
    const { character, over, least, most, nullTest, words } = await checkSong(genre, draws);
    const met = least >= 2 && most <= 6;
    const heard =
      words === null ? '' : `, words: stem ${percent(words.stem)}, finished mix ${percent(words.mix)}`;
    console.log(
      `  ${genre.padEnd(14)} ${character.padEnd(14)} voice over band ${over.toFixed(1)} LU (sections ${least.toFixed(1)} to ${most.toFixed(1)}) ${verdict(met)}, stems null ${nullTest.toFixed(0)} dBFS ${verdict(nullTest <= -90)}${heard}`,
    );
  }
}

/** What the characters' throats are like, how far any two lie apart, and whether a persona keeps its own. */
async function checkFormants(): Promise<void> {
  const table = await formantsByCharacter();
  console.log('\nmedian formants in hertz (F1 F2 F3)');
  const vowels = ['iy', 'eh', 'aa', 'uw'];
  console.log(`  ${''.padEnd(16)} ${vowels.map((vowel) => vowel.padEnd(16)).join('')}throat`);
  const reference = table.get('clear-mezzo')!;
  for (const [character, formants] of table) {
    const cells = vowels.map((vowel) =>
      (
        formants
          .get(vowel)
          ?.map((hertz) => hertz.toFixed(0))
          .join(' ') ?? '-'
      ).padEnd(16),
    );
    console.log(`  ${character.padEnd(16)} ${cells.join('')}${throatRatio(formants, reference).toFixed(3)}`);
  }
  const pairs = [...table].flatMap(([a, own], i) =>
    [...table].slice(i + 1).map(([b, other]) => ({ names: `${a}, ${b}`, far: formantDistance(own, other) })),
  );
  const nearest = pairs.reduce((least, pair) => (pair.far < least.far ? pair : least));
  console.log(
    `  nearest two: ${nearest.names}, ${(100 * nearest.far).toFixed(1)} % apart in the median of vowels and formants`,
  );
  console.log("\nsongs that take a persona's voice, formants beside its source's");
  for (const { of, character, cells, ratio } of await checkPersonas()) {
    const off = Math.abs(ratio - 1);
    console.log(
      `  ${character.padEnd(16)} ${(100 * off).toFixed(1)} % off ${verdict(off <= 0.03)}, over ${cells} vowels on pitches that both have ("${of}")`,
    );
  }
}

/** As much silence around a line as the other's have. */
function withSilence(samples: Float32Array): Float32Array {
  const out = new Float32Array(samples.length + 14_400);
  out.set(samples, 7200);
  return out;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function ms(seconds: number): string {
  return `${Math.round(1000 * seconds)} ms`;
}

function verdict(met: boolean): string {
  return met ? 'met' : 'MISSED';
}
