import { condition, createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import type { MembershipState } from '../../events/membership.js';
import type { Membership } from '../membership.js';
import { untilOwed } from './letters.js';

const step = 'email-verification';
const { sendVerificationEmail } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '5 minutes' },
});

/** Writes to the primary contact as often as the events ask for it, however slow the mail; gives up only what is no longer wanted. */
export async function emailVerification(membership: Membership): Promise<never> {
  const group = createEventGroup(step);
  for (;;) {
    await condition(() => isOwed(membership));
    await group.withScope(() => write(membership));
  }
}

async function write(membership: Membership): Promise<void> {
  const { challenge, reminders, email, language, deadline } = membership.state.emailVerification!;
  const { legalProfile, tenant } = membership.state;
  const enrollerEmail = tenant!.enroller.email;
  const letter = letterOf(membership.state)!;
  const facts = {
    membershipId: membership.record.membershipId,
    challenge,
    reminder: reminders,
    email,
    language,
    deadline,
    legalName: legalProfile!.legalName,
  };
  const summary = reminders === 0 ? `verification mail of challenge ${challenge}` : `reminder ${reminders} of challenge ${challenge}`;
  const delivery = await membership.engage(() =>
    untilOwed(
      () => letterOf(membership.state) !== letter,
      () => sendVerificationEmail.executeWithOptions({ summary }, [{ ...facts, ...(enrollerEmail && { enrollerEmail }) }]),
    ),
  );
  membership.letterSent(step, letter);
  if (delivery && !delivery.accepted)
    membership.handle({ type: 'recordBouncedEmail', data: { challenge, smtpStatus: delivery.smtpStatus } });
}

const isOwed = ({ state, record }: Membership): boolean => {
  const letter = letterOf(state);
  return letter !== undefined && letter !== record.lettersSent[step];
};

/** Names the letter that the contact should have by now; none once the contact has answered. */
const letterOf = ({ account, emailVerification: gate }: MembershipState): string | undefined =>
  account?.status === 'pending' && gate?.outcome === 'asked' ? `${gate.challenge}/${gate.reminders}` : undefined;
