import type { z } from 'zod';
import type { Access } from '../access/access.js';
import { problemBody } from '../problems/problem-body.js';
import { statuses, type ProblemCode } from '../refusals.js';
import type { Answer, Route } from '../route.js';
import { routes } from '../routes.js';
import { componentSchemas, schemaFor } from './components.js';
import { jsonSchemaOf, type JsonSchema } from './json-schemas.js';

const header = (name: string, description: string, schema: JsonSchema = { type: 'string' }) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

const headers = {
  CorrelationId: header('X-Correlation-Id', 'A GUID that names this request in logs, problems and events; made up if missing.'),
  AcceptLanguage: header('Accept-Language', 'English (`en`) or Korean (`ko`).'),
  IdempotencyKey: header('Idempotency-Key', 'Makes a repetition harmless: the same caller, address, key and body are one command.', {
    type: 'string',
    minLength: 1,
    maxLength: 255,
  }),
};

const headerNames: Readonly<Record<Route['method'], readonly (keyof typeof headers)[]>> = {
  GET: ['CorrelationId', 'AcceptLanguage'],
  POST: ['CorrelationId', 'AcceptLanguage', 'IdempotencyKey'],
};

const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name === 'membershipId' && { format: 'uuid' }) },
  }));

function queryParameters(query: z.ZodObject | undefined) {
  const { properties = {}, required = [] } = (query ? jsonSchemaOf(query, 'input') : {}) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: { type: 'string', ...schema },
  }));
}

/** What every route of its kind may refuse. */
const usual = ({ access, path, body, query, isUnlimited }: Route): readonly ProblemCode[] => [
  ...(access.anonymous ? [] : (['unauthenticated', 'forbidden', 'unavailable'] as const)),
  ...(path.includes(':membershipId') ? (['not-found'] as const) : []),
  ...(body ? (['input-invalid', 'payload-too-large', 'unsupported-media-type'] as const) : []),
  ...(query ? (['input-invalid'] as const) : []),
  ...(isUnlimited ? [] : (['too-many-requests'] as const)),
  'internal',
];

const problems = { 'application/problem+json': { schema: schemaFor(problemBody) } };

function refused(route: Route) {
  const codes = [...new Set([...usual(route), ...route.refusals])];
  const used = [...new Set(codes.map((code) => statuses[code]))].sort((a, b) => a - b);
  return used.map((status) => {
    const those = codes.filter((code) => statuses[code] === status);
    return [status, { description: those.map((code) => `\`${code}\``).join(', '), content: problems }] as const;
  });
}

const answered = ({ status, description, schema, contentType = 'application/json', headers: sent }: Answer) => [
  status,
  {
    description,
    ...(sent && {
      headers: Object.fromEntries(Object.entries(sent).map(([name, about]) => [name, { description: about, schema: { type: 'string' } }])),
    }),
    ...((schema ?? contentType !== 'application/json') && {
      content: { [contentType]: { schema: schema ? schemaFor(schema) : { type: 'string' } } },
    }),
  },
];

const partners: Readonly<Record<Access['partner'], readonly string[]>> = {
  never: [],
  member: ['any member of the tenant'],
  'global-administrator': ['a global administrator of the tenant'],
  'other-tenant': ['a global administrator of the further tenant'],
};

const whoMay = ({ anonymous, partner, service, support }: Access): string =>
  anonymous ? 'For everybody.' : `For ${[...partners[partner], ...(service ? ['a service'] : []), ...support].join(', ')}.`;

/** Nothing need be sent where no field is needed. */
const requestBody = (schema: JsonSchema) => ({
  required: !('properties' in schema) || 'required' in schema,
  content: { 'application/json': { schema } },
});

const anyFile = { schema: { type: 'string', format: 'binary' } };

/** A file, by what it holds where that is known. */
const fileBody = (types: readonly string[], forms: Route['fileForms'] = {}) => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, forms[type] ?? anyFile])),
});

const tagOf = ({ area, topic }: Route): string => (topic ? `${area}: ${topic}` : area);

const areas = [...new Set(routes.map(({ area }) => area))];

/** Those of one area side by side. */
const tags = areas.flatMap((area) => [...new Set(routes.filter((route) => route.area === area).map(tagOf))]);

const operation = (route: Route) => ({
  operationId: route.operation,
  tags: [tagOf(route)],
  summary: route.summary,
  description: whoMay(route.access),
  security: route.access.anonymous ? [] : [{ bearer: [] }],
  parameters: [
    ...pathParameters(route.path),
    ...queryParameters(route.query),
    ...headerNames[route.method].map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ],
  ...(route.files && { requestBody: fileBody(route.files, route.fileForms) }),
  ...(route.body && { requestBody: requestBody(jsonSchemaOf(route.body, 'input')) }),
  responses: Object.fromEntries([...refused(route), ...route.answers.map(answered)]) as JsonSchema,
});

const operationsAt = (path: string) =>
  Object.fromEntries(routes.filter((route) => route.path === path).map((route) => [route.method.toLowerCase(), operation(route)]));

/** The API in OpenAPI 3.1, made of the same rows that serve it. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Tenure',
    version: '1',
    description:
      'The life of a partner-network membership. Every refusal is a problem (RFC 9457) with a stable `code` and with `next`, what to do now.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  tags: tags.map((name) => ({ name })),
  paths: Object.fromEntries(routes.map(({ path }) => [templateOf(path), operationsAt(path)])),
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of a configured OpenID issuer.' },
    },
    parameters: headers,
    schemas: componentSchemas,
  },
};
