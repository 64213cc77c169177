import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BEAT_MS, watchBeats } from './heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('says once that the beats stay away, and not while they come', () => {
  const onSilence = vi.fn();
  const watch = watchBeats(3, onSilence);
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(3 * BEAT_MS);
    watch.beat();
  }
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(3 * BEAT_MS);
  expect(onSilence).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20 * BEAT_MS);
  expect(onSilence).toHaveBeenCalledTimes(1);
});

it('says nothing more after its end', () => {
  const onSilence = vi.fn();
  watchBeats(3, onSilence).end();
  vi.advanceTimersByTime(20 * BEAT_MS);
  expect(onSilence).not.toHaveBeenCalled();
});
