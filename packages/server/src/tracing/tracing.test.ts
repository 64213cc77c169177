import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALICE, httpFixture } from '../http/http.fixture.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { addKey, silentLog, testDatabase } from '../testing/test-database.ts';
import { startTestWorker } from '../testing/test-worker.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { otlpTracer, type Tracer } from './otlp.ts';
import { traceWork } from './trace-work.ts';

interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

const database = testDatabase();
let collector: Server;
let tracer: Tracer;
let spans: ReceivedSpan[] = [];
let url: string;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const body = (await json(request)) as {
      resourceSpans: { resource: { attributes: object[] }; scopeSpans: { spans: ReceivedSpan[] }[] }[];
    };
    expect(request.url).toBe('/v1/traces');
    const [{ resource, scopeSpans }] = body.resourceSpans as [(typeof body.resourceSpans)[0]];
    expect(resource.attributes).toEqual([{ key: 'service.name', value: { stringValue: 'songs' } }]);
    spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    response.end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => collector.close(resolve)));

const begin = (): void => {
  spans = [];
  tracer = otlpTracer(url, 'songs', silentLog);
};

describe('traces', () => {
  it('of a task hold its attempts and their stages, one within the other', async () => {
    begin();
    const worker = await startTestWorker(database.get(), { measure: traceWork(tracer) });
    const tasks = createTasks(database.get(), worker.queue);
    const task = {
      keyId: await addKey(database.get()),
      model: 'generate-music',
      callbackUrl: null,
      idempotencyKey: null,
    } as const;
    const { id } = await tasks.submit({ ...task, input: { milliseconds: 100 } });
    await waitUntil('it is finished', async () => (await tasks.find(task.keyId, id))?.status === 'finished');
    await worker.stop();
    await tracer.stop();
    const [stage, attempt] = spans;
    expect(stage).toMatchObject({
      name: 'waiting',
      kind: 1,
      traceId: attempt?.traceId,
      parentSpanId: attempt?.spanId,
    });
    expect(attempt).toMatchObject({
      name: 'generate-music',
      kind: 5,
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    });
    expect(attempt?.attributes).toContainEqual({ key: 'songwright.task_id', value: { stringValue: id } });
    const seconds = Number(BigInt(attempt!.endTimeUnixNano) - BigInt(attempt!.startTimeUnixNano)) / 1e9;
    expect(seconds).toBeGreaterThan(0.09);
  });

  it('of requests go on with the trace of the caller, and leave polls out', async () => {
    begin();
    const fixture = await httpFixture({}, { tracer });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await fixture.ask({ url: '/api/user/balance', headers: { ...ALICE, traceparent } });
    await fixture.ask({ url: '/api/generate/status/TASK1', headers: ALICE });
    await fixture.ask({ url: '/nowhere?key=secret', headers: { traceparent: 'nonsense' } });
    await tracer.stop();
    await fixture.close();
    expect(spans.map(({ name }) => name)).toEqual(['GET /api/user/balance', 'GET none']);
    expect(spans[0]).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
      kind: 2,
    });
    expect(JSON.stringify(spans)).not.toContain('secret');
  });

  it('are lost without a collector, and nothing else is', async () => {
    const nowhere = otlpTracer('http://127.0.0.1:9', 'songs', silentLog);
    const span = {
      traceId: '0'.repeat(32),
      spanId: '0'.repeat(16),
      name: 'x',
      kind: 'server',
      endMs: 0,
      seconds: 0,
    } as const;
    nowhere.span({ ...span, failed: false, attributes: {} });
    await nowhere.stop();
  });
});
