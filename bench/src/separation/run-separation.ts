import { type SeparationStyle, takeApart } from '@songwright/listen';
import { median } from '../statistics.ts';
import { cacheFolder } from './cache-folder.ts';
import { MIXES, type MixRecipe, PLAYED } from './data/mixes.ts';
import { type InstrumentalKind, instrumentalMix } from './instrumentals.ts';
import { type Judgement, judgeMix } from './judge.ts';
import { JUDGED, type Judged } from './judged-stems.ts';
import { separateLongUpload } from './long-upload.ts';
import { knownMix } from './mix-stems.ts';

/**
 * `npm run separation-check` takes the test mixes apart, and those with nobody singing. `-- --cache DIR` keeps the
 * renders, `--tuning` looks at the tuning mixes instead, `--style enhanced` at another style, `--only NAME` at the mixes
 * whose names contain it, `--judge mixes|instrumentals|memory` at one of the three parts.
 */
const argv = process.argv.slice(2);
const option = (name: string): string | undefined =>
  argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined;
const folder = cacheFolder(argv);
const set = argv.includes('--tuning') ? 'tuning' : 'test';
const style = (option('--style') ?? 'base') as SeparationStyle;
const only = option('--only') ?? '';
const part = option('--judge');

/** Median SI-SDR gained over the mix, in dB. */
const BARS: Readonly<Record<Judged, number>> = { vocals: 5, drums: 8, bass: 8, other: 5 };
const REMAINDER_BAR = -60;
const MEMORY_BAR_MB = 600;
const LONG_SECONDS = 240;

let missed = 0;
const recipes = MIXES.filter((recipe) => recipe.set === set && recipe.name.includes(only));
if (part === undefined || part === 'mixes') await judgeMixes();
if (part === undefined || part === 'instrumentals') await judgeInstrumentals();
if (part === undefined || part === 'memory') {
  const { peak, seconds } = await separateLongUpload(LONG_SECONDS);
  bar(`peak memory of an upload of ${seconds} s`, `${peak.toFixed(0)} MB`, peak < MEMORY_BAR_MB);
}
console.log(missed === 0 ? 'All bars met.' : `${missed} bars missed.`);
process.exitCode = missed === 0 ? 0 : 1;

function bar(what: string, found: string, met: boolean): void {
  if (!met) missed++;
  console.log(`${what}: ${found}${met ? '' : '  MISSED'}`);
}

async function judgeMixes(): Promise<void> {
  const found: (readonly [MixRecipe, Judgement])[] = [];
  console.log('SI-SDR in dB, and what is gained over the mix');
  for (const recipe of recipes) {
    const judged = judgeMix(await knownMix(recipe, folder), style);
    found.push([recipe, judged]);
    console.log(line(recipe, judged));
  }
  for (const group of ['house', 'font'] as const) {
    summarise(
      group,
      found.filter(([recipe]) => recipe.group === group).map(([, judged]) => judged),
      false,
    );
  }
  summarise(
    'all',
    found.map(([, judged]) => judged),
    true,
  );
  const missedVoices = found.filter(([, { names }]) => !names.includes('vocals')).map(([{ name }]) => name);
  const who = missedVoices.length > 0 ? ` (${missedVoices.join(', ')})` : '';
  bar('a singer is missed', `${missedVoices.length} of ${found.length}${who}`, missedVoices.length === 0);
  const worst = Math.max(...found.map(([, { remainder }]) => remainder));
  bar('sum of the stems less the mix, worst', `${worst.toFixed(0)} dB`, worst <= REMAINDER_BAR);
}

function line({ name }: MixRecipe, { scores, parts, names }: Judgement): string {
  const cells = JUDGED.map((stem) => {
    const score = scores[stem];
    if (!score) return `${stem} none${names.includes(stem) ? ' (ghost)' : ''}`.padEnd(22);
    return `${stem} ${score.ours.toFixed(1)} (+${(score.ours - score.mix).toFixed(1)})`.padEnd(22);
  });
  const extra = Object.entries(parts).map(([part, gained]) => `${part} +${gained.toFixed(1)}`);
  return `${name.padEnd(28)} ${cells.join('')}${extra.join(', ')}`;
}

function summarise(title: string, judged: readonly Judgement[], barred: boolean): void {
  if (judged.length === 0) return;
  console.log(`${title}: ${judged.length} mixes, medians`);
  for (const stem of JUDGED) {
    const scores = judged.flatMap(({ scores }) => scores[stem] ?? []);
    if (scores.length === 0) continue;
    const gained = scores.map(({ ours, mix }) => ours - mix);
    const middle = (pick: (score: (typeof scores)[number]) => number): string =>
      median(scores.map(pick)).toFixed(1);
    const text =
      `SI-SDR ${middle(({ ours }) => ours)}, gained ${median(gained).toFixed(1)} (least ${Math.min(...gained).toFixed(1)}); ` +
      `plain ${middle(({ plain }) => plain)}, gained ${middle(({ plain, mix }) => plain - mix)}; mix ${middle(({ mix }) => mix)}`;
    if (!barred) {
      console.log(`  ${stem.padEnd(7)} ${text}`);
      continue;
    }
    bar(`  ${stem.padEnd(7)}`, text, median(gained) >= BARS[stem]);
    bar(
      `  ${stem.padEnd(7)} worse than the mix`,
      `${gained.filter((g) => g < 0).length}`,
      gained.every((g) => g >= 0),
    );
  }
}

async function judgeInstrumentals(): Promise<void> {
  const kinds: readonly (readonly [InstrumentalKind, readonly MixRecipe[]])[] = [
    ['without', recipes.filter((_, i) => i % 3 === 0)],
    ['lead', recipes.filter(({ group }) => group === 'font')],
    ['played', recipes.filter((recipe) => PLAYED.includes(recipe))],
  ];
  for (const [kind, own] of kinds) {
    const ghosts: string[] = [];
    for (const recipe of own) {
      const apart = takeApart(await instrumentalMix(recipe, kind, folder), { style });
      if (apart.names.includes('vocals')) ghosts.push(recipe.name);
    }
    const who = ghosts.length > 0 ? ` (${ghosts.join(', ')})` : '';
    bar(
      `instrumentals, ${kind}: with a ghost of a voice`,
      `${ghosts.length} of ${own.length}${who}`,
      ghosts.length === 0,
    );
  }
}
