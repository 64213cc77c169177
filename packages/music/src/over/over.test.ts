import { describe, expect, it } from 'vitest';
import type { Meter } from '../score.ts';
import { PPQ } from '../units.ts';
import { arrangeMaterial } from './arrange-material.ts';
import { numeralOf } from './given-harmony.ts';
import { harmonise } from './harmonise.ts';
import { tuneOf } from './material.fixture.ts';
import { barsOf, type GivenMaterial, type GivenNote } from './material.ts';
import { nameSections } from './name-sections.ts';
import { placeLines } from './place-lines.ts';
import { tidyChords } from './tidy-chords.ts';
import { tidyTune } from './tidy-tune.ts';

const METER: Meter = { beats: 4, unit: 4 };
const BAR = 4 * PPQ;
const C_MAJOR = { tonic: 0, mode: 'major' } as const;

/** "a4-3 b8" is four bars of kind a at -3 dB, then eight of b at 0; an upper-case letter has no tune. */
function material(text: string): GivenMaterial {
  const melody: GivenNote[] = [];
  let at = 0;
  const sections = text.split(' ').map((token) => {
    const [, letter, bars, level] = /^(\w)(\d+)(-\d+)?$/.exec(token)!;
    for (let i = 0; i < 4 * Number(bars); i++) {
      if (letter === letter!.toLowerCase()) {
        melody.push({ at: at + i * PPQ, length: PPQ, pitch: 60 + (i % 5), confidence: 1 });
      }
    }
    at += Number(bars) * BAR;
    return { kind: letter!.toLowerCase(), bars: Number(bars), level: Number(level ?? 0) };
  });
  return {
    tempo: [{ at: 0, bpm: 120 }],
    meter: METER,
    quarter: PPQ,
    key: C_MAJOR,
    sections,
    chords: [],
    melody,
  };
}

describe('sections of given music', () => {
  it.each([
    ['a8-4 b8', 'verse chorus'],
    ['X4-8 a8-4 b8 a8-4 b8 X4-9', 'intro verse chorus verse chorus outro'],
    ['a8-3 b8 a8-3 b8 c8-2 b8', 'verse chorus verse chorus bridge chorus'],
    ['a8', 'verse'],
    ['a8 b8-4', 'verse verse'],
    ['a8 a8 a8 a8', 'verse chorus verse chorus'],
    ['a8 X4-2 a8', 'verse interlude verse'],
    ['X4 X4', 'verse verse'],
  ])('%s are %s', (given, expected) => {
    expect(nameSections(material(given)).join(' ')).toBe(expected);
  });
});

describe('given music in another length', () => {
  it.each([
    ['X4 a8 b8', 20, 'x4 a8 b8'],
    ['X4 a8 b8', 10, 'x4 a6'],
    ['X4 a8 b8', 30, 'x4 a8 b8 a8 b2'],
  ])('%s in %i bars is %s', (given, bars, expected) => {
    const arranged = arrangeMaterial(material(given), bars);
    expect(arranged.sections.map(({ kind, bars: own }) => `${kind}${own}`).join(' ')).toBe(expected);
    expect(barsOf(arranged)).toBe(bars);
    expect(arranged.melody.every(({ at, length }) => at + length <= bars * BAR)).toBe(true);
    expect(arranged.melody.some(({ at }) => at >= (bars - 1) * BAR)).toBe(true);
  });
});

describe('a heard tune as it is written down', () => {
  const heard = (
    notes: readonly (readonly [at: number, length: number, pitch: number, confidence?: number])[],
  ) =>
    tidyTune({
      melody: notes.map(([at, length, pitch, confidence = 1]) => ({
        at: at * PPQ,
        length: length * PPQ,
        pitch,
        confidence,
      })),
      meter: METER,
      quarter: PPQ,
    })
      .map(({ at, length, pitch }) => `${at / PPQ}+${length / PPQ}:${pitch}`)
      .join(' ');

  it.each([
    [
      'stands on the grid',
      [
        [0.02, 0.9, 60],
        [1.04, 0.9, 62],
        [2.46, 0.5, 64],
      ],
      '0+1:60 1+1:62 2.5+0.5:64',
    ],
    [
      'has no slips',
      [
        [0, 0.95, 60],
        [0.96, 0.05, 61],
        [1, 1, 62],
      ],
      '0+1:60 1+1:62',
    ],
    [
      'keeps its rests',
      [
        [0, 1, 60],
        [2, 1, 62],
      ],
      '0+1:60 2+1:62',
    ],
    [
      'leaves out what was hardly heard',
      [
        [0, 0.3, 60, 0.05],
        [1, 1, 62],
      ],
      '1+1:62',
    ],
  ] as const)('%s', (_, notes, expected) => {
    expect(heard(notes as never)).toBe(expected);
  });

  it('keeps triplets', () => {
    const thirds = [0, 1 / 3, 2 / 3].map((at) => [at, 1 / 3, 60] as const);
    expect(tidyTuneAts(thirds)).toEqual([0, 320, 640]);
  });

  function tidyTuneAts(notes: readonly (readonly [number, number, number])[]): number[] {
    const melody = notes.map(([at, length, pitch]) => ({
      at: at * PPQ,
      length: length * PPQ,
      pitch,
      confidence: 1,
    }));
    return tidyTune({ melody, meter: METER, quarter: PPQ }).map(({ at }) => at);
  }
});

