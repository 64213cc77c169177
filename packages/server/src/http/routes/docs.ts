import { buildOpenApi } from '@songwright/contract';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { type Asset, makeAsset, sendAsset } from '../asset.ts';

/** What the reference page may do: run its own script and ask this service. No CDN, no fonts from elsewhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `GET /openapi.json`, and `GET /docs`: the reference page over it, whose 4 MB script is loaded when it is first asked for. */
export function docsRoutes(scope: FastifyInstance): void {
  let loading: Promise<ReadonlyMap<string, Asset>> | undefined;
  const serve = (path: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    loading ??= loadAssets().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    const asset = (await loading).get(path);
    if (asset === undefined) throw new Error(`The reference page has no ${path}.`);
    return sendAsset(request, reply.header('content-security-policy', PAGE_POLICY), asset);
  };
  let document: Promise<Asset> | undefined;
  scope.get('/openapi.json', async (request, reply) => {
    document ??= makeAsset('application/json; charset=utf-8', JSON.stringify(buildOpenApi()));
    return sendAsset(request, reply, await document);
  });
  scope.get('/', async (_request, reply) => reply.redirect('/docs/'));
  scope.get('/docs', async (_request, reply) => reply.redirect('/docs/', 301));
  scope.get('/docs/', serve('/docs/'));
  scope.get('/docs/js/scalar.js', serve('/docs/js/scalar.js'));
}

/** Page and script, taken once from the plugin mounted on an instance of its own. */
async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const inner = fastify();
  await inner.register(reference, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Songwright API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  const assets = new Map<string, Asset>();
  for (const path of ['/docs/', '/docs/js/scalar.js']) {
    const { statusCode, headers, rawPayload } = await inner.inject({
      url: path,
      headers: { host: 'localhost' },
    });
    if (statusCode !== 200) throw new Error(`The reference page answered ${statusCode} for ${path}.`);
    assets.set(path, await makeAsset(String(headers['content-type']), rawPayload));
  }
  await inner.close();
  return assets;
}
