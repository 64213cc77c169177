import { z } from 'zod';
import { FILE_TYPES } from '../files/status-files.ts';
import { createdKey, keyChange, keyList, keyView, newKeyRequest } from '../key-schemas.ts';
import { CALLBACK_URL_MAX } from '../limits.ts';
import { deletedTask, deliveryList, redelivery, taskList, webhookSecret } from '../management-schemas.ts';
import { definitionOf } from '../models/definitions.ts';
import { MODELS } from '../models/model-ids.ts';
import type { JsonSchema } from '../rules/rule.ts';
import { described, named, names } from '../schema/names.ts';
import { publishedInput } from '../schema/published-input.ts';
import { toComponents } from '../schema/to-json-schema.ts';
import { wireFile } from '../schema/wire-file.ts';
import { balance, envelopeOf, errorBody, taskDetail, taskReceipt } from '../task-schemas.ts';
import { base64Upload, uploadResponse, urlUpload } from '../upload-schemas.ts';
import { capability, catalogPage } from './catalog-schemas.ts';

/** All named schemas of the API, as `components.schemas`. */
export function buildSchemas(): Readonly<Record<string, JsonSchema>> {
  const files = [...new Set(MODELS.map((model) => wireFile(model)))];
  const file = named('TaskFile', 'A result: which kind depends on the model.', z.union(files));
  const statusFile = named(
    'StatusFile',
    'A result, and where and what its main file is.',
    z.intersection(
      file,
      z.object({
        file_url: described('Its main file; for a text, the address of its task.', z.url()),
        file_type: z.enum(FILE_TYPES),
      }),
    ),
  );
  const detail = named('TaskDetail', 'A task.', taskDetail(file));
  const status = named('TaskStatusDetail', 'A task, its files for generic clients.', taskDetail(statusFile));
  return toComponents([
    submission(),
    named('SubmitResponse', 'The task was taken.', envelopeOf(taskReceipt)),
    named('TaskDetailResponse', 'A task.', envelopeOf(detail)),
    named('TaskStatusResponse', 'A task.', envelopeOf(status)),
    named('CallbackBody', 'A finished or failed task, at the top and under data alike.', callback(detail)),
    named('BalanceResponse', 'Credits left.', envelopeOf(balance)),
    named('CatalogResponse', 'A page of the catalogue.', envelopeOf(catalogPage)),
    named('CapabilityResponse', 'A model.', envelopeOf(capability)),
    named('TaskListResponse', 'A page of tasks.', envelopeOf(taskList(file))),
    ...managementSchemas(),
    ...keySchemas(),
    base64Upload,
    urlUpload,
    uploadResponse,
    errorBody,
  ]);
}

function managementSchemas(): readonly z.ZodType[] {
  return [
    named('DeletedTaskResponse', 'The task is gone.', envelopeOf(deletedTask)),
    named('DeliveryListResponse', 'Tries at a callback.', envelopeOf(deliveryList)),
    named('RedeliveryResponse', 'The callback is delivered again.', envelopeOf(redelivery)),
    named('WebhookSecretResponse', 'What callbacks are signed with.', envelopeOf(webhookSecret)),
  ];
}

function keySchemas(): readonly z.ZodType[] {
  return [
    newKeyRequest,
    keyChange,
    named('KeyResponse', 'An API key.', envelopeOf(keyView)),
    named('CreatedKeyResponse', 'A new API key.', envelopeOf(createdKey)),
    named('KeyListResponse', 'The API keys.', envelopeOf(keyList)),
  ];
}

function callback(detail: z.ZodObject): z.ZodType {
  return z.object({ ...detail.shape, ...envelopeOf(detail).shape });
}

function submission(): z.ZodType {
  const options = MODELS.map((model) => {
    const definition = definitionOf(model);
    const { schemaName, title } = definition;
    const input = publishedInput(definition, `${schemaName}Input`);
    return named(
      `${schemaName}Submission`,
      `${title}.`,
      z.strictObject({ model: z.literal(model), callback_url: callbackUrl(), input }),
    );
  });
  const union = z.discriminatedUnion('model', options as unknown as [(typeof options)[0]]);
  names.add(union, {
    id: 'Submission',
    description:
      'What is to be made. The strict form is shown, which is always taken; unless the service is set to be strict it ' +
      'also takes what real clients send: fields left out that have a sensible value, other spellings, numbers in strings.',
    discriminator: {
      propertyName: 'model',
      mapping: Object.fromEntries(
        MODELS.map((model) => [model, `#/components/schemas/${definitionOf(model).schemaName}Submission`]),
      ),
    },
  });
  return union;
}

function callbackUrl(): z.ZodType {
  const schema = z.string().optional();
  names.add(schema, {
    description: 'Told once when the task has finished or failed, with the body CallbackBody.',
    format: 'uri',
    maxLength: CALLBACK_URL_MAX,
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://',
  });
  return schema;
}
