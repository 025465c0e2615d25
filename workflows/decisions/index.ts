import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Asker, Context, Decision } from './decision.js';
import { accountDecisions, peoplesDecisions, processDecisions, rolloutDecisions } from './tables.js';

export { accountDecisions, peoplesDecisions, processDecisions, rolloutDecisions } from './tables.js';

const decisions = { ...peoplesDecisions, ...rolloutDecisions, ...accountDecisions, ...processDecisions };

/** The name of a command that people may send: update, decision and route alike. */
export type PeoplesCommandType = keyof typeof peoplesDecisions;

/** The name of a command that a rollout gives. */
export type RolloutCommandType = keyof typeof rolloutDecisions;

/** The name of a command that another account gives. */
export type AccountCommandType = keyof typeof accountDecisions;

/** The name of a command that comes from outside: update and decision alike. */
export type CommandType = PeoplesCommandType | RolloutCommandType | AccountCommandType;

/** The name of a command that the process gives itself. */
export type OwnCommandType = keyof typeof processDecisions;

type AnyCommandType = CommandType | OwnCommandType;

/** What a command says. */
export type CommandData<Type extends AnyCommandType> = Parameters<(typeof decisions)[Type]>[0];

/** Who asks, under which id it may be repeated safely, as part of what, and why. */
export interface CommandMetadata {
  /** The same for a repetition: the update's id. */
  readonly commandId: string;
  /** Hash of the caller and the key the caller chose; a known key under another command id is refused. */
  readonly idempotencyKey?: string;
  readonly actor: Asker;
  readonly correlationId: string;
  /** A stable code for why a person asks. */
  readonly reason?: string;
  readonly traceparent?: string;
}

/** Something that people, or a rollout, ask of a membership. */
export type Command<Type extends CommandType = CommandType> = {
  [T in Type]: Readonly<{ type: T; data: CommandData<T>; metadata: CommandMetadata }>;
}[Type];

/** Something that the process asks of its membership. */
export type OwnCommand<Type extends OwnCommandType = OwnCommandType> = { [T in Type]: Readonly<{ type: T; data: CommandData<T> }> }[Type];

/** What an activity found out: the only own commands that may come at any time. */
export type Finding = OwnCommand<
  | 'recordVerificationEmail'
  | 'recordAddressCheck'
  | 'recordVettingChecks'
  | 'recordDomainProof'
  | 'recordTenantClaim'
  | 'recordTenantRelease'
  | 'recordLegacyClaim'
  | 'recordLegacyRelease'
  | 'recordMergeOffer'
  | 'recordMergeHearing'
  | 'recordMergeJoin'
  | 'recordMergeWithdrawal'
  | 'recordCharge'
  | 'recordRefund'
  | 'recordLetter'
>;

/** The events a command leads to; throws `Refused` where the rules forbid it. */
export const decide = (
  { type, data }: { readonly type: AnyCommandType; readonly data: unknown },
  state: MembershipState,
  context: Context,
): readonly MembershipEvent[] => (decisions[type] as Decision<unknown>)(data, state, context);
