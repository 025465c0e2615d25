import type { z } from 'zod';
import type { CommandData, CommandType, Receipt } from '../../../workflows/contract.js';
import type { FieldFault } from '../../shared/input/field-faults.js';
import type { Language } from '../../shared/texts.js';
import type { MembershipView } from '../../shared/views.js';
import type { Caller } from '../access/caller.js';
import type { receiptAnswer } from '../memberships/receipt-answer.js';
import type { ProblemCode } from '../refusals.js';

/** What a command may need to know to be complete. */
export interface Asked {
  readonly caller: Caller;
  /** The membership as it is seen now; throws `not-found`. */
  view(): Promise<MembershipView>;
  /** The membership of that partner id, as far as it is seen. */
  membershipOf(partnerId: string): Promise<string | undefined>;
  /** Which invitation of the membership a link is about; nothing for any other link. */
  invitationIn(link: string): number | undefined;
  /** The id of the signing key that new product keys are derived with. */
  readonly productKeysMadeWith: number;
  /** Compares a typed code with the one of that challenge, in constant time. */
  matchesCode(challenge: number, code: string): boolean;
}

/** How a command is given over HTTP: one imperative, the fields people send, and what becomes of them. */
export interface CommandForm<Type extends CommandType = CommandType, Fields extends z.ZodObject = z.ZodObject> {
  readonly type: Type;
  readonly summary: string;
  readonly fields: Fields;
  readonly refusals: readonly ProblemCode[];
  data(fields: z.output<Fields>, asked: Asked): CommandData<Type> | Promise<CommandData<Type>>;
  /** What the fields may get wrong together with what is known of the membership; said with all else that is wrong. */
  faults?(asked: Asked): Promise<(fields: unknown) => readonly FieldFault[]>;
  /** What looks odd about the fields and refuses nothing; told with the receipt. */
  warnings?(fields: z.output<Fields>, asked: Asked, language: Language): Promise<z.infer<typeof receiptAnswer>['warnings']>;
  /** Throws the `Problem` that the sender is told although the command was taken, such as a wrong code that is counted. */
  assertTaken?(data: CommandData<Type>, receipt: Receipt): void;
  /** Whom the command writes to; when that is the partner who sends it, the browser may answer the mail without the code. */
  mailGoesTo?(data: CommandData<Type>, asked: Asked): string | Promise<string | undefined>;
  /** The fields hold a secret, so that the command's id must not be a plain hash of them. */
  readonly holdsSecret?: true;
}

/** Keeps the types of a form together; in a table it is any command's. */
export const commandForm = <Type extends CommandType, Fields extends z.ZodObject>(form: CommandForm<Type, Fields>): CommandForm => form;
