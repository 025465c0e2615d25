import type { Delivery, NoticeFacts, Ports } from './ports.js';

/** Writes one letter to one person; tried again it is the same mail. */
export const sendNotice =
  ({ mailer, letters }: Ports) =>
  (facts: NoticeFacts): Promise<Delivery> =>
    mailer.send({
      ...letters.notice(facts),
      to: facts.email,
      messageId: `${facts.notice.replaceAll(/[^\w-]+/g, '-')}.${facts.membershipId}`,
    });
