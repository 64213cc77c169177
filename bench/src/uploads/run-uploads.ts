import { addInstrumentalCheck } from './add-instrumental-check.ts';
import { addVocalsCheck } from './add-vocals-check.ts';
import { coverCheck } from './cover-check.ts';

/**
 * `npm run uploads-check` measures what the jobs over uploads make against the truth of the uploads; `npm run
 * uploads-check -- cover` the parts named. The uploads are rendered from scores of ours by our studio and by FluidSynth.
 */

/** One part: prints what it finds, and says which of its bars hold. */
export type Part = (print: (line: string) => void) => Promise<Readonly<Record<string, boolean>>>;

const PARTS: Readonly<Record<string, Part>> = {
  cover: coverCheck,
  'add-instrumental': addInstrumentalCheck,
  'add-vocals': addVocalsCheck,
};

const asked = process.argv.slice(2);
let missed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}": the parts are ${Object.keys(PARTS).join(', ')}.`);
  console.log(`\n${name}`);
  const bars = await part(console.log);
  for (const [bar, holds] of Object.entries(bars)) {
    if (!holds) missed++;
    console.log(`${holds ? 'met   ' : 'MISSED'} ${bar}`);
  }
}
if (missed > 0) process.exitCode = 1;
