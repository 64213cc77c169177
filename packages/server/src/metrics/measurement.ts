/** Something that was measured in a worker process; it goes over the channel to the process that shows the metrics. */
export type Measurement =
  /** One attempt at a task has ended. */
  | {
      readonly kind: 'task';
      readonly taskId: string;
      readonly attempt: number;
      readonly model: string;
      readonly outcome: 'finished' | 'input-fault' | 'retried' | 'failed' | 'handed-back' | 'lost';
      readonly seconds: number;
    }
  /** A stage of an attempt, as its engine names it, has ended. */
  | {
      readonly kind: 'stage';
      readonly taskId: string;
      readonly attempt: number;
      readonly model: string;
      readonly stage: string;
      readonly seconds: number;
    }
  /** One try at a callback. */
  | { readonly kind: 'callback'; readonly outcome: 'delivered' | 'refused'; readonly seconds: number }
  /** A file was saved. */
  | { readonly kind: 'file'; readonly fileKind: string; readonly bytes: number };

export type Measure = (measurement: Measurement) => void;

export const measureNothing: Measure = () => {};
