import type { CommandData } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { Agreements } from '../agreements/agreements.js';
import type { LinkedPagePorts } from '../sign-in/linked-page-ports.js';

type Answerable = 'acceptAgreement' | 'declineAgreement' | 'declineSigning';

/** The three things that whoever is to sign can answer. */
export type SignerCommand = { [Type in Answerable]: { readonly type: Type; readonly data: CommandData<Type> } }[Answerable];

/** What the page needs of the world. */
export interface SigningPorts extends LinkedPagePorts<SignerCommand> {
  readonly secrets: LinkedPagePorts<SignerCommand>['secrets'] & Pick<VerificationSecrets, 'readSigningLink'>;
  readonly agreements: Pick<Agreements, 'find'>;
}
