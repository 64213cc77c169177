import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hear } from '@songwright/listen';
import { SAMPLE_RATE } from '@songwright/sound';
import { mean, median } from '../statistics.ts';
import { fetchPiece, recipes } from './library.ts';
import { type HearingMeasures, measureHearing } from './measure-hearing.ts';
import type { Half, Kind } from './piece.ts';

/**
 * `npm run hear-check` holds what `hear` makes of pieces of known truth against that truth, and prints whether the bars
 * are met. `-- --tune` takes the half that settings were tuned on; `-- --cache FOLDER` keeps the renders there;
 * words after it choose pieces by name.
 */
const { values, positionals } = parseArgs({
  options: {
    cache: { type: 'string', default: join(tmpdir(), 'songwright-hear-check') },
    tune: { type: 'boolean' },
  },
  allowPositionals: true,
});

interface Row {
  readonly name: string;
  readonly kind: Kind;
  readonly measures: HearingMeasures;
}

const COLUMNS: readonly (readonly [keyof HearingMeasures, string])[] = [
  ['tempo', 'tempo'],
  ['beats', 'beats F'],
  ['anyLevel', 'any level'],
  ['downbeats', 'downb. F'],
  ['meter', 'meter'],
  ['key', 'key'],
  ['triads', 'triads'],
  ['melody', 'melody F'],
  ['drums', 'drums F'],
  ['sections3', 'sect. 3 s'],
  ['sectionsHalf', 'sect. .5 s'],
];

/** What is asked: the mean over the pieces of a kind must reach it. */
const BARS: readonly (readonly [string, keyof HearingMeasures, Kind, number])[] = [
  ['tempo within 4 %, octaves allowed', 'tempo', 'mix', 0.9],
  ['beats F, 70 ms', 'beats', 'mix', 0.9],
  ['key', 'key', 'mix', 0.85],
  ['triads per beat', 'triads', 'mix', 0.65],
  ['melody F alone, 50 ms and semitone', 'melody', 'solo', 0.7],
  ['melody F in a mix, 50 ms and semitone', 'melody', 'mix', 0.5],
];

const half: Half = values.tune ? 'tune' : 'test';
const rows: Row[] = [];
let heardSeconds = 0;
let cpuSeconds = 0;

console.log(`${'piece'.padEnd(34)}${COLUMNS.map(([, title]) => title.padStart(10)).join('')}`);
for (const recipe of recipes(half)) {
  if (positionals.length > 0 && !positionals.some((word) => recipe.name.includes(word))) continue;
  const piece = await fetchPiece(recipe, values.cache);
  const before = process.cpuUsage();
  const hearing = hear(piece.audio);
  const spent = process.cpuUsage(before);
  heardSeconds += piece.audio.left.length / SAMPLE_RATE;
  cpuSeconds += (spent.user + spent.system) / 1e6;
  const measures = measureHearing(hearing, piece);
  rows.push({ name: piece.name, kind: piece.kind, measures });
  console.log(`${piece.name.padEnd(34)}${COLUMNS.map(([column]) => cell(measures[column])).join('')}`);
}

const figures = (kind: Kind, column: keyof HearingMeasures): number[] =>
  rows.filter((row) => row.kind === kind).flatMap(({ measures }) => measures[column] ?? []);

for (const kind of ['mix', 'solo'] as const) {
  for (const [title, figureOf] of [
    ['mean', mean],
    ['median', median],
  ] as const) {
    const cells = COLUMNS.map(([column]) => {
      const list = figures(kind, column);
      return cell(list.length === 0 ? null : figureOf(list));
    });
    const count = rows.filter((row) => row.kind === kind).length;
    console.log(
      `${`${title} of ${count} ${kind === 'mix' ? 'mixes' : 'melodies alone'}`.padEnd(34)}${cells.join('')}`,
    );
  }
}
console.log(`\nHeard ${(heardSeconds / cpuSeconds).toFixed(1)} times faster than real time on one core.\n`);

let missed = 0;
for (const [title, column, kind, bar] of BARS) {
  const list = figures(kind, column);
  const figure = mean(list);
  const met = list.length > 0 && figure >= bar;
  if (!met) missed++;
  console.log(
    `${met ? 'met   ' : 'MISSED'} ${title}: ${figure.toFixed(3)} over ${list.length} pieces, asked ${bar.toFixed(2)}`,
  );
}
process.exitCode = missed === 0 ? 0 : 1;

function cell(value: number | null): string {
  return (value === null ? '-' : value.toFixed(2)).padStart(10);
}
