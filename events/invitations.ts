import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { guest, instant, language, objectId, otherTenant, role } from './shapes.js';

const roles = z.array(role).min(1);
const invitation = z.number().int();
const maskedEmail = z.string();

/** Somebody is asked in by mail; the number of this event is the invitation’s, and what the link of the mail is derived from. */
export const UserInvited = defineEvent({
  type: 'UserInvited',
  version: 1,
  summary:
    'A person was invited by mail to the account, with the named roles, until the deadline; an earlier invitation to the same mailbox is void.',
  data: z.object({ email: z.email(), language, roles, guest, deadline: instant }),
});

/** The same invitation once more. */
export const InvitationResent = defineEvent({
  type: 'InvitationResent',
  version: 1,
  summary: 'An invitation is sent again, with the same link and a new deadline.',
  data: z.object({ invitation, deadline: instant }),
});

/** Taken back. */
export const InvitationWithdrawn = defineEvent({
  type: 'InvitationWithdrawn',
  version: 1,
  summary: 'An invitation was taken back; its link is void. `email` is masked.',
  data: z.object({ invitation, email: maskedEmail }),
});

/** A Yes, by link and sign-in. */
export const InvitationAccepted = defineEvent({
  type: 'InvitationAccepted',
  version: 1,
  summary: 'The invited person signed in to the company’s directory and is in the account, with the roles of the invitation.',
  data: z.object({ invitation, objectId, roles, email: z.email(), language, guest, tenantId: otherTenant }),
});

/** A No. */
export const InvitationDeclined = defineEvent({
  type: 'InvitationDeclined',
  version: 1,
  summary: 'Whoever got the invitation declined it. `email` is masked.',
  data: z.object({ invitation, email: maskedEmail }),
});

/** Nobody answered. */
export const InvitationExpired = defineEvent({
  type: 'InvitationExpired',
  version: 1,
  summary: 'Nobody answered the invitation in time; its link is void. `email` is masked.',
  data: z.object({ invitation, email: maskedEmail }),
});
