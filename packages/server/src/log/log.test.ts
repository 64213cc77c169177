import { describe, expect, test } from 'vitest';
import { createLog, taskLog } from './log.ts';
import { hideSecrets } from './secrets.ts';

function written(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('createLog', () => {
  test('writes one JSON object a line, from its level up', () => {
    const lines = written((log) => {
      log.debug('unseen');
      log.info({ port: 8080 }, 'listening');
      log.error({ err: new Error('broken') }, 'failed');
    });
    expect(lines).toMatchObject([
      { level: 30, port: 8080, msg: 'listening' },
      { level: 50, msg: 'failed', err: { type: 'Error', message: 'broken' } },
    ]);
  });

  test('a task log carries the task id in every line', () => {
    expect(written((log) => taskLog(log, '8FDN1I7M7Q68DDG8').info('rendering'))).toMatchObject([
      { taskId: '8FDN1I7M7Q68DDG8', msg: 'rendering' },
    ]);
  });

  test('hides secrets wherever they stand', () => {
    const secret = `sw_${'A1b2C3d4'.repeat(6)}x`;
    const text = JSON.stringify(
      written((log) => {
        log.info({ headers: { authorization: `Bearer ${secret}` } }, 'asked');
        log.info(`signed with whsec_${'hunter2'.repeat(6)}=`);
        log.info({ authorization: 'Basic c2VjcmV0' }, 'asked');
        log.info({ apiKey: 'hunter2-hunter2', callback: { secret: 'hunter2' } }, 'made');
        log.info(
          { url: 'https://a.example/hook?secret=hunter2&x=1' },
          `posting to https://a.example/hook?secret=hunter2`,
        );
        log.error({ err: new Error(`refused Bearer ${secret}`) }, `key ${secret} is wrong`);
        log.warn('cannot reach postgres://songs:hunter2@db:5432/songs');
      }),
    );
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('A1b2C3d4A1b2');
    expect(text).not.toContain('c2VjcmV0');
    expect(text).toContain('https://a.example/hook?[hidden]');
  });

  test("an error's fields beyond code, message and cause are not written", () => {
    const error = Object.assign(new Error('duplicate', { cause: new Error('inner') }), {
      code: '23505',
      parameters: ['hunter2'],
    });
    const [line] = written((log) => log.error({ err: error }, 'failed'));
    expect(JSON.stringify(line)).not.toContain('hunter2');
    expect(line).toMatchObject({ err: { code: '23505', cause: { message: 'inner' } } });
  });
});

test.each([
  ['Bearer abc.def-123', 'Bearer [hidden]'],
  ['bearer\tabc', 'bearer [hidden]'],
  ['sw_abcdefgh12345678', 'sw_[hidden]'],
  ['http://h/p?a=b#c', 'http://h/p?[hidden]#c'],
  ['{"url":"http://h/p?a=b","n":1}', '{"url":"http://h/p?[hidden]","n":1}'],
  ['is this all? yes', 'is this all? yes'],
  ['a plain sentence, with nothing in it', 'a plain sentence, with nothing in it'],
])('%j becomes %j', (text, clean) => {
  expect(hideSecrets(text)).toBe(clean);
});
