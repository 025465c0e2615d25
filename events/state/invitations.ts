import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { letterId, letterIn } from './letters.js';
import { later, type NounFold } from './noun.js';

/** An invitation that nobody has answered yet. */
export interface Invitation extends Omit<EventData<'UserInvited'>, 'guest'> {
  readonly guest?: true | undefined;
  readonly since: string;
  /** The command that asked for the newest mail, and the sequence of the event that called for it. */
  readonly begunBy: string;
  readonly letter: number;
  /** That mail came back. */
  readonly bounced?: { readonly at: string; readonly smtpStatus: number };
}

/** How an invitation ended. */
export interface EndedInvitation {
  readonly how: 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'replaced';
  readonly at: string;
  /** Who accepted it. */
  readonly objectId?: string;
}

/** The invitations of an account, each by the number of the event that began it. */
export interface Invitations {
  readonly open: Readonly<Record<number, Invitation>>;
  /** The newest, without the address: so that a link can say what became of it. */
  readonly ended: Readonly<Record<number, EndedInvitation>>;
  /** When a mail was asked for, oldest first, so that mails can be limited. */
  readonly writtenAt: readonly string[];
}

const remembered = 20;

/** Named so that a bounce finds the invitation it is about. */
const letterOf = (sequence: number): string => letterId({ kind: 'user-invited', sequence });

const writtenBy = (before: Invitations | undefined, id: string): readonly [number, Invitation] | undefined =>
  openInvitations(before).find(([, { letter }]) => letterOf(letter) === id);

const unbounced = ({ bounced: _, ...invitation }: Invitation): Invitation => invitation;

const none: Invitations = { open: {}, ended: {}, writtenAt: [] };

const written = (before: Invitations, at: string): Invitations => ({ ...before, writtenAt: [...before.writtenAt, at].slice(-remembered) });

const without = <Value>(record: Readonly<Record<number, Value>>, number: number): Readonly<Record<number, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Number(key) !== number));

function end({ open, ended, ...rest }: Invitations, number: number, how: EndedInvitation): Invitations {
  const all = Object.entries({ ...ended, [number]: how });
  return { ...rest, open: without(open, number), ended: Object.fromEntries(all.slice(-remembered)) };
}

const ending =
  (how: EndedInvitation['how']) =>
  (before: Invitations | undefined, { data, occurredAt }: { data: { invitation: number; objectId?: string }; occurredAt: string }) =>
    end(before!, data.invitation, { how, at: occurredAt, ...(data.objectId && { objectId: data.objectId }) });

/** The open invitations, that with the earliest deadline first. */
export const openInvitations = (invitations: Invitations | undefined): readonly (readonly [number, Invitation])[] =>
  Object.entries(invitations?.open ?? {})
    .map(([number, invitation]) => [Number(number), invitation] as const)
    .sort(([, one], [, other]) => Date.parse(one.deadline) - Date.parse(other.deadline));

/** The open invitation to a mailbox, if there is one. */
export const invitationTo = (invitations: Invitations | undefined, email: string): readonly [number, Invitation] | undefined =>
  openInvitations(invitations).find(([, { email: other }]) => other.toLowerCase() === email.toLowerCase());

/** The invitations, as their events leave them. */
export const invitations = {
  AccountRequested: (before) => before && { ...none, writtenAt: before.writtenAt },
  UserInvited: (before = none, { data, sequence, causationId: begunBy, occurredAt }) => {
    const [number] = invitationTo(before, data.email) ?? [];
    const { open, ...rest } = number === undefined ? before : end(before, number, { how: 'replaced', at: occurredAt });
    return written({ ...rest, open: { ...open, [sequence]: { ...data, since: occurredAt, begunBy, letter: sequence } } }, occurredAt);
  },
  UserAdded: (before, { data: { email }, occurredAt }) => {
    const [number] = (email && invitationTo(before, email)) || [];
    return number === undefined ? before : end(before!, number, { how: 'replaced', at: occurredAt });
  },
  InvitationRenewed: (before, { data: { invitation, deadline }, sequence: letter, causationId: begunBy, occurredAt }) => {
    const { open, ...rest } = before!;
    return written(
      { ...rest, open: { ...open, [invitation]: { ...unbounced(open[invitation]!), deadline, since: occurredAt, begunBy, letter } } },
      occurredAt,
    );
  },
  LetterBounced: (before, { data: { mail, smtpStatus }, occurredAt: at }) => {
    const [number, invitation] = writtenBy(before, letterIn(mail)) ?? [];
    return invitation ? { ...before!, open: { ...before!.open, [number!]: { ...invitation, bounced: { at, smtpStatus } } } } : before;
  },
  LetterResent: (before, { data }) => {
    const [number, invitation] = writtenBy(before, data.letter) ?? [];
    return invitation ? { ...before!, open: { ...before!.open, [number!]: unbounced(invitation) } } : before;
  },
  InvitationWithdrawn: ending('withdrawn'),
  InvitationAccepted: ending('accepted'),
  InvitationDeclined: ending('declined'),
  InvitationExpired: ending('expired'),
  AccountReinstated: (before, { data }) =>
    before && {
      ...before,
      open: Object.fromEntries(
        openInvitations(before).map(([number, each]) => [number, { ...each, deadline: later(each.deadline, data.resumeBy) }]),
      ),
    },
} satisfies NounFold<Invitations>;

const earliest = (owner: Waiting['owner'], open: readonly (readonly [number, Invitation])[]): readonly Waiting[] =>
  open.slice(0, 1).map(([, { since, deadline }]) => ({ step: 'invitation', owner, since, deadline, then: 'expireInvitation' }));

/** Waits for those who were invited, and for the administrators where mails came back: an entry each, that of the earliest deadline. */
export function waitsForInvited(invitations: Invitations | undefined): readonly Waiting[] {
  const open = openInvitations(invitations);
  return [
    ...earliest(
      'invited',
      open.filter(([, { bounced }]) => !bounced),
    ),
    ...earliest(
      'administrator',
      open.filter(([, { bounced }]) => bounced),
    ),
  ];
}
