import { becomeActive, from, people, send } from '../support/membership.js';
import { newText } from '../support/sample-events.js';
import type { Branch } from './branch.js';

/** The ways that the acceptance of a newer version has gone. */
export const agreementBranches: Readonly<Record<string, Branch>> = {
  'agreement-enforced': async (stage, membership) => {
    await becomeActive(membership);
    await stage.happened('MembershipActivated');
    const enforceFrom = new Date((await stage.env.currentTimeMs()) + 40 * 86_400_000).toISOString();
    await send(membership, 'askReacceptance', { agreementVersion: newText.agreementVersion, enforceFrom }, from('service'));
    await stage.pass(enforceFrom);
    await stage.written('agreement-enforced');
    await send(membership, 'acceptAgreement', newText, from('partner', { objectId: people.signatory }));
    await stage.written('agreement-block-lifted');
  },
};
