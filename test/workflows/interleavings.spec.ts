import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { devServer } from '../support/engine.js';
import { offStage, Stage } from '../support/stage.js';
import { expectOneStory } from './interleavings/one-story.js';
import { storm, type Aftermath } from './interleavings/storm.js';

const count = 200;
const atOnce = 16;
const firstSeed = Number(process.env['TENURE_SEED'] ?? Date.now() % 1_000_000);

/** Plays one story per seed, some at a time, and answers with the faults by seed. */
async function faultsOf(stage: Stage, seeds: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  const queue = [...seeds];
  const lane = async () => {
    for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) faults.push(...faultIn(await storm(stage, seed)));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return faults;
}

function faultIn(aftermath: Aftermath): string[] {
  try {
    expectOneStory(aftermath);
    return [];
  } catch (error) {
    return [`seed ${aftermath.seed}: ${String(error)}`];
  }
}

const seeds = (length: number) => Array.from({ length }, (_, index) => firstSeed + index);

describe('whoever asks at the same time', () => {
  it(
    `is answered as if one had come after the other, in ${count} stories from seed ${firstSeed}`,
    offStage(devServer)(async (stage) => {
      expect(await stage.play(() => faultsOf(stage, seeds(count)))).toEqual([]);
    }),
    240_000,
  );

  it('is not, where a turn is taken a moment after it was decided, and that is found', async () => {
    const workflowsPath = fileURLToPath(new URL('planted/half-turn.ts', import.meta.url));
    const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
    const stage = new Stage(await devServer());
    const faults = await stage.play(() => faultsOf(stage, seeds(10)), { workflowBundle });
    await stage.env.teardown();
    expect(faults.length).toBeGreaterThan(0);
  }, 120_000);
});
