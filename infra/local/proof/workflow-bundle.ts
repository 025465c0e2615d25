import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { workflowSource } from '../../../services/shared/workflow-source.js';
import type { Home } from '../home.js';

/** Bundles the workflows once for every spec that runs them; answers with the file. */
export async function bundleWorkflows(home: Home): Promise<string> {
  const logger = new DefaultLogger('ERROR');
  const { code } = await bundleWorkflowCode({ ...workflowSource(resolve('workflows', 'index.ts')), logger });
  const file = home.file('workflows.bundle.js');
  await writeFile(file, code);
  return file;
}