describe('heard chords', () => {
  const chord = (at: number, length: number, root: number, confidence = 1) =>
    ({ at: at * PPQ, length: length * PPQ, root, quality: 'major', confidence }) as const;
  const told = (chords: readonly ReturnType<typeof chord>[], beats: number): string =>
    tidyChords(chords, METER, beats * PPQ)
      .map(({ at, length, root }) => `${at / PPQ}+${length / PPQ}:${root}`)
      .join(' ');

  it('stand on beats, without gaps, from the beginning to the end', () => {
    expect(told([chord(0.1, 3.8, 0), chord(4.2, 3, 5)], 12)).toBe('0+4:0 4+8:5');
  });

  it('that pass in a beat count only when they are clear', () => {
    const passing = (confidence: number) =>
      told([chord(0, 3, 0), chord(3, 1, 7, confidence), chord(4, 4, 5)], 8);
    expect(passing(0.2)).toBe('0+4:0 4+4:5');
    expect(passing(0.9)).toBe('0+3:0 3+1:7 4+4:5');
  });

  it.each([
    [0, 'major', 'I'],
    [9, 'minor', 'nvi'],
    [10, 'major', 'bVII'],
    [5, 'minor', 'niv'],
  ] as const)('on %i %s are read as %s in C', (root, quality, numeral) => {
    expect(numeralOf(root, quality, C_MAJOR)).toBe(numeral);
  });
});

describe('a tune without chords', () => {
  const question = (text: string, mode: 'major' | 'minor' = 'major', tonic = 0) => {
    const tune = tuneOf(text);
    return harmonise({
      tune,
      key: { tonic, mode },
      meter: METER,
      end: Math.ceil(text.split(' ').length / 4) * BAR,
      heard: [],
    });
  };
  const roots = (chords: ReturnType<typeof question>): string =>
    chords
      .map(({ root, quality, length }) => `${root}${quality === 'minor' ? 'm' : ''}x${length / BAR}`)
      .join(' ');

  it('of broken chords is given those chords', () => {
    expect(roots(question('60 64 67 64 65 69 72 69 67 71 74 71 60 64 60 -'))).toBe('0x1 5x1 7x1 0x1');
    expect(roots(question('57 60 64 60 62 65 69 65 64 68 71 68 57 60 57 -', 'minor', 9))).toBe(
      '9mx1 2mx1 4x1 9mx1',
    );
  });

  it('of a scale is carried by chords that its long notes are of, and comes home', () => {
    const chords = question('60 - - - 62 - - - 64 - - - 62 - - - 60 - - -');
    expect(chords[0]!.root).toBe(0);
    expect(chords.at(-1)!.root).toBe(0);
    expect(chords.find(({ at }) => at === BAR)!.root).toBe(7);
  });
});

describe('lines laid over music', () => {
  const atoms = (capacities: readonly (readonly number[])[]) =>
    capacities.flatMap((list, section) =>
      list.map((capacity, index) => ({ section, at: index, end: index + 1, notes: [], capacity })),
    );
  const line = (syllables: number, opens = false, chorus = false) => ({ syllables, opens, chorus });
  const place = (
    lines: Parameters<typeof placeLines>[0],
    capacities: readonly (readonly number[])[],
    played = [-1],
  ) =>
    placeLines(
      lines,
      atoms(capacities),
      capacities.map((_, index) => ({ chorus: index === 1, played: played.includes(index) })),
    )
      ?.map(({ from, to }) => `${from}-${to}`)
      .join(' ');

  it('take as many stretches as they have syllables for', () => {
    expect(place([line(8, true), line(4)], [[4, 4, 4]])).toBe('0-2 2-3');
  });

  it('begin where sections do, and sing choruses in choruses', () => {
    expect(
      place(
        [line(8, true), line(8), line(8, true, true)],
        [
          [8, 8, 8],
          [8, 8],
        ],
      ),
    ).toMatch(/ 3-4$/);
  });

  it('leave introductions to the band', () => {
    expect(place([line(8, true)], [[8], [8], [8]], [0, 2])).toBe('1-2');
  });

  it('are refused where they are far too many', () => {
    expect(place([line(30), line(30)], [[8, 8]])).toBeUndefined();
  });
});
