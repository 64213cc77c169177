import { expect, test } from 'vitest';
import { expectDeclared } from './openapi.fixture.ts';

const RECEIPT = { task_id: 'T', status: 'not_started', created_time: '2025-11-12T10:30:00' };
const ERROR = {
  code: 404,
  error: { message: 'There is none.', type: 'resource_not_found_error' },
  message: 'There is none.',
};

test.each([
  ['POST', '/api/generate/submit', 200, { code: 200, data: RECEIPT }, true],
  ['POST', '/api/generate/submit', 200, { code: 200, data: { ...RECEIPT, status: 'queued' } }, false],
  ['POST', '/api/generate/submit', 200, { code: 200, data: { task_id: 'T' } }, false],
  ['POST', '/api/generate/submit', 404, ERROR, true],
  ['POST', '/api/generate/submit', 404, { statusCode: 404 }, false],
  ['POST', '/api/generate/submit', 418, ERROR, false],
  ['GET', '/api/generate/status/T?x=1', 200, { code: 200, data: RECEIPT }, false],
  ['GET', '/nowhere', 404, ERROR, true],
  ['GET', '/nowhere', 404, {}, false],
])('%s %s with %i and %j: %s', (method, url, status, body, valid) => {
  const check = () => expectDeclared(method, url, status, JSON.stringify(body));
  if (valid) check();
  else expect(check).toThrow();
});
