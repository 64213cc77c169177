import { apiError } from './errors/api-error.ts';
import type { Submission } from './models/inputs.ts';
import { isModel } from './models/model-ids.ts';

export interface ParseOptions {
  /** True: refuse what the published schemas refuse. False: accept what real clients send (contract 4). */
  readonly strict: boolean;
}

/**
 * Reads the body of a submit request.
 *
 * @param body Parsed JSON, whatever it is.
 * @throws {ApiError} 400 with a sentence that names the field; nothing else.
 */
export function parseSubmission(body: unknown, _options: ParseOptions): Submission {
  if (typeof body !== 'object' || body === null) throw apiError('malformed_json');
  const { model, input, callback_url } = body as Record<string, unknown>;
  if (!isModel(model)) throw apiError('invalid', 'model must be one of the models of this service.');
  if (typeof input !== 'object' || input === null) throw apiError('invalid', 'input must be an object.');
  const callbackUrl = typeof callback_url === 'string' ? callback_url : null;
  const texts = { prompt: '', style: '', title: '', negative_tags: '' };
  const modes = { custom_mode: false, instrumental: true, mv: 'V5' };
  return { model, callbackUrl, input: { ...texts, ...modes, ...input } } as Submission;
}
