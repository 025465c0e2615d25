import { readFileSync } from 'node:fs';
import { asyncApiDocument } from './asyncapi.js';
import { eventsDoc } from './events-doc.js';
import { integrationDoc } from './integration-doc.js';
import { lettersDoc } from './letters-doc.js';
import { openApiDocument } from './openapi.js';
import { refusalsDoc } from './refusals-doc.js';

const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** The files of `docs/` that follow from the code, as they must be. */
export const writtenDocs = (): Readonly<Record<string, string>> => ({
  'asyncapi.json': json(asyncApiDocument),
  'events.md': eventsDoc(),
  'integration.md': integrationDoc(readFileSync('docs/integration.md', 'utf8')),
  'letters.md': lettersDoc(),
  'openapi.json': json(openApiDocument),
  'refusals.md': refusalsDoc(),
});
