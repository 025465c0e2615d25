import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { describedStreams } from '../../services/api/documents/event-streams.js';
import { asyncApiDocument } from '../../services/api/documents/asyncapi.js';
import { writtenDocs } from '../../services/api/documents/written-docs.js';

const written = (name: string) => readFileSync(`docs/${name}`, 'utf8');
const definitions = describedStreams.flatMap(({ noun, definitions: own }) => own.map((definition) => ({ noun, ...definition })));

it.each(['events.md', 'asyncapi.json'])('is written down as the catalogue has it: if %s is not, run npm run docs', (name) => {
  expect(written(name)).toBe(writtenDocs()[name]);
});

it('describes every event of the catalogue, and no other', () => {
  const headings = [...written('events.md').matchAll(/^## (\w+)$/gm)].map(([, type]) => type);
  expect(headings).toEqual(definitions.map(({ type }) => type));
  expect(Object.keys(asyncApiDocument.components.messages)).toEqual(definitions.map(({ type, version }) => `${type}.v${version}`));
});

it('gives every event its version, its sentence and every field', () => {
  const sections = written('events.md').split(/^## /m);
  for (const { noun, type, version, summary, data } of definitions) {
    const section = sections.find((text) => text.startsWith(`${type}\n`));
    expect(section).toContain(`${noun}.${type}.v${version}\` · ${summary}`);
    for (const field of Object.keys((data as z.ZodObject).shape)) expect(section).toMatch(new RegExp(`^\\| \`${field}[\`.]`, 'm'));
  }
});
