import { median } from '../statistics.ts';
import type { Judgement } from './judge-case.ts';

const NULL_LIMIT = -90;

/** One line for a song: its name and what it missed. */
export function printJudgement({ name, genre, parts, measures, verdicts, null: rest }: Judgement): void {
  const missed = [
    ...measures.filter(({ ok }) => ok === false).map((measure) => `${short(measure.name)} ${measure.value}`),
    ...verdicts.filter(({ ok }) => !ok).map(({ asked }) => `NOT ${asked}`),
    ...(rest > NULL_LIMIT ? [`null ${rest.toFixed(0)} dB`] : []),
  ];
  console.log(
    `${name.padEnd(26)} ${genre.padEnd(16)} ${String(parts).padStart(2)} parts  ${missed.join('; ')}`,
  );
}

/** For every measure how many songs lie in its band, and the share of what was asked that was met. */
export function printSummary(judgements: readonly Judgement[]): void {
  const measures = new Map<string, { ok: number; all: number; values: number[]; target: string }>();
  for (const judgement of judgements) {
    for (const { name, value, target, ok } of judgement.measures) {
      const entry = measures.get(short(name)) ?? { ok: 0, all: 0, values: [], target };
      entry.all++;
      if (ok === true) entry.ok++;
      const number = Number.parseFloat(value);
      if (Number.isFinite(number)) entry.values.push(number);
      measures.set(short(name), entry);
    }
  }
  console.log(`\n${'measure'.padEnd(40)} ${'in band'.padStart(9)}  ${'median'.padStart(8)}  band`);
  for (const [name, { ok, all, values, target }] of measures) {
    const middle = values.length > 0 ? median(values).toFixed(2) : '';
    console.log(`${name.padEnd(40)} ${`${ok}/${all}`.padStart(9)}  ${middle.padStart(8)}  ${target}`);
  }
  const verdicts = judgements.flatMap((judgement) => judgement.verdicts);
  const met = verdicts.filter(({ ok }) => ok).length;
  const whole = judgements.filter((judgement) => judgement.verdicts.every(({ ok }) => ok)).length;
  console.log(
    `\nadherence: ${met} of ${verdicts.length} things asked for (${((100 * met) / verdicts.length).toFixed(1)} %), ${whole} of ${judgements.length} prompts in everything`,
  );
  const worst = Math.max(...judgements.map((judgement) => judgement.null));
  console.log(`stem null test: worst ${worst.toFixed(1)} dBFS`);
}

/** The measure without what it was compared with in this one song. */
function short(name: string): string {
  return name.replace(/ \(.*\)/, '');
}
