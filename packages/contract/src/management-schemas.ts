import { z } from 'zod';
import { MODELS } from './models/model-ids.ts';
import { described, named } from './schema/names.ts';
import { taskDetail, utcTime } from './task-schemas.ts';

/** A page of tasks with files of one kind. */
export function taskList<File extends z.ZodType>(file: File) {
  const item = named(
    'ListedTask',
    'A task in a list.',
    z.object({
      ...taskDetail(file).shape,
      model: z.enum(MODELS),
      finished_time: described('When it finished or failed, else null.', utcTime().nullable()),
    }),
  );
  return named(
    'TaskList',
    'A page of tasks, newest first.',
    z.object({
      items: z.array(item),
      next_cursor: described('For the next page; null after the last.', z.string().nullable()),
      has_more: z.boolean(),
    }),
  );
}

export const deletedTask = z.object({ task_id: z.string(), deleted: z.literal(true) });

export const redelivery = z.object({ task_id: z.string(), redelivering: z.literal(true) });

export const webhookSecret = z.object({
  webhook_secret: described(
    'whsec_ and the base64 of 32 bytes. The contract signs with the text, Standard Webhooks with the bytes.',
    z.string(),
  ),
});

export const deliveryList = named(
  'DeliveryList',
  'Tries at delivering a callback, first one first.',
  z.object({
    items: z.array(
      named(
        'Delivery',
        'One try.',
        z.object({
          attempt: described('1 for the first, or the first after a redelivery.', z.number().int()),
          status: described(
            "The receiver's HTTP status; null when there was no answer.",
            z.number().int().nullable(),
          ),
          error: described('Why it was not delivered, else null.', z.string().nullable()),
          milliseconds: z.number().int(),
          created_time: utcTime(),
        }),
      ),
    ),
  }),
);
