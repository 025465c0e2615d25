import type { CommandData, CommandMetadata, Receipt } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { MembershipView } from '../../shared/views.js';

/** The three things a contact can ask of a membership. */
export type ContactCommand = {
  [Type in 'verifyEmail' | 'denyEmail' | 'resendVerificationEmail']: { readonly type: Type; readonly data: CommandData<Type> };
}['verifyEmail' | 'denyEmail' | 'resendVerificationEmail'];

/** What the page reads of a membership. */
export type VerificationView = Pick<MembershipView, 'sequence' | 'state'>;

/** What the page needs of the world. */
export interface VerificationPorts {
  readonly secrets: VerificationSecrets;
  /** Where the page lives, as links name it; forms are accepted from there only. */
  readonly baseUrl: string;
  readonly memberships: {
    /** With a sequence, waits briefly for the view to come that far, and answers with what there is. */
    find(membershipId: string, minSequence?: number): Promise<VerificationView | undefined>;
  };
  readonly commands: {
    /** Rejects with `MembershipRefused` for a No; anything else counts as not available. */
    send(membershipId: string, type: ContactCommand['type'], data: ContactCommand['data'], metadata: CommandMetadata): Promise<Receipt>;
  };
  readonly limits: {
    /** 0 lets the caller's address in; else after how many seconds it may come back. */
    secondsToWait(address: string, method: 'read' | 'write'): number | Promise<number>;
  };
  /** Hears of every failure that is not a refusal. */
  readonly report: (error: unknown, correlationId: string) => void;
}
