import type { CommandData } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { MembershipView } from '../../shared/views.js';
import type { LinkedPagePorts } from '../sign-in/linked-page.js';

type Answerable = 'acceptInvitation' | 'declineInvitation';

/** What an invited person can answer. */
export type InvitedCommand = { [Type in Answerable]: { readonly type: Type; readonly data: CommandData<Type> } }[Answerable];

/** What the page reads of a membership. */
export type InvitationView = Pick<MembershipView, 'sequence' | 'state'>;

/** What the page needs of the world. */
export interface InvitationPorts extends LinkedPagePorts<InvitationView, InvitedCommand> {
  readonly secrets: Pick<VerificationSecrets, 'readInvitationLink' | 'formTokenFor' | 'readFormToken' | 'commandIdFor'>;
}
