import type { CommandData, CommandMetadata, Receipt } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { MembershipView } from '../../shared/views.js';
import type { Agreements } from '../agreements/agreements.js';
import type { SignIn } from '../sign-in/sign-in.js';

type Answerable = 'acceptAgreement' | 'declineAgreement' | 'declineSigning';

/** The three things that whoever is to sign can answer. */
export type SignerCommand = { [Type in Answerable]: { readonly type: Type; readonly data: CommandData<Type> } }[Answerable];

/** What the page reads of a membership. */
export type SigningView = Pick<MembershipView, 'sequence' | 'state'>;

/** What the page needs of the world. */
export interface SigningPorts {
  readonly secrets: Pick<VerificationSecrets, 'readSigningLink' | 'formTokenFor' | 'readFormToken' | 'commandIdFor'>;
  /** Where the page lives, as links name it; forms are accepted from there only. */
  readonly baseUrl: string;
  readonly agreements: Pick<Agreements, 'find'>;
  readonly signIn: SignIn;
  readonly memberships: {
    /** With a sequence, waits briefly for the view to come that far, and answers with what there is. */
    find(membershipId: string, minSequence?: number): Promise<SigningView | undefined>;
  };
  readonly commands: {
    /** Rejects with `MembershipRefused` for a No; anything else counts as not available. */
    send(membershipId: string, command: SignerCommand, metadata: CommandMetadata): Promise<Receipt>;
  };
  readonly limits: {
    /** 0 lets the caller's address in; else after how many seconds it may come back. */
    secondsToWait(address: string, method: 'read' | 'write'): number;
  };
  /** Hears of every failure that is not a refusal. */
  readonly report: (error: unknown, correlationId: string) => void;
}
