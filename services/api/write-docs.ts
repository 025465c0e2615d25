import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenDocs } from './documents/written-docs.js';

for (const [name, content] of Object.entries(writtenDocs())) {
  writeFileSync(join('docs', name), content);
  console.log(`docs/${name}`);
}
