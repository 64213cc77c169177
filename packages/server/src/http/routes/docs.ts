import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';

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

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
}

/** `GET /docs`: the reference page over `/openapi.json`. Its 4 MB script is loaded when somebody first asks for it. */
export function docsRoutes(scope: FastifyInstance): void {
  let loading: Promise<ReadonlyMap<string, Asset>> | undefined;
  const serve = (path: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    loading ??= loadAssets();
    const asset = (await loading).get(path);
    if (asset === undefined) throw new Error(`The reference page has no ${path}.`);
    return sendAsset(request, reply, asset);
  };
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
    assets.set(path, {
      type: String(headers['content-type']),
      plain: rawPayload,
      packed: await promisify(gzip)(rawPayload),
      etag: `"${createHash('sha256').update(rawPayload).digest('base64url').slice(0, 22)}"`,
    });
  }
  await inner.close();
  return assets;
}

function sendAsset({ headers }: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply.headers({
    'content-type': asset.type,
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'public, max-age=3600',
    vary: 'accept-encoding',
    etag: asset.etag,
  });
  if (headers['if-none-match'] === asset.etag) return reply.code(304).send();
  if (!/\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))) return reply.send(asset.plain);
  return reply.header('content-encoding', 'gzip').send(asset.packed);
}
