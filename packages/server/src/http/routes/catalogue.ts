import { type CatalogQuery, envelope, findCapability, listCapabilities } from '@songwright/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, isKnown } from '../asset.ts';
import type { HttpParts } from '../parts.ts';

const FILTERS: readonly (keyof CatalogQuery)[] = ['category', 'service_type', 'tags', 'q', 'limit', 'cursor'];

/** `GET /v1/catalog/models` and `/{id}`: public, since one client reads them before every request (contract 1.9). */
export function catalogueRoutes(scope: FastifyInstance, { serves }: HttpParts): void {
  scope.get<{ Querystring: Record<string, string | string[] | undefined> }>(
    '/v1/catalog/models',
    async (request, reply) => send(request, reply, listCapabilities(filtersIn(request.query), serves)),
  );

  scope.get<{ Params: { model_id: string } }>('/v1/catalog/models/:model_id', async (request, reply) =>
    send(request, reply, findCapability(request.params.model_id, serves)),
  );
}

/** Of a parameter given twice the first counts; unknown ones are ignored. */
function filtersIn(query: Readonly<Record<string, string | string[] | undefined>>): CatalogQuery {
  const given = FILTERS.map((name) => [name, [query[name]].flat()[0]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function send(request: FastifyRequest, reply: FastifyReply, data: unknown): FastifyReply {
  const body = JSON.stringify(envelope(data));
  const etag = etagOf(body);
  reply.header('etag', etag).header('cache-control', 'public, no-cache');
  if (isKnown(request, etag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}
