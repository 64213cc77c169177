import { apiError } from '../errors/api-error.ts';
import { describe } from '../fields/phrases.ts';
import { MODELS, type Model } from '../models/model-ids.ts';
import { type Capability, capabilityOf } from './capability.ts';

/** Version of the catalogue's own shape. */
export const CATALOG_SCHEMA_VERSION = '1.0';

const LIMIT_DEFAULT = 50;
export const CATALOG_LIMIT_MAX = 100;

/** Query parameters of `GET /v1/catalog/models`, as they come from the address. */
export interface CatalogQuery {
  readonly category?: string;
  readonly service_type?: string;
  /** Separated by commas; a model must have all of them. */
  readonly tags?: string;
  /** Words to be found in id, title, description or tags; a model must have all of them. */
  readonly q?: string;
  /** 1 to 100. */
  readonly limit?: string;
  /** `next_cursor` of the page before. */
  readonly cursor?: string;
}

/** What `GET /v1/catalog/models` answers. */
export interface CatalogPage {
  readonly schema_version: string;
  readonly items: readonly Capability[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

/**
 * A page of the catalogue, models in the contract's order.
 *
 * @param available Whether an engine for the model runs on this service.
 * @throws {ApiError} 400 for a limit or a cursor that is none
 */
export function listCapabilities(query: CatalogQuery, available: (model: Model) => boolean): CatalogPage {
  const limit = readLimit(query.limit);
  const start = readCursor(query.cursor);
  const all = MODELS.map((model) => capabilityOf(model, available(model)));
  const found = all.filter((capability, index) => index >= start && matches(capability, query));
  const items = found.slice(0, limit);
  const next = found[limit];
  return {
    schema_version: CATALOG_SCHEMA_VERSION,
    items,
    // A cursor is the id of the next model: it holds whatever is added before it.
    next_cursor: next?.model_id ?? null,
    has_more: next !== undefined,
  };
}

/**
 * The catalogue's entry of one model.
 *
 * @throws {ApiError} 404 for a model there is not
 */
export function findCapability(id: string, available: (model: Model) => boolean): Capability {
  const model = MODELS.find((name) => name === id);
  if (model === undefined) throw apiError('model_not_found', id);
  return capabilityOf(model, available(model));
}

function matches(capability: Capability, { category, service_type, tags, q }: CatalogQuery): boolean {
  const { model_id, title, description } = capability;
  const text = [model_id, title, description, ...capability.tags].join(' ').toLowerCase();
  return (
    (isNothing(category) || category === capability.category) &&
    (isNothing(service_type) || service_type === capability.service_type) &&
    split(tags, ',').every((tag) => capability.tags.includes(tag)) &&
    split(q, /\s+/).every((word) => text.includes(word))
  );
}

function isNothing(value: string | undefined): boolean {
  return value === undefined || value === '';
}

function split(value: string | undefined, separator: string | RegExp): string[] {
  return (value ?? '')
    .split(separator)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}

function readLimit(value: string | undefined): number {
  if (isNothing(value)) return LIMIT_DEFAULT;
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= CATALOG_LIMIT_MAX) return limit;
  throw apiError(
    'invalid',
    `limit must be a whole number from 1 to ${CATALOG_LIMIT_MAX}; it is ${describe(value)}.`,
  );
}

function readCursor(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  const index = (MODELS as readonly string[]).indexOf(value);
  if (index >= 0) return index;
  throw apiError(
    'invalid',
    `cursor must be the next_cursor of an earlier page; it is ${describe(value)}. Leave it out to begin anew.`,
  );
}
