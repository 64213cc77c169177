import { describe, expect, it } from 'vitest';
import { parseMeter } from '../../theory/meter.ts';
import { readBars, recut } from './bars.ts';
import { readEvents } from './lines.ts';

const FOUR = parseMeter('4/4');

describe('pattern notation', () => {
  it('gives each character its share of the bar', () => {
    const [straight, triplet] = readBars('x... .... x... .... | x.. x.. x.. x..', FOUR, FOUR);
    expect(straight!.filter((s) => s.char === 'x').map((s) => s.at)).toEqual([0, 1920]);
    expect(triplet!.map((s) => s.length)).toEqual(Array.from({ length: 12 }, () => 320));
  });

  it('holds over dashes, and over the bar line', () => {
    const bars = readEvents('c--c ..c- | ---. c...', FOUR, FOUR);
    expect(bars.map((bar) => bar.map(({ at, length }) => [at, length]))).toEqual([
      [
        [0, 1440],
        [1440, 480],
        [2880, 960 + 1440],
      ],
      [[1920, 480]],
    ]);
  });

  it('reads a pattern that names another meter in that meter', () => {
    const [bar] = readBars('3/4: 1--- 3--- 5---', FOUR, parseMeter('3/4'));
    expect(bar!.length).toBe(12);
    expect(bar!.at(-1)!.at + bar!.at(-1)!.length).toBe(2880);
  });

  it.each([
    ['3/4', 'abcd efgh mnop'],
    ['5/4', 'abcd efgh ijkl mnop mnop'],
    ['2/4', 'abcd mnop'],
  ])('recuts four beats for %s', (meter, expected) => {
    expect(recut('abcdefghijklmnop', FOUR, parseMeter(meter))).toBe(expected.replace(/ /g, ''));
  });

  it.each(['6/8', '12/8', '7/8', '9/8', '3/4', '5/4', '7/4'])('recut bars fill %s', (meter) => {
    const to = parseMeter(meter);
    for (const text of ['x.x. X.x. x.x. X.x.', 'x.x. x.x.', '1--1 --1- ---- 5-a-', 'x.. x.. x.. x..']) {
      const [bar] = readBars(text, FOUR, to);
      const last = bar!.at(-1)!;
      expect(last.at + last.length).toBe((to.beats * 3840) / to.unit);
    }
  });
});
