import type { CommandMetadata } from '../../../workflows/contract.js';
import { LinkedPage } from '../sign-in/linked-page.js';
import type { PageTable } from '../sign-in/page-table.js';
import { isOfAnotherTenant, type Seen } from '../sign-in/seen.js';
import { readForm, type Action } from './forms.js';
import { refusedTo, type Outcome } from './outcomes.js';
import type { InvitationPorts, InvitedCommand } from './ports.js';
import { askReply, invitationOf, outcomeReply, type NoticeName } from './replies.js';
import { standingOf } from './standing.js';

interface InvitationParts {
  readonly action: Action;
  readonly command: InvitedCommand;
  readonly outcome: Outcome;
  readonly notice: NoticeName;
}

const done = { accept: 'accepted', decline: 'declined' } as const;

/** Whoever accepts must be of the company's directory; whoever declines is known by the invitation alone. */
function answererOf(seen: Seen, action: Action): CommandMetadata['actor'] | undefined {
  if (action === 'decline') return { kind: 'contact', id: `invitation-${seen.about.challenge}` };
  return isOfAnotherTenant(seen) ? undefined : seen.signedIn?.caller.actor;
}

const table = ({ secrets }: InvitationPorts): PageTable<InvitationParts> => ({
  path: 'invitation',
  read: (token) => {
    const invited = secrets.readInvitationLink(token);
    return invited && { membershipId: invited.membershipId, challenge: invited.invitation };
  },
  languageOf: (about, view) => invitationOf({ about, view })?.language,
  standingOf,
  readForm,
  answererOf,
  ask: askReply,
  told: outcomeReply,
  done: ({ language }, action) => outcomeReply(language, done[action]),
  refused: ({ code }) => (code === 'role-not-for-guests' ? { status: 403, notice: 'not-for-guests' } : refusedTo[code]),
});

/** The page behind an invitation: accepting takes the link, a sign-in to the company's directory and a click, declining the link and a ticked box. */
export class InvitationPage extends LinkedPage<InvitationParts> {
  constructor(ports: InvitationPorts) {
    super(ports, table(ports));
  }
}
