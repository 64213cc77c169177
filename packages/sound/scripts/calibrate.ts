/**
 * Plays every instrument's calibration phrase and writes the levels that bring all to one loudness.
 * Run: node --conditions=source packages/sound/scripts/calibrate.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUMENT_IDS, INSTRUMENTS } from '@songwright/music';
import { LEVELS } from '../src/instruments/patches/data/levels.ts';
import { calibrationOf } from '../src/testing/calibration.ts';

/** Short sounds stop here: their peaks, not their loudness, are what the mix has to bear. */
const HEADROOM = { poly: -9, mono: -9, drums: -4 };

const lines: string[] = [];
for (const id of INSTRUMENT_IDS) {
  const { loudness, peak, target } = await calibrationOf(id);
  const change = Math.min(target - loudness, HEADROOM[INSTRUMENTS[id].voices] - 20 * Math.log10(peak));
  const level = Math.round((LEVELS[id] + change) * 10) / 10;
  const after = 20 * Math.log10(peak) + change;
  const name = /-/.test(id) ? `'${id}'` : id;
  lines.push(`  ${name}: ${level},`);
  console.log(
    id.padEnd(20),
    `${loudness.toFixed(1)} LUFS`,
    `level ${level}`,
    `peak then ${after.toFixed(1)} dBFS`,
  );
}
writeFileSync(
  join(import.meta.dirname, '../src/instruments/patches/data/levels.ts'),
  `import type { Decibels, InstrumentId } from '@songwright/music';

/** What brings each instrument to the common loudness. Measured by scripts/calibrate.ts. */
export const LEVELS: Readonly<Record<InstrumentId, Decibels>> = {
${lines.join('\n')}
};
`,
);
