import { condition } from '@temporalio/workflow';
import type { LegacyLocation } from './contract-legacy.js';
import { forLife } from './for-life.js';

/** Stands where a record of that id would stand, for ever and without a timer: the engine refuses a second owner, and a record under the id of a location. */
export const legacyLocation = forLife(async (_: LegacyLocation): Promise<void> => {
  await condition(() => false);
});
