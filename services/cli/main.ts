#!/usr/bin/env node
import { leave, terminal } from './outside.js';

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
const outside = terminal();
const { run } = await import('./run.js');
leave(await run(process.argv.slice(2), outside));
