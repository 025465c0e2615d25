import { readFileSync } from 'node:fs';
import { openApiDocument } from '../../services/api/documents/openapi.js';
import { writtenDocs } from '../../services/api/documents/written-docs.js';
import { routes } from '../../services/api/routes.js';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly responses: Readonly<Record<string, object>>;
}

const paths = openApiDocument.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

it('is written down as it is served: if not, run npm run docs', () => {
  expect(readFileSync('docs/openapi.json', 'utf8')).toBe(writtenDocs()['openapi.json']);
});

it('describes every route, and no other', () => {
  const served = routes.map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(served.sort());
});

it('names every part of a path as a parameter', () => {
  for (const { path, operation } of operations) {
    const named = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
    expect(named).toEqual(path.match(/\{\w+\}/g) ?? []);
  }
});

it('asks for a token wherever the policy does', () => {
  for (const route of routes) {
    const { operation } = operations.find(({ operation: { operationId } }) => operationId === route.operation)!;
    expect(operation.security.length > 0).toBe(!route.access.anonymous);
    expect('401' in operation.responses).toBe(!route.access.anonymous);
  }
});

it('refers to nothing that is not there', () => {
  const text = JSON.stringify(openApiDocument);
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], openApiDocument);
    expect({ pointer, found: found !== undefined }).toEqual({ pointer, found: true });
  }
});

it('describes every input by its limits', () => {
  const { post } = paths['/v1/memberships']!;
  const text = JSON.stringify(post);
  for (const limit of ['"maxLength":200', '"maxLength":50', '"additionalProperties":false', '"format":"email"'])
    expect(text).toContain(limit);
});
