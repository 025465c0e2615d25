import { leave, terminal } from './outside.js';

const outside = terminal();
const { run } = await import('./journey/run.js');
leave(await run(process.argv.slice(2), outside));
