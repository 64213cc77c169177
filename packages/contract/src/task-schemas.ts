import { z } from 'zod';
import { ERROR_TYPES } from './errors/catalogue.ts';
import { described, named } from './schema/names.ts';
import { TASK_STATUSES } from './task.ts';

export const utcTime = () =>
  described(
    'UTC, to the second, without a zone: 2025-11-12T10:30:00.',
    z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
  );

export const taskStatus = named('TaskStatus', 'How far a task is.', z.enum(TASK_STATUSES));

export const taskReceipt = named(
  'TaskReceipt',
  'What submit answers.',
  z.object({
    task_id: described('16 upper-case letters and digits.', z.string()),
    status: taskStatus,
    created_time: utcTime(),
  }),
);

/** A task with files of one kind. */
export function taskDetail<File extends z.ZodType>(file: File) {
  return z.object({
    task_id: described('16 upper-case letters and digits.', z.string()),
    status: taskStatus,
    files: described('Empty until finished. What a file holds depends on the model.', z.array(file)),
    created_time: utcTime(),
    error_message: described('Why the task failed, else null.', z.string().nullable()),
    progress: described('Per cent.', z.number().int().min(0).max(100)),
    credits_amount: described('Credits the task costs, charged when it finishes.', z.number()),
  });
}

export const balance = named(
  'Balance',
  'The account behind the API key.',
  z.object({ email: z.string(), credits_amount: z.number() }),
);

export const errorBody = named(
  'ErrorBody',
  'Every error. The message stands twice because some clients read it at the top.',
  z.object({
    code: described('The HTTP status again.', z.number().int()),
    error: z.object({
      message: described('What was wrong, where, and what to do.', z.string()),
      type: z.enum(ERROR_TYPES),
    }),
    message: described('The same as error.message.', z.string()),
  }),
);

/** The envelope of every success. */
export function envelopeOf<Data extends z.ZodType>(data: Data) {
  return z.object({ code: described('The HTTP status again.', z.literal(200)), data });
}
