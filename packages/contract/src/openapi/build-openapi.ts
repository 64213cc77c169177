import type { JsonSchema } from '../rules/rule.ts';
import { buildErrorResponses } from './error-responses.ts';
import { buildPaths } from './paths.ts';
import { buildSchemas } from './schemas.ts';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly servers: readonly JsonSchema[];
  readonly security: readonly JsonSchema[];
  readonly tags: readonly JsonSchema[];
  readonly paths: Readonly<Record<string, JsonSchema>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
}

let built: OpenApiDocument | undefined;

/**
 * The API as an OpenAPI 3.1 document, made from the schemas that requests are checked with. Made once, when first
 * asked for; plain JSON, the same bytes every time.
 */
export function buildOpenApi(): OpenApiDocument {
  built ??= build();
  return built;
}

function build(): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Songwright',
      version: '0.1.0',
      description:
        'A self-hosted music-generation service. Submit a task, poll it by its task_id or be called back, and fetch ' +
        'the files. Every error has the body ErrorBody and the HTTP status that its code repeats.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This service' }],
    security: [{ apiKey: [] }],
    tags: [
      { name: 'Tasks', description: 'Submit and query.' },
      { name: 'Uploads', description: 'Recordings and other files to work with.' },
      { name: 'Managing tasks', description: 'List, watch, cancel, delete; an extension.' },
      { name: 'Account', description: 'Credits, and the secret of callbacks.' },
      { name: 'Catalogue', description: 'What the service can make; public.' },
      { name: 'Administration', description: 'For whoever runs it, with a key of its own.' },
      { name: 'Health', description: 'For whoever runs it; public.' },
    ],
    paths: buildPaths(),
    components: {
      schemas: buildSchemas(),
      responses: buildErrorResponses(),
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'Authorization: Bearer <API key>' },
        adminKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'Authorization: Bearer <SONGWRIGHT_ADMIN_KEY of the service>',
        },
      },
    },
  };
}
