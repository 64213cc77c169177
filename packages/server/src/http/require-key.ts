import { apiError, type Scope } from '@songwright/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiKey, Keys } from '../keys/keys.ts';
import { mayComeFrom } from '../keys/networks.ts';
import type { RequestRates } from '../keys/request-rates.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route behind `requireKey`. */
    apiKey: ApiKey;
  }
  interface FastifyContextConfig {
    /** What a key must be allowed to do to use the route. */
    scope?: Scope;
  }
}

/** What a key that lacks a scope is told it may not do. */
const DEEDS: Readonly<Record<Scope, string>> = {
  submit: 'submit tasks or upload files',
  read: 'read tasks or the balance',
  manage: 'cancel or delete tasks, or manage callbacks',
};

type Done = (error?: Error) => void;

/**
 * Every route of this scope asks for an API key, before a byte of the body is read: one that is in use, comes from
 * where it may, has the route's scope, and has not used up its requests.
 */
export function requireKey(scope: FastifyInstance, keys: Keys, rates: RequestRates): void {
  scope.decorateRequest('apiKey');
  scope.addHook('onRequest', (request, _reply, done: Done) => {
    const take = (key: ApiKey | null): void => {
      const refusal = key === null ? apiError('unauthorized') : refusalOf(request, key);
      if (key === null || refusal !== null) {
        done(refusal ?? undefined);
        return;
      }
      request.apiKey = key;
      count(rates, key, done);
    };
    const key = keys.authenticate(request.headers.authorization);
    if (key instanceof Promise) key.then(take, done);
    else take(key);
  });
}

function refusalOf(request: FastifyRequest, key: ApiKey): Error | null {
  if (!mayComeFrom(key, request.ip)) return apiError('address_denied');
  const needed = request.routeOptions.config.scope;
  if (needed === undefined || key.scopes.length === 0 || key.scopes.includes(needed)) return null;
  return apiError('permission_denied', DEEDS[needed]);
}

/** Calls back at once for a key without a limit, and for one with some of its share left in this process. */
function count(rates: RequestRates, key: ApiKey, done: Done): void {
  const answer = (seconds: number | null): void =>
    done(seconds === null ? undefined : apiError('rate_limited', seconds));
  const taken = rates.take(key);
  if (taken instanceof Promise) taken.then(answer, done);
  else answer(taken);
}
