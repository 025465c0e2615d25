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
  readonly invitation: number;
  readonly how: 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'replaced';
  readonly at: string;
  /** Who accepted it. */
  readonly objectId?: string;
}

/** The invitations of an account, each by the number of the event that began it. */
export interface Invitations {
  readonly open: Readonly<Record<number, Invitation>>;
  /** Those that ended last, oldest first, without the address: so that a link can say what became of it. */
  readonly ended: readonly EndedInvitation[];
  /** When a mail was asked for, oldest first, so that mails can be limited. */
  readonly writtenAt: readonly string[];
}

const remembered = 20;

/** Named so that a bounce finds the invitation it is about. */
const letterOf = (sequence: number): string => letterId({ kind: 'user-invited', sequence });

const writtenBy = (before: Invitations | undefined, id: string): readonly [number, Invitation] | undefined =>
  openInvitations(before).find(([, { letter }]) => letterOf(letter) === id);

const unbounced = ({ bounced: _, ...invitation }: Invitation): Invitation => invitation;

const none: Invitations = { open: {}, ended: [], writtenAt: [] };

const written = (before: Invitations, at: string): Invitations => ({ ...before, writtenAt: [...before.writtenAt, at].slice(-remembered) });

const without = <Value>(record: Readonly<Record<number, Value>>, number: number): Readonly<Record<number, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Number(key) !== number));

const end = ({ open, ended, ...rest }: Invitations, how: EndedInvitation): Invitations => ({
  ...rest,
  open: without(open, how.invitation),
  ended: [...ended.filter(({ invitation }) => invitation !== how.invitation), how].slice(-remembered),
});

const ending =
  (how: EndedInvitation['how']) =>
  (before: Invitations | undefined, { data, occurredAt }: { data: { invitation: number; objectId?: string }; occurredAt: string }) =>
    end(before!, { invitation: data.invitation, how, at: occurredAt, ...(data.objectId && { objectId: data.objectId }) });

/** Whoever comes in by another way needs the invitation to that mailbox no more. */
function replaced(before: Invitations | undefined, email: string | undefined, at: string): Invitations | undefined {
  const [invitation] = (email && invitationTo(before, email)) || [];
  return invitation === undefined ? before : end(before!, { invitation, how: 'replaced', at });
}

/** Nobody can come in any more, so nobody's address is kept. */
const closed = (before: Invitations | undefined): Invitations | undefined => before && { ...before, open: {} };

/** How that invitation ended, as far as it is remembered. */
export const endOf = (invitations: Invitations | undefined, number: number): EndedInvitation | undefined =>
  invitations?.ended.find(({ invitation }) => invitation === number);

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
  UserInvited: (before, { data, sequence, causationId: begunBy, occurredAt }) => {
    const { open, ...rest } = replaced(before, data.email, occurredAt) ?? none;
    return written({ ...rest, open: { ...open, [sequence]: { ...data, since: occurredAt, begunBy, letter: sequence } } }, occurredAt);
  },
  UserAdded: (before, { data, occurredAt }) => replaced(before, data.email, occurredAt),
  JoinRequestAccepted: (before, { data, occurredAt }) => replaced(before, data.email, occurredAt),
  InvitationResent: (before, { data: { invitation, deadline }, sequence: letter, causationId: begunBy, occurredAt }) => {
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
  AccountExpired: closed,
  AccountWithdrawn: closed,
  AccountClosed: closed,
  MembershipLapsed: closed,
  MembershipLeft: closed,
  AccountMerged: closed,
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
