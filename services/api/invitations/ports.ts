import type { CommandData } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { LinkedPagePorts } from '../sign-in/linked-page-ports.js';

type Answerable = 'acceptInvitation' | 'declineInvitation';

/** What an invited person can answer. */
export type InvitedCommand = { [Type in Answerable]: { readonly type: Type; readonly data: CommandData<Type> } }[Answerable];

/** What the page needs of the world. */
export interface InvitationPorts extends LinkedPagePorts<InvitedCommand> {
  readonly secrets: LinkedPagePorts<InvitedCommand>['secrets'] & Pick<VerificationSecrets, 'readInvitationLink'>;
}
