import type { InputFault } from '@songwright/engines';

// By name, not by class: an error that comes out of a thread has lost its class, and the class itself comes with all that
// makes music, which a worker loads only when a job needs it.

export function isInputFault(error: unknown): error is InputFault {
  return error instanceof Error && error.name === 'InputFault';
}

/** An `InputFault` of the engines' port: ends the task with this sentence. */
export function inputFault(sentence: string, options?: ErrorOptions): InputFault {
  return Object.assign(new Error(sentence, options), { name: 'InputFault' } as const);
}
