import { buildOpenApi } from '@songwright/contract';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: object }>>;
}

const document = buildOpenApi();
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...document, $id: 'openapi' });

const operations = Object.entries(document.paths).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  pointer: `/paths/${inPointer(path)}`,
  methods: methods as Readonly<Record<string, Operation>>,
}));

/**
 * Holds an answer against the OpenAPI document: its status must be declared for the operation, and its body valid.
 * What is no operation at all (an unknown path, another method) may only be refused, with the document's error body.
 */
export function expectDeclared(method: string, url: string, status: number, body: string): void {
  const path = url.split('?')[0] ?? '';
  const found = operations.find(({ pattern }) => pattern.test(path));
  const operation = found?.methods[method.toLowerCase()];
  if (found === undefined || operation === undefined) {
    if (status >= 400 && body !== '') expectValid('/components/schemas/ErrorBody', body);
    return;
  }
  const declared = operation.responses[status];
  expect(
    declared,
    `${method} ${path} answered ${status}, which its operation does not declare: ${body}`,
  ).toBeDefined();
  if (declared?.$ref !== undefined)
    expectValid(`${declared.$ref.slice(1)}/content/application~1json/schema`, body);
  else if (declared?.content !== undefined && 'application/json' in declared.content) {
    expectValid(
      `${found.pointer}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`,
      body,
    );
  }
}

function expectValid(pointer: string, body: string): void {
  const validate = ajv.getSchema(`openapi#${pointer}`) as ValidateFunction;
  const valid = validate(JSON.parse(body));
  expect(valid, `${JSON.stringify(validate.errors)} in ${body.slice(0, 500)}`).toBe(true);
}

function inPointer(path: string): string {
  return path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
}
