import { reacceptance, reacceptanceIn } from '../../shared/input/agreement-acceptance.js';
import { commandForm } from './command-form.js';

/** What was accepted is to be accepted in a newer version. */
export const askReacceptance = commandForm({
  type: 'askReacceptance',
  summary:
    'Ask a company whose acceptance stands to accept a newer version; from the date, or after the notice that its rules promise, nothing new is bought without it. One that has not signed yet is offered that version.',
  fields: reacceptance,
  refusals: ['agreement-unknown', 'agreement-older', 'membership-over'],
  data: reacceptanceIn,
});
