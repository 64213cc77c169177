import type { Fact } from './fact.ts';

/** "80s", "'90s", "1970's", "early 2000s". */
const DECADE = /(?<![\p{L}\p{N}])['’]?(1[5-9]\d0|20[0-2]0|[1-9]0|00)['’]?s(?![\p{L}\p{N}])/gu;
/** "1985", "from 1974". */
const YEAR =
  /(?<![\p{L}\p{N}.,:/$€£#-])(19[0-9]\d|20[0-2]\d)(?![\p{N}/:%-]|[.,]\d|\s*(?:bpm|hz|km|miles|k\b))(?!\p{L})/gu;
const CENTURY = /\b(1[6-9])th[\s-]century\b/gi;

/** Times named in figures, as the first year of their decade; what is older than 1900 as its century. */
export function erasIn(text: string): Fact[] {
  const facts: Fact[] = [];
  const push = (match: RegExpExecArray, year: number): void => {
    const value = year < 1800 ? 1700 : year < 1900 ? 1800 : year - (year % 10);
    facts.push({
      start: match.index,
      end: match.index + match[0].length,
      meanings: [{ kind: 'era', value }],
    });
  };
  for (const match of text.matchAll(DECADE)) {
    const figure = Number(match[1]);
    push(match, figure >= 1000 ? figure : figure < 20 ? 2000 + figure : 1900 + figure);
  }
  for (const match of text.matchAll(YEAR)) push(match, Number(match[1]));
  for (const match of text.matchAll(CENTURY)) push(match, (Number(match[1]) - 1) * 100);
  return facts;
}
