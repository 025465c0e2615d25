import type { CommandData } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import type { SentCommand } from '../../shared/send-command.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { Memberships } from '../memberships/memberships.js';
import type { Commands } from '../ports.js';
import type { CountedMail, MailCounts } from '../requests/mail-counts.js';

/** What the limit is kept with. */
export interface MailLimit {
  readonly memberships: Pick<Memberships, 'find'>;
  readonly secrets: Pick<VerificationSecrets, 'nameOfMailbox'>;
  readonly counts: MailCounts;
  readonly mailsPerAddressPerDay: number;
}

/** The contact that a view names; where the view cannot say so, only the membership itself counts. */
const contactOf = async ({ membershipId }: SentCommand, memberships: MailLimit['memberships']): Promise<unknown> =>
  (await memberships.find(membershipId).catch(() => undefined))?.state.emailVerification?.email;

/** The contact, or the administrator, that support proposed under that number. */
async function proposedAddress({ membershipId, input }: SentCommand, memberships: MailLimit['memberships']): Promise<unknown> {
  const { proposal: number } = input.data as CommandData<'approveProposal'>;
  const view = await memberships.find(membershipId).catch(() => undefined);
  const proposed = view?.state.proposals?.find(({ proposal }) => proposal === number)?.data;
  return proposed?.primaryContact?.email ?? proposed?.user?.email;
}

/** The person whose roles change, or who is taken out, as far as the view knows an address. */
async function usersAddress({ membershipId, input }: SentCommand, memberships: MailLimit['memberships']): Promise<unknown> {
  const { objectId } = input.data as CommandData<'removeUser'>;
  const view = await memberships.find(membershipId).catch(() => undefined);
  return view?.state.users?.[objectId]?.email;
}

/** Whom that invitation went to; where the view cannot say so, only the membership itself counts. */
async function invitedAddress({ membershipId, input }: SentCommand, memberships: MailLimit['memberships']): Promise<unknown> {
  const { invitation } = input.data as CommandData<'resendInvitation'>;
  const view = await memberships.find(membershipId).catch(() => undefined);
  return view?.state.invitations?.open[invitation]?.email;
}

type Addressed = { readonly [Type in SentCommand['type']]?: (command: SentCommand, memberships: MailLimit['memberships']) => unknown };

/** Whom a command writes to. */
const addressOf: Addressed = {
  replacePrimaryContact: ({ input }) => (input.data as CommandData<'replacePrimaryContact'>).primaryContact.email,
  inviteUser: ({ input }) => (input.data as CommandData<'inviteUser'>).email,
  resendInvitation: invitedAddress,
  handOverSigning: ({ input }) => (input.data as CommandData<'handOverSigning'>).to.email,
  resendVerificationEmail: contactOf,
  reopenStep: (command, memberships) =>
    (command.input.data as CommandData<'reopenStep'>).step === 'email-verification' ? contactOf(command, memberships) : undefined,
  addUser: ({ input }) => (input.data as CommandData<'addUser'>).email,
  changeRoles: usersAddress,
  removeUser: usersAddress,
  requestToJoin: ({ input }) => (input.data as CommandData<'requestToJoin'>).email,
  approveProposal: proposedAddress,
};

/** Commands whose answer does not tell of the mail: taken, they are counted. */
const untold: readonly SentCommand['type'][] = ['addUser', 'changeRoles', 'removeUser', 'requestToJoin', 'approveProposal'];

/** The engine said nothing, so the mail may be on its way. */
const mayBeWritten = (error: unknown): boolean => !(error instanceof MembershipRefused) || error.code === 'unavailable';

/** Commands over HTTP that write no more mails to one address than the policy allows, whichever memberships they are for; refused alike whether the address is known or not. */
export function limitMails(commands: Commands, { memberships, secrets, counts, mailsPerAddressPerDay }: MailLimit): Commands {
  async function counted<Answer>(mail: CountedMail, send: () => Promise<Answer>, isWritten: (answer: Answer) => boolean): Promise<Answer> {
    const full = counts.take(mail, mailsPerAddressPerDay);
    if (full) throw new MembershipRefused('too-many-mails', { mailsPerDay: mailsPerAddressPerDay, ...full });
    try {
      const answer = await send();
      counts.settle(mail, isWritten(answer));
      return answer;
    } catch (error) {
      counts.settle(mail, mayBeWritten(error));
      throw error;
    }
  }

  const mailOf = (email: string, membershipId: string, commandId: string): CountedMail => ({
    mailbox: secrets.nameOfMailbox(email),
    membershipId,
    commandId,
  });

  return {
    ...commands,
    start(request) {
      const mail = mailOf(request.data.legalProfile.primaryContact.email, request.membershipId, request.metadata.commandId);
      return counted(
        mail,
        () => commands.start(request),
        ({ answerBy }) => answerBy !== undefined,
      );
    },
    async send(command) {
      const email = await addressOf[command.type]?.(command, memberships);
      if (typeof email !== 'string') return commands.send(command);
      const mail = mailOf(email, command.membershipId, command.input.metadata.commandId);
      return counted(
        mail,
        () => commands.send(command),
        ({ mailAsked }) => mailAsked === true || untold.includes(command.type),
      );
    },
  };
}
