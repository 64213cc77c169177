import { writeFileSync } from 'node:fs';
import { buildOpenApi } from './build-openapi.ts';

// `npm run -w packages/contract openapi`: the committed document, which a test compares with the schemas.
const file = new URL('../../openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(buildOpenApi(), null, 2)}\n`);
process.stdout.write(`Wrote ${file.pathname}\n`);
