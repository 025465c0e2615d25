import type { CommandMetadata, Receipt } from '../../../workflows/contract.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { MembershipView } from '../../shared/views.js';
import type { SignIn } from './sign-in.js';

/** What a page behind a link reads of a membership. */
export type LinkedView = Pick<MembershipView, 'sequence' | 'state'>;

/** What a page behind a link of ours needs of the world. */
export interface LinkedPagePorts<Command> {
  /** Where the page lives, as links name it; forms are accepted from there only. */
  readonly baseUrl: string;
  readonly signIn: SignIn;
  readonly secrets: Pick<VerificationSecrets, 'formTokenFor' | 'readFormToken' | 'commandIdFor'>;
  readonly memberships: {
    /** With a sequence, waits briefly for the view to come that far, and answers with what there is. */
    find(membershipId: string, minSequence?: number): Promise<LinkedView | undefined>;
  };
  readonly commands: {
    /** Rejects with `MembershipRefused` for a No; anything else counts as not available. */
    send(membershipId: string, command: Command, metadata: CommandMetadata): Promise<Receipt>;
  };
  readonly limits: {
    /** 0 lets the caller's address in; else after how many seconds it may come back. */
    secondsToWait(address: string, method: 'read' | 'write'): number;
  };
  /** Hears of every failure that is not a refusal. */
  readonly report: (error: unknown, correlationId: string) => void;
}
