#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/services/cli/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error('The tenure command is not built yet: run npm start, or npm run build.');
  process.exitCode = 1;
}
