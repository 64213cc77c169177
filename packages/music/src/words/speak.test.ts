import { describe, expect, it } from 'vitest';
import { speak } from './speak.ts';

const said = (token: string): string =>
  speak(token)
    .map(({ word }) => word)
    .join(' ');

describe('what is said for a written token', () => {
  it.each([
    ['22', 'twenty two'],
    ['1,234,567', 'one million two hundred thirty four thousand five hundred sixty seven'],
    ['0042', 'zero zero four two'],
    ['1.5', 'one point five'],
    ['1st', 'first'],
    ['21st-century', 'twenty first century'],
    ['90s', 'nineties'],
    ['1999', 'nineteen ninety nine'],
    ['2024', 'twenty twenty four'],
    ['2024-05-01', 'May first twenty twenty four'],
    ['1/2', 'one half'],
    ['24/7,', 'twenty four seven'],
    ['$5', 'five dollars'],
    ['$1', 'one dollar'],
    ['€3.50', 'three euros fifty'],
    ['5€', 'five euros'],
    ['50%', 'fifty percent'],
    ['3:30', 'three thirty'],
    ['10:00', "ten o'clock"],
    ['3am', 'three ay em'],
    ['USA', 'you ess ay'],
    ['U.S.A.', 'you ess ay'],
    ['DJ', 'dee jay'],
    ['LOVE', 'LOVE'],
    ['Mr.', 'mister'],
    ['&', 'and'],
    ['#LoveWins', 'Love Wins'],
    ['co-operate', 'co operate'],
    ['"hello,"', 'hello'],
    ["'cause", "'cause"],
    ['https://www.example.com/a?b=1', 'example dot com'],
    ['me@example.com', 'me at example dot com'],
    ['f**k', 'fuck'],
    ['😊', ''],
    ['♪', ''],
    ['...', ''],
    ['—', ''],
  ])('%s: %s', (token, expected) => {
    expect(said(token)).toBe(expected);
  });
});
