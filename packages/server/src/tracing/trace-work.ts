import type { Measure } from '../metrics/measurement.ts';
import { newSpanId, spanOfAttempt, type Tracer, traceOfTask } from './otlp.ts';

/** Makes spans of what workers measure: an attempt at a task, and within it the stages that its engine names. */
export function traceWork(tracer: Tracer): Measure {
  return (measured) => {
    if (measured.kind !== 'task' && measured.kind !== 'stage') return;
    const { taskId, attempt, model, seconds } = measured;
    const attemptSpan = spanOfAttempt(taskId, attempt);
    const common = { traceId: traceOfTask(taskId), endMs: Date.now(), seconds };
    const attributes = {
      'songwright.task_id': taskId,
      'songwright.model': model,
      'songwright.attempt': attempt,
    };
    if (measured.kind === 'task') {
      const { outcome } = measured;
      tracer.span({
        ...common,
        spanId: attemptSpan,
        name: model,
        kind: 'consumer',
        failed: outcome === 'failed' || outcome === 'retried',
        attributes: { ...attributes, 'songwright.outcome': outcome },
      });
    } else {
      const { stage } = measured;
      const part = {
        spanId: newSpanId(),
        parentId: attemptSpan,
        name: stage,
        kind: 'internal',
        failed: false,
      } as const;
      tracer.span({ ...common, ...part, attributes });
    }
  };
}
