import { describe, expect, it } from 'vitest';
import { ApiFailure, exitCodeOf, TaskFailed, WaitTimeout } from './exit.ts';

describe('exitCodeOf', () => {
  it.each([
    [new ApiFailure(401, 'x'), 3],
    [new ApiFailure(403, 'x'), 3],
    [new ApiFailure(402, 'x'), 4],
    [new ApiFailure(400, 'x'), 5],
    [new ApiFailure(500, 'x'), 5],
    [new ApiFailure(408, 'x'), 6],
    [new WaitTimeout('x'), 6],
    [new ApiFailure(429, 'x'), 7],
    [new TaskFailed('x'), 1],
    [new Error('x'), 2],
  ])('%o exits with %i', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});
