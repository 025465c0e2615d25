#!/usr/bin/env node
import { leave, terminal } from './outside.js';
import { run } from './run.js';

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
leave(await run(process.argv.slice(2), terminal()));
