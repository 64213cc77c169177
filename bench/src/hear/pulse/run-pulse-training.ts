import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PULSE_TRAITS, pulseEvidence } from '@songwright/listen';
import { mean } from '../../statistics.ts';
import type { LessonSet } from '../data/pulse-lessons.ts';
import { beatF } from '../measure-hearing.ts';
import { dot, fitPulse, type PulseLesson } from './fit-pulse.ts';
import { fetchLesson, lessonRecipes } from './lessons.ts';

/**
 * `npm run pulse-train`: learns anew what tells the beats among the pulses of a recording, from lessons of true beats that are
 * no pieces of the hear-check, tries it on others, and writes it to packages/listen/src/rhythm/data/pulse-model.ts.
 * `-- --cache FOLDER` keeps what is heard of the lessons there; `-- --render` makes it only.
 */
const HOME = 'packages/listen/src/rhythm/data/pulse-model.ts';
/** Chosen by the lessons that are tried: 0.0003 to 0.003 do alike (F 0.962 to 0.958), more holds unknown styles better. */
const HOLD = 0.001;
/** Groups of styles that are left out in turn, to tell what is heard of styles that were never learnt. */
const FOLDS = 4;

const { values } = parseArgs({
  options: {
    cache: { type: 'string', default: join(tmpdir(), 'songwright-pulse-lessons') },
    render: { type: 'boolean' },
    hold: { type: 'string', default: String(HOLD) },
  },
});

type Told = PulseLesson & { readonly name: string; readonly family: string };

async function lessonsOf(set: LessonSet): Promise<Told[]> {
  const told: Told[] = [];
  for (const lesson of lessonRecipes(set)) {
    const { name, family, spectra, beats, length } = await fetchLesson(lesson, join(values.cache, set));
    if (values.render) continue;
    const evidence = pulseEvidence(spectra);
    const worth = evidence.map(({ pulse }) => beatF({ beats, length }, pulse.beats));
    told.push({ name, family, traits: evidence.map(({ traits }) => traits), worth });
  }
  return told;
}

const [learn, tried] = [await lessonsOf('learn'), await lessonsOf('try')];
if (!values.render) {
  const hold = Number(values.hold);
  const weights = fitPulse(learn, hold);
  console.log(`${learn.length} lessons, ${tried.length} to try, ${PULSE_TRAITS.length} traits; beats F:`);
  for (const [title, lessons] of [
    ['learnt', learn],
    ['tried', tried],
  ] as const) {
    const best = mean(lessons.map(({ worth }) => Math.max(...worth)));
    console.log(
      `${title} ${mean(chosen(lessons, weights)).toFixed(3)}, with each one's best pulse ${best.toFixed(3)}`,
    );
  }
  console.log(`styles left out of the learning ${mean(leftOut(hold)).toFixed(3)}`);
  await writeFile(HOME, fileOf(weights));
  console.log(`wrote ${HOME}`);
}

/** Worth of the pulse that is chosen of each lesson. */
function chosen(lessons: readonly Told[], weights: Float64Array): number[] {
  return lessons.map(({ traits, worth }) => {
    const scores = traits.map((row) => dot(weights, row));
    return worth[scores.indexOf(Math.max(...scores))]!;
  });
}

function leftOut(hold: number): number[] {
  const families = [...new Set(learn.map(({ family }) => family))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(families.filter((_, i) => i % FOLDS === fold));
    const weights = fitPulse(
      learn.filter(({ family }) => !out.has(family)),
      hold,
    );
    return chosen(
      [...learn, ...tried].filter(({ family }) => out.has(family)),
      weights,
    );
  }).flat();
}

function fileOf(weights: Float64Array): string {
  return `/**
 * Learnt by \`npm run pulse-train\` from pieces of this project's own composing, played by General MIDI banks and by its own
 * instruments, and from plain patterns. One weight for each of \`PULSE_TRAITS\`.
 */
export const PULSE_WEIGHTS: readonly number[] = [
${Array.from(weights, (w, i) => `  ${Number(w.toFixed(2))}, // ${PULSE_TRAITS[i]}`).join('\n')}
];
`;
}
