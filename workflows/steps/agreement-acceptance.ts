import { condition, createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import type { MembershipState } from '../../events/membership.js';
import type { Membership } from '../membership.js';
import { untilOwed } from './letters.js';

const step = 'agreement-acceptance';
const { sendAgreementReminder } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '5 minutes' },
});

/** Reminds the company that the agreement waits for its signatory: at the address of whoever enrolled it, else the primary contact's. */
export async function agreementAcceptance(membership: Membership): Promise<never> {
  const group = createEventGroup(step);
  for (;;) {
    await condition(() => isOwed(membership));
    await group.withScope(() => remind(membership));
  }
}

async function remind(membership: Membership): Promise<void> {
  const { agreementVersion, deadline, reminders } = membership.state.agreementAcceptance!;
  const { legalName, primaryContact } = membership.state.legalProfile!;
  const letter = letterOf(membership.state)!;
  const facts = {
    membershipId: membership.record.membershipId,
    reminder: reminders,
    email: membership.state.tenant!.enroller.email ?? primaryContact.email,
    language: primaryContact.language,
    legalName,
    agreementVersion,
    deadline,
  };
  await membership.engage(() =>
    untilOwed(
      () => letterOf(membership.state) !== letter,
      () => sendAgreementReminder.executeWithOptions({ summary: `reminder ${reminders} of agreement ${agreementVersion}` }, [facts]),
    ),
  );
  membership.letterSent(step, letter);
}

const isOwed = ({ state, record }: Membership): boolean => {
  const letter = letterOf(state);
  return letter !== undefined && letter !== record.lettersSent[step];
};

const letterOf = ({ account, agreementAcceptance: gate }: MembershipState): string | undefined =>
  account?.status === 'pending' && gate && !gate.accepted && gate.reminders > 0 ? `${gate.since}/${gate.reminders}` : undefined;
