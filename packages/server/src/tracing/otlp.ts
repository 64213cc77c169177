import { createHash, randomBytes } from 'node:crypto';
import type { Log } from '../log/log.ts';

/** One span, as OpenTelemetry has it. */
export interface Span {
  /** 32 hex digits. */
  readonly traceId: string;
  /** 16 hex digits. */
  readonly spanId: string;
  readonly parentId?: string;
  readonly name: string;
  readonly kind: 'server' | 'consumer' | 'internal';
  /** Unix time of its end, in milliseconds. */
  readonly endMs: number;
  readonly seconds: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface Tracer {
  span(span: Span): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

const SEND_EVERY_MS = 5_000;
/** More are dropped while the collector is away: traces must not cost the service its memory. */
const MOST_HELD = 4_096;
const ANSWER_MS = 10_000;
const KINDS = { internal: 1, server: 2, consumer: 5 } as const;
const STATUS_ERROR = 2;

/**
 * Sends spans to a collector by OTLP over HTTP in JSON (opentelemetry.io/docs/specs/otlp), in batches. Written out here
 * since it is a page, where the SDK is dozens of packages.
 */
export function otlpTracer(endpoint: string, serviceName: string, log: Log): Tracer {
  let held: Span[] = [];
  let sending: Promise<void> = Promise.resolve();

  const send = async (): Promise<void> => {
    if (held.length === 0) return;
    const batch = held;
    held = [];
    try {
      const response = await fetch(`${endpoint}/v1/traces`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(batch, serviceName)),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await response.arrayBuffer();
      if (!response.ok) log.debug({ status: response.status }, 'the collector of traces refused a batch');
    } catch (error) {
      log.debug({ error }, 'the collector of traces did not answer: a batch is lost');
    }
  };
  const timer = setInterval(() => {
    sending = sending.then(send);
  }, SEND_EVERY_MS);
  timer.unref();
  return {
    span: (span) => {
      if (held.length < MOST_HELD) held.push(span);
    },
    stop: async () => {
      clearInterval(timer);
      await sending.then(send);
    },
  };
}

function bodyOf(spans: readonly Span[], serviceName: string): object {
  return {
    resourceSpans: [
      {
        resource: { attributes: attributesOf({ 'service.name': serviceName }) },
        scopeSpans: [{ scope: { name: 'songwright' }, spans: spans.map(spanOf) }],
      },
    ],
  };
}

function spanOf(span: Span): object {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentId === undefined ? {} : { parentSpanId: span.parentId }),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: nanoseconds(span.endMs - span.seconds * 1000),
    endTimeUnixNano: nanoseconds(span.endMs),
    attributes: attributesOf(span.attributes),
    status: span.failed ? { code: STATUS_ERROR } : {},
  };
}

/** As a string: a double does not hold today's nanoseconds. */
function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1000)) * 1000n);
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): readonly object[] {
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? { stringValue: value } : { doubleValue: value },
  }));
}

const hexOf = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** The trace of a task: every process knows it by the task's id alone. */
export const traceOfTask = (taskId: string): string => hexOf(`task ${taskId}`, 32);
/** The span of one attempt at a task. */
export const spanOfAttempt = (taskId: string, attempt: number): string => hexOf(`${taskId} ${attempt}`, 16);

export const newTraceId = (): string => randomBytes(16).toString('hex');
export const newSpanId = (): string => randomBytes(8).toString('hex');

/** The trace and span that a caller is in, by its `traceparent` header (w3.org/TR/trace-context), or null. */
export function callerOf(
  traceparent: string | undefined,
): { readonly traceId: string; readonly parentId: string } | null {
  const [, traceId, parentId] =
    /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}$/.exec(traceparent ?? '') ?? [];
  return traceId === undefined || parentId === undefined ? null : { traceId, parentId };
}
