import type { CommandData } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { MembershipView } from '../../shared/views.js';
import type { Agreements } from '../agreements/agreements.js';
import type { LinkedPagePorts } from '../sign-in/linked-page.js';

type Answerable = 'acceptAgreement' | 'declineAgreement' | 'declineSigning';

/** The three things that whoever is to sign can answer. */
export type SignerCommand = { [Type in Answerable]: { readonly type: Type; readonly data: CommandData<Type> } }[Answerable];

/** What the page reads of a membership. */
export type SigningView = Pick<MembershipView, 'sequence' | 'state'>;

/** What the page needs of the world. */
export interface SigningPorts extends LinkedPagePorts<SigningView, SignerCommand> {
  readonly secrets: Pick<VerificationSecrets, 'readSigningLink' | 'formTokenFor' | 'readFormToken' | 'commandIdFor'>;
  readonly agreements: Pick<Agreements, 'find'>;
}
