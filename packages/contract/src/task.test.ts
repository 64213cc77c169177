import { expect, test } from 'vitest';
import { callbackBody, envelope, formatTime, TASK_STATUSES, type TaskDetail } from './task.ts';

test('the four statuses and no other', () => {
  expect(TASK_STATUSES).toEqual(['not_started', 'running', 'finished', 'failed']);
});

test.each([
  ['2025-11-12T10:30:00.000Z', '2025-11-12T10:30:00'],
  ['2025-11-12T10:30:00.999Z', '2025-11-12T10:30:00'],
  ['2025-11-12T23:30:00-02:00', '2025-11-13T01:30:00'],
])('%s is written %s', (date, written) => {
  expect(formatTime(new Date(date))).toBe(written);
});

test('the envelope', () => {
  expect(envelope({ a: 1 })).toEqual({ code: 200, data: { a: 1 } });
});

const detail: TaskDetail<{ audio_id: string }> = {
  task_id: 'T1',
  status: 'finished',
  files: [{ audio_id: 'a' }],
  created_time: '2025-11-12T10:30:00',
  error_message: null,
  progress: 100,
  credits_amount: 20,
};

test('a callback says everything at the top and under data alike', () => {
  expect(callbackBody(detail)).toEqual({ code: 200, data: detail, ...detail });
});

test('the callback of a failed task reports progress 0 in both places', () => {
  const failed = {
    ...detail,
    status: 'failed',
    files: [],
    error_message: 'No audio.',
    progress: 40,
  } as const;
  const body = callbackBody(failed);
  expect(body).toMatchObject({ code: 200, status: 'failed', progress: 0, error_message: 'No audio.' });
  expect(body.data).toMatchObject({ status: 'failed', progress: 0, error_message: 'No audio.' });
});
