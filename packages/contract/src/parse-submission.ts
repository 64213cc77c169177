import { type ApiError, apiError } from './errors/api-error.ts';
import { shorten } from './errors/catalogue.ts';
import { countCharacters, isBlank, isHttpUri, isStorable } from './fields/characters.ts';
import { type Fault, invalid, tooLong } from './fields/fault.ts';
import type { Given } from './fields/field.ts';
import { describe, list } from './fields/phrases.ts';
import { CALLBACK_URL_MAX } from './limits.ts';
import { definitionOf } from './models/definitions.ts';
import type { Submission } from './models/inputs.ts';
import { isModel, MODELS, type Model } from './models/model-ids.ts';
import { readInput } from './models/read-input.ts';

export interface ParseOptions {
  /** True: refuse what the published schemas refuse. False: accept what real clients send (contract 4). */
  readonly strict: boolean;
}

/** Faults beyond these are not told: one sentence each, and an answer stays readable. */
const MOST_FAULTS = 5;

const BODY_FIELDS = ['model', 'callback_url', 'input'];

/**
 * Reads the body of a submit request. An unknown model is a 404 `resource_not_found_error`, which the contract's
 * error table has for "no such task / model"; everything else is a 400.
 *
 * @param body Parsed JSON, whatever it is.
 * @throws {ApiError} with one sentence for each thing wrong, naming the field; nothing else is thrown.
 */
export function parseSubmission(body: unknown, options: ParseOptions): Submission {
  if (!isObject(body)) {
    throw refusal([
      invalid(`The request body must be a JSON object with "model" and "input"; it is ${describe(body)}.`),
    ]);
  }
  const model = readModel(body['model']);
  const faults: Fault[] = [];
  if (options.strict) faults.push(...unknownBodyFields(body));
  const callback = readCallbackUrl(body['callback_url'], options);
  if (callback.fault !== undefined) faults.push(callback.fault);

  const input = body['input'];
  if (!isObject(input)) throw refusal([...faults, inputFault(input, model)]);
  const read = readInput(definitionOf(model), input, options.strict ? 'strict' : 'lenient');
  if (read.faults !== undefined) faults.push(...read.faults);
  if (faults.length > 0) throw refusal(faults);
  return { model, callbackUrl: callback.url ?? null, input: read.values } as unknown as Submission;
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One error for all faults; its type is that of the first. */
function refusal(faults: readonly Fault[]): ApiError {
  const told = faults.slice(0, MOST_FAULTS).map(({ sentence }) => sentence);
  const more = faults.length - told.length;
  if (more > 0) told.push(`There ${more === 1 ? 'is one more fault' : `are ${more} more faults`}.`);
  return apiError(faults[0]?.code ?? 'invalid', told.join(' '));
}

function readModel(value: unknown): Model {
  if (isModel(value)) return value;
  if (value === undefined) {
    throw refusal([invalid(`model is required: name one of the models, such as "${MODELS[0]}".`)]);
  }
  if (typeof value !== 'string') {
    throw refusal([invalid(`model must be text, such as "${MODELS[0]}"; it is ${describe(value)}.`)]);
  }
  throw apiError('model_not_found', value);
}

function unknownBodyFields(body: Given): Fault[] {
  const names = Object.keys(body).filter((name) => !BODY_FIELDS.includes(name));
  if (names.length === 0) return [];
  const are = names.length === 1 ? 'is not a field' : 'are not fields';
  return [
    invalid(
      `${list(names.slice(0, MOST_FAULTS).map((name) => shorten(name, 40)))} ${are} of a submit request. It has ${list(BODY_FIELDS)}.`,
    ),
  ];
}

function inputFault(input: unknown, model: Model): Fault {
  const wanted = `an object with the fields of ${model}`;
  return input === undefined
    ? invalid(`input is required: give ${wanted}.`)
    : invalid(`input must be ${wanted}; it is ${describe(input)}.`);
}

/**
 * Only the shape of a callback's address: which hosts it may lead to, and whether http will do, is the server's
 * setting. The lenient reading takes null and "" as none.
 */
function readCallbackUrl(
  value: unknown,
  { strict }: ParseOptions,
): { readonly url?: string; readonly fault?: Fault } {
  if (value === undefined) return {};
  if (!strict && (value === null || (typeof value === 'string' && isBlank(value)))) return {};
  if (typeof value !== 'string') {
    return { fault: invalid(`callback_url must be text; it is ${describe(value)}.`) };
  }
  const url = strict ? value : value.trim();
  const length = countCharacters(url);
  if (length > CALLBACK_URL_MAX) return { fault: tooLong('callback_url', CALLBACK_URL_MAX, length) };
  if (!isHttpUri(url) || !isStorable(url)) {
    const wanted = 'an address beginning with http:// or https://';
    return { fault: invalid(`callback_url must be ${wanted}; it is ${describe(url)}.`) };
  }
  return { url };
}
