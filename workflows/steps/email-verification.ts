import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import type { MembershipState } from '../../events/membership.js';
import { isContactAsked } from '../../events/state/contact-change.js';
import type { Membership } from '../membership.js';
import { untilOwed } from '../until-owed.js';
import { whenever } from '../whenever.js';

const step = 'email-verification';
const { sendVerificationEmail } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '5 minutes' },
});

/** Writes to the primary contact as often as the events ask for it, however slow the mail; gives up only what is no longer wanted. */
export async function emailVerification(membership: Membership): Promise<never> {
  const group = createEventGroup(step);
  return whenever(
    () => letterOf(membership.state),
    (letter) => group.withScope(() => write(membership, letter)),
  );
}

async function write(membership: Membership, letter: string): Promise<void> {
  const { challenge, reminders, email, language, deadline } = membership.state.emailVerification!;
  const { legalProfile, tenant, contactChange } = membership.state;
  const enrollerEmail = tenant!.enroller.email;
  const facts = {
    membershipId: membership.record.membershipId,
    challenge,
    reminder: reminders,
    email,
    language,
    deadline,
    legalName: legalProfile!.legalName,
    ...(contactChange && { isMember: true as const }),
  };
  const summary = reminders === 0 ? `verification mail of challenge ${challenge}` : `reminder ${reminders} of challenge ${challenge}`;
  await membership.engage(async () => {
    const delivery = await untilOwed(
      () => letterOf(membership.state) !== letter,
      () => sendVerificationEmail.executeWithOptions({ summary }, [{ ...facts, ...(enrollerEmail && { enrollerEmail }) }]),
    );
    if (delivery)
      membership.handle({ type: 'recordVerificationEmail', data: { challenge, reminder: reminders, ...(!delivery.accepted && delivery) } });
  });
}

/** Names the letter that the contact should have by now; none once the mail server has it, or the contact has answered. */
const letterOf = (state: MembershipState): string | undefined => {
  const gate = state.emailVerification;
  const isAsked = isContactAsked(state) && gate?.outcome === 'asked';
  return isAsked && gate.lettersSent <= gate.reminders ? `${gate.challenge}/${gate.reminders}` : undefined;
};
