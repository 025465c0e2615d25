import { namedLegacyRecord } from '../../shared/input/legacy-move.js';
import { commandForm } from './command-form.js';

/** What the company was in the old centre comes along. */
export const moveLegacyRecord = commandForm({
  type: 'moveLegacyRecord',
  summary:
    'Have the company’s record of the old membership centre moved into its account, once its primary contact has proved an address that the record names; support answers for the company instead. `legacyMove` of the membership says what came of it.',
  fields: namedLegacyRecord,
  refusals: ['role-required', 'legacy-move-begun', 'membership-over', 'membership-suspended'],
  data: (named) => named,
});
