import { expect, it } from 'vitest';
import { pauseAfter, readRetryAfter } from './retry-plan.ts';

const PLAN = { pauses: [1000, 2000, 4000], jitter: 0.5 };
const failed = (status: number | null = 500, retryAfterMs: number | null = null) => ({
  delivered: false,
  status,
  error: 'x',
  retryAfterMs,
  milliseconds: 1,
});

it.each([
  { what: 'the first pause', attempt: 1, random: 0, pause: 1000 },
  { what: 'the second, longer by chance', attempt: 2, random: 0.5, pause: 2500 },
  { what: 'none after the last', attempt: 4, random: 0, pause: null },
  { what: 'none when the receiver is gone', attempt: 1, random: 0, status: 410, pause: null },
  { what: 'what the receiver asks for', attempt: 1, random: 0, asked: 9000, pause: 9000 },
  { what: 'no less than planned', attempt: 3, random: 0, asked: 10, pause: 4000 },
  { what: 'no more than a day', attempt: 1, random: 0, asked: 1e12, pause: 86_400_000 },
])('$what', ({ attempt, random, status, asked, pause }) => {
  expect(pauseAfter(PLAN, failed(status, asked), attempt, random)).toBe(pause);
});

it.each([
  [undefined, null],
  ['120', 120_000],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['soon', null],
])('Retry-After: %s', (header, milliseconds) => {
  expect(readRetryAfter(header, 10_000)).toBe(milliseconds);
});
