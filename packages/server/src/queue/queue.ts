import type { Model } from '@songwright/contract';
import type { Transaction } from '../store/database.ts';

/** One queue for each model, and one for the deliveries of callbacks. */
export type QueueName = Model | 'callback';

/** What travels in the queue: everything else is in the store, found by the id. */
export interface JobData {
  readonly taskId: string;
}

export interface NewJob {
  /** Chosen by the caller, who keeps it with the task: the job's lasting name. */
  readonly id: string;
  readonly queue: QueueName;
  readonly data: JobData;
  /** The API key the job is for, so that workers can share themselves out fairly. */
  readonly group?: string;
  /** Whose turn it is: among due jobs of a queue the smallest comes first, and of equals the oldest. Defaults to 0. */
  readonly turn?: number;
  /** Not before this time. */
  readonly startAfter?: Date;
}

/** A claimed job. The pair of id and retryCount is the claim: settling it fails once somebody else has claimed it. */
export interface ClaimedJob {
  readonly id: string;
  readonly queue: QueueName;
  readonly data: JobData;
  /** How often the job was claimed before. */
  readonly retryCount: number;
  /** Whether it comes back when this attempt fails. */
  readonly lastAttempt: boolean;
  /** The attempt before this one ended without a word of its worker, which it may have ended. */
  readonly orphaned: boolean;
  /** The queue takes the claim away after this time. */
  readonly expireInSeconds: number;
}

export type Claim = Pick<ClaimedJob, 'id' | 'queue' | 'retryCount'>;

export interface QueueStats {
  readonly queue: QueueName;
  /** Waiting to be claimed. */
  readonly queued: number;
  readonly active: number;
}

/**
 * The durable queue. Claims and settlements happen inside the caller's transaction: what a job does to the store and
 * that it is done are one fact.
 */
export interface Queue {
  /** Adds a job and, when the transaction commits, wakes a worker. */
  enqueue(tx: Transaction, job: NewJob): Promise<void>;
  /** Takes the next due job of a queue, or null. */
  claim(tx: Transaction, queue: QueueName): Promise<ClaimedJob | null>;
  /** Ends the job. False when the claim is no longer held: then the transaction must be rolled back. */
  complete(tx: Transaction, claim: Claim): Promise<boolean>;
  /** Gives the job back to be tried again, or for good on its last attempt. False as above. */
  fail(tx: Transaction, claim: Claim, reason: string): Promise<boolean>;
  /** The same for a job whose worker is gone: its next claim is `orphaned`. */
  release(tx: Transaction, claim: Claim): Promise<boolean>;
  /** Takes a waiting or running job out of the queue; a running one's claim is lost. */
  cancel(tx: Transaction, queue: QueueName, id: string): Promise<void>;
  /** Says that the jobs are being worked on. Returns the ids of the claims that are still held. */
  touch(claims: readonly Claim[]): Promise<ReadonlySet<string>>;
  /** Those of the queues that have a job due now. */
  due(queues: readonly QueueName[]): Promise<readonly QueueName[]>;
  stats(): Promise<readonly QueueStats[]>;
  stop(): Promise<void>;
}
