import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Actor } from '../../events/recorded-event.js';
import type { Policy } from './policy.js';
import type { RefusalCode } from './refusals.js';

/** Who asks: `objectId` is the person in the company's directory, as the token says; it decides who may sign and is not recorded. */
export interface Asker extends Actor {
  readonly objectId?: string;
  /** The token names a global administrator of the tenant, who may do everything in its account; not recorded. */
  readonly isGlobalAdministrator?: true;
  /** Of a person who is not of the primary tenant: of which one, and whether the token names a global administrator there; not recorded. */
  readonly otherTenant?: { readonly tenantId: string; readonly isGlobalAdministrator?: true };
  /** The token is of a guest account in the company’s directory. */
  readonly isGuest?: true;
  /** A support approver, who may step in where another agent reviews; not recorded either. */
  readonly isApprover?: true;
}

/** What a decision may know besides the events: who asks, when, and the rules in force. */
export interface Context {
  readonly now: string;
  readonly policy: Policy;
  readonly actor: Asker;
}

/** Which events follow from a command, given the events so far. Pure: no clock, no randomness, no IO. */
export type Decision<Data = void> = (data: Data, state: MembershipState, context: Context) => readonly MembershipEvent[];

/** What a refusal may tell besides its code, to fill its sentence: instants, counts, versions; never personal data, but for a masked address in `tenant-taken`. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A command the rules do not allow; it leaves no trace. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
