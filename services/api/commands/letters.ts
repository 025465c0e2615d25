import { namedLetter } from '../../shared/input/letters.js';
import { commandForm } from './command-form.js';

/** A letter once more. */
export const resendLetter = commandForm({
  type: 'resendLetter',
  summary: 'Send one letter of letters again, to everybody who should have it now; a letter that is still on its way is not sent twice.',
  fields: namedLetter,
  refusals: ['letter-unknown', 'letter-over', 'letter-without-reader', 'too-many-letters'],
  data: (named) => named,
});
