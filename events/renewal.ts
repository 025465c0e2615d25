import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, renewalYear } from './shapes.js';

/** Another year of a membership whose years go on by themselves. */
export const MembershipYearBegan = defineEvent({
  type: 'MembershipYearBegan',
  version: 1,
  summary: 'The anniversary came and the membership runs to the next one; `renewal` where from now on its years are asked for.',
  data: z.object({ anniversary: z.iso.date(), renewal: renewalYear.optional() }),
});

/** From here on the year can be renewed. */
export const RenewalWindowOpened = defineEvent({
  type: 'RenewalWindowOpened',
  version: 1,
  summary: 'The membership can be renewed until `closesAt`; nothing that the company has ends before.',
  data: z.object({ anniversary: z.iso.date(), closesAt: instant }),
});

/** A word on a promised day. */
export const RenewalReminded = defineEvent({
  type: 'RenewalReminded',
  version: 1,
  summary: 'The day of a reminder came and the year was not renewed: everybody who may renew it is told.',
  data: z.object({ anniversary: z.iso.date(), opensAt: instant, closesAt: instant }),
});

/** The company has looked at what is known of it. */
export const RenewalProfileReviewed = defineEvent({
  type: 'RenewalProfileReviewed',
  version: 1,
  summary: 'The company looked at its legal profile for the renewal and said that it is right.',
  data: z.object({ anniversary: z.iso.date() }),
});

/** The gate that money opens; nothing of a card is ever here. */
export const RenewalPaid = defineEvent({
  type: 'RenewalPaid',
  version: 1,
  summary:
    'The named payment for the renewal was received at that instant: an amount in the smallest unit of its currency, and never how it was paid.',
  data: z.object({
    payment: z.string(),
    amount: z.int().nonnegative(),
    currency: z.string().length(3),
    receivedAt: instant,
  }),
});

/** The next year, because every condition was met. */
export const MembershipRenewed = defineEvent({
  type: 'MembershipRenewed',
  version: 1,
  summary:
    'The membership was renewed and runs from one anniversary to the next; `late` when it had lapsed, which brings back levels that still have time; `automatic` when nobody ordered it.',
  data: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    paidAt: instant.optional(),
    late: z.literal(true).optional(),
    automatic: z.literal(true).optional(),
    renewal: renewalYear.optional(),
  }),
});

/** The end of a membership that nobody renewed. */
export const MembershipLapsed = defineEvent({
  type: 'MembershipLapsed',
  version: 1,
  summary:
    'The window closed and nobody had renewed: nothing can be bought and the benefits have ended; until `lateUntil` it can still be renewed, and `unusedPayment` had been received for it.',
  data: z.object({ anniversary: z.iso.date(), lateUntil: instant.optional(), unusedPayment: z.string().optional() }),
});

/** The end of what could still be renewed late. */
export const RenewalExpired = defineEvent({
  type: 'RenewalExpired',
  version: 1,
  summary:
    'The lapsed membership can no longer be renewed; the company may ask to join again and keeps its partner id. `unusedPayment` had been received for it.',
  data: z.object({ anniversary: z.iso.date(), unusedPayment: z.string().optional() }),
});

/** What the company wants done without being asked. */
export const AutomaticRenewalSet = defineEvent({
  type: 'AutomaticRenewalSet',
  version: 1,
  summary: 'The company switched on or off that the membership renews by itself once every condition is met.',
  data: z.object({ on: z.boolean() }),
});
