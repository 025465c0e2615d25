import { legacyReturn, legacyReturnIn, namedLegacyRecord } from '../../shared/input/legacy-move.js';
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

/** It came into the wrong account. */
export const returnLegacyRecord = commandForm({
  type: 'returnLegacyRecord',
  summary:
    'Take a record of the old membership centre out of an account that is not its company’s: its ids find the account no more, the level that came with it ends, the anniversary is again what it was where that is still to come, and the right company may have it moved. Proposed only: another person of support carries it out within a day.',
  fields: legacyReturn,
  refusals: ['legacy-record-elsewhere', 'account-merged', 'already-proposed'],
  data: legacyReturnIn,
});
