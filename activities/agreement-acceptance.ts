import type { AgreementLetterFacts, Delivery, Ports } from './ports.js';

/** Reminds the company that its signatory is waited for; tried again it is the same mail. */
export const sendAgreementReminder =
  ({ mailer, letters }: Ports) =>
  (facts: AgreementLetterFacts): Promise<Delivery> =>
    mailer.send({
      ...letters.agreementReminder(facts),
      to: facts.email,
      messageId: `agreement-${facts.agreementVersion}-${facts.reminder}-${facts.deadline.slice(0, 10)}.${facts.membershipId}`,
    });
