import { judgeContours } from '@songwright/listen';
import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { type ContourLesson, contourLesson, fitContours, trueFrames } from './fit-contours.ts';

const FRAMES = 430;
const RATE = 86;
const CANDIDATES = 3;

/** A tune of quarter seconds that leaps about over two held notes, the loudest. */
function lessonOf(seed: number): ContourLesson {
  const rng = createRng(`lesson ${seed}`);
  const tune = Array.from({ length: 20 }, () => 68 + 2 * rng.int(6));
  const pitches = new Float32Array(FRAMES * CANDIDATES);
  const saliences = new Float32Array(FRAMES * CANDIDATES);
  for (let t = 0; t < FRAMES; t++) {
    const note = Math.min(tune.length - 1, Math.floor((t * 4) / RATE));
    pitches.set([52, 59, tune[note]!], t * CANDIDATES);
    saliences.set([1, 0.9, 0.7 + 0.1 * rng.next()], t * CANDIDATES);
  }
  const melody = tune.map((pitch, i) => ({ start: i / 4, end: (i + 1) / 4, pitch }));
  const found = { frames: FRAMES, frameRate: RATE, candidates: CANDIDATES, pitches, saliences };
  const timbres = new Float32Array(4 * FRAMES * CANDIDATES);
  return contourLesson({ name: 'lesson', family: 'lesson', melody, evidence: { found, timbres } });
}

describe('fitContours', () => {
  it('learns to tell the tune from what is held beneath it', () => {
    const model = fitContours([0, 1, 2, 3, 4, 5, 6, 7].map(lessonOf), () => {});
    const { evidence, contours, right } = lessonOf(8);
    const chances = judgeContours(evidence, contours, model);
    const chance = (wanted: (share: number) => boolean): number[] =>
      contours.flatMap((_, i) => (wanted(right[i]!) ? [chances[i]!] : []));
    const [tune, held] = [chance((share) => share > 0.9), chance((share) => share === 0)];
    expect(Math.min(...tune)).toBeGreaterThan(Math.max(...held));
    expect(tune.length).toBeGreaterThan(8);
    expect(held.length).toBeGreaterThan(1);
  });
});

describe('trueFrames', () => {
  it('has the pitch of each note at its frames, and 0 between', () => {
    const melody = [
      { start: 0.1, end: 0.3, pitch: 60 },
      { start: 0.5, end: 9, pitch: 62 },
    ];
    expect([...trueFrames(melody, { frames: 7, frameRate: 10 })]).toEqual([0, 60, 60, 0, 0, 62, 62]);
  });
});
