import { BARS, type BarName, type Measure } from '../measures/bars.ts';
import { median } from '../statistics.ts';
import type { Judgement } from './judge-case.ts';
import type { GenreJudgement } from './judge-genre.ts';

/** One line for a song: its name and what it missed. */
export function printJudgement({ name, genre, parts, measures, verdicts }: Judgement): void {
  const missed = [
    ...measures.filter(({ ok }) => !ok).map(missedMeasure),
    ...verdicts.filter(({ ok }) => !ok).map(({ asked }) => `NOT ${asked}`),
  ];
  console.log(
    `${name.padEnd(26)} ${genre.padEnd(16)} ${String(parts).padStart(2)} parts  ${missed.join('; ')}`,
  );
}

/** One line for a genre: what the songs of many seeds missed together. */
export function printGenre({ genre, measures }: GenreJudgement): void {
  const missed = measures.filter(({ ok }) => !ok).map(missedMeasure);
  console.log(`${genre.padEnd(43)} by its seeds  ${missed.join('; ')}`);
}

const missedMeasure = ({ name, value, target }: Measure): string => `${name} ${value} (${target})`;

interface Row {
  readonly title: string;
  readonly share: number;
  readonly measures: readonly Pick<Measure, 'ok' | 'figure'>[];
}

/** For every bar how many songs and genres meet it; returns how many bars are missed. */
export function printSummary(songs: readonly Judgement[], genres: readonly GenreJudgement[]): number {
  const rows: Row[] = [
    ...rowsOf(
      songs.flatMap(({ measures }) => measures),
      '',
    ),
    {
      ...BARS.adherence,
      measures: songs.flatMap(({ verdicts }) => verdicts.map(({ ok }) => ({ ok, figure: null }))),
    },
    ...rowsOf(
      genres.flatMap(({ measures }) => measures),
      'genres: ',
    ).map((row) => ({ ...row, share: 1 })),
  ].filter(({ measures }) => measures.length > 0);
  console.log(
    `\n${'bar'.padEnd(52)} ${'met'.padStart(9)}  ${'needed'.padStart(6)}  ${'least'.padStart(8)} ${'median'.padStart(8)} ${'most'.padStart(8)}`,
  );
  let missed = 0;
  for (const { title, share, measures } of rows) {
    const met = measures.filter(({ ok }) => ok).length;
    const enough = met >= share * measures.length;
    if (!enough) missed++;
    const figures = measures.flatMap(({ figure }) => (figure === null ? [] : [figure]));
    const show = (value: number): string => value.toFixed(2).padStart(8);
    const spread =
      figures.length === 0
        ? ''
        : `${show(Math.min(...figures))} ${show(median(figures))} ${show(Math.max(...figures))}`;
    console.log(
      `${title.padEnd(52)} ${`${met}/${measures.length}`.padStart(9)}  ${`${100 * share} %`.padStart(6)}  ${spread.padEnd(26)}  ${enough ? '' : 'MISSED'}`,
    );
  }
  console.log(missed === 0 ? '\nevery bar is met' : `\n${missed} of ${rows.length} bars missed`);
  return missed;
}

function rowsOf(measures: readonly Measure[], prefix: string): Row[] {
  return (Object.keys(BARS) as BarName[]).map((bar) => ({
    title: prefix + BARS[bar].title,
    share: BARS[bar].share,
    measures: measures.filter((measure) => measure.bar === bar),
  }));
}
