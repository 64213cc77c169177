import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { followContours, judgeContours, type MelodyModel } from '@songwright/listen';
import { NET_SCALE, netText } from '../../nets/net-text.ts';
import { mean } from '../../statistics.ts';
import { type ContourLesson, contourLesson, fitContours, trueFrames } from './fit-contours.ts';
import { fetchLesson, lessonRecipes } from './lessons.ts';

/**
 * `npm run melody-train`: learns anew what tells a melody among the pitches of a mix, from lessons of known melody that are
 * no pieces of the hear-check, and writes it to packages/listen/src/melody/data/melody-model.ts. `-- --cache FOLDER` keeps
 * what is heard of the lessons there; `-- --render K/N` only makes every Nth of them, from the Kth on.
 */
const HOME = 'packages/listen/src/melody/data/melody-model.ts';
/** Groups of styles that are left out in turn, to tell what is heard of styles that were never learnt. */
const FOLDS = 4;

const { values } = parseArgs({
  options: {
    cache: { type: 'string', default: join(tmpdir(), 'songwright-melody-lessons') },
    render: { type: 'string' },
  },
});

const [from, step] = (values.render ?? '0/1').split('/').map(Number);
const lessons: ContourLesson[] = [];
for (const [i, recipe] of lessonRecipes().entries()) {
  if (i % step! !== from) continue;
  const lesson = await fetchLesson(recipe, values.cache);
  if (lesson !== null && values.render === undefined) lessons.push(contourLesson(lesson));
}
if (values.render === undefined) {
  console.log(
    `${lessons.length} lessons; share of the tune's time that is followed (and by its note names):`,
  );
  console.log(`styles left out of the learning: ${followed(leftOut())}`);
  const model = fitContours(lessons, console.log);
  console.log(`learnt: ${followed(lessons.map((lesson) => ({ lesson, model })))}`);
  await writeFile(HOME, fileOf(model));
  console.log(`wrote ${HOME}; format it`);
}

interface Try {
  readonly lesson: ContourLesson;
  readonly model: MelodyModel;
}

function leftOut(): Try[] {
  const families = [...new Set(lessons.map(({ family }) => family))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(families.filter((_, i) => i % FOLDS === fold));
    const model = fitContours(
      lessons.filter(({ family }) => !out.has(family)),
      () => {},
    );
    return lessons.filter(({ family }) => out.has(family)).map((lesson) => ({ lesson, model }));
  }).flat();
}

function followed(tries: readonly Try[]): string {
  const shares = tries.map(({ lesson: { evidence, contours, melody }, model }) => {
    const { pitches } = followContours(evidence, contours, judgeContours(evidence, contours, model));
    const truth = trueFrames(melody, evidence.found);
    let [wanted, exact, named] = [0, 0, 0];
    truth.forEach((pitch, t) => {
      if (pitch === 0) return;
      wanted++;
      const off = pitches[t]! > 0 ? Math.round(pitches[t]!) - pitch : 1;
      if (off === 0) exact++;
      if (off % 12 === 0) named++;
    });
    return [exact / wanted, named / wanted] as const;
  });
  return `${mean(shares.map(([exact]) => exact)).toFixed(3)} (${mean(shares.map(([, named]) => named)).toFixed(3)})`;
}

function fileOf({ first, second }: MelodyModel): string {
  return `import { storedNet } from '../../nets/stored-net.ts';
import type { MelodyModel } from '../judge-contours.ts';

/**
 * Learnt by \`npm run melody-train\` from pieces of this project's own composing, played by General MIDI banks, by its own
 * instruments and sung by its own voices, and from plain patterns. Weights in steps of 1/${NET_SCALE}.
 */
export const MELODY_MODEL: MelodyModel = {
  first: ${netText(first)},
  second: ${netText(second)},
};
`;
}
