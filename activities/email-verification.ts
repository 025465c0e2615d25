import type { Delivery, Ports, VerificationLetterFacts } from './ports.js';

/** Asks the primary contact to prove control of the mailbox, or reminds; tried again it is the same mail. */
export const sendVerificationEmail =
  ({ mailer, letters }: Ports) =>
  (facts: VerificationLetterFacts): Promise<Delivery> =>
    mailer.send({
      ...letters.verificationEmail(facts),
      to: facts.email,
      messageId: `verification-${facts.challenge}-${facts.reminder}.${facts.membershipId}`,
    });
