import { addInstrumentalCheck } from './add-instrumental-check.ts';
import { addVocalsCheck } from './add-vocals-check.ts';
import { coverCheck } from './cover-check.ts';
import { extendCheck } from './extend-check.ts';

/**
 * `npm run uploads-check` measures what the jobs over uploads make against the truth of the uploads; `npm run
 * uploads-check -- cover` the parts named, `… -- cover pop folk` of their uploads only those styles. The uploads are
 * rendered from scores of ours by our studio and by FluidSynth.
 */

/** One part: prints what it finds, and says which of its bars hold. */
export type Part = (
  print: (line: string) => void,
  takes: (style: string) => boolean,
) => Promise<Readonly<Record<string, boolean>>>;

const PARTS: Readonly<Record<string, Part>> = {
  cover: coverCheck,
  extend: extendCheck,
  'add-instrumental': addInstrumentalCheck,
  'add-vocals': addVocalsCheck,
};

const asked = process.argv.slice(2);
const named = Object.keys(PARTS).filter((name) => asked.includes(name));
const styles = asked.filter((word) => !named.includes(word));
let missed = 0;
for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
  console.log(`\n${name}`);
  const takes = (style: string): boolean => styles.length === 0 || styles.includes(style);
  const bars = await PARTS[name]!(console.log, takes);
  for (const [bar, holds] of Object.entries(bars)) {
    if (!holds) missed++;
    console.log(`${holds ? 'met   ' : 'MISSED'} ${bar}`);
  }
}
if (missed > 0) process.exitCode = 1;
