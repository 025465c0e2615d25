import type { z } from 'zod';
import { Failure } from './failure.js';
import { commandNames, isCommandName, knownCommands, rejectionCodes, type CommandName, type Side } from './known-commands.js';
import { nearest } from './nearest.js';
import type { Words } from './words.js';

/** The name of a command; of a misspelt one it is said which is most like it. */
export function requireName(name: string, { failures }: Words): CommandName {
  if (isCommandName(name)) return name;
  throw new Failure('usage', [failures.unknownCommand(name, nearest(name, commandNames), commandNames.join(', '))]);
}

/** Says who may give the command, where this side may not. */
export function requireSide(name: CommandName, side: Side, { failures }: Words): void {
  if (knownCommands[name].sides.includes(side)) return;
  throw new Failure('usage', [side === 'support' ? failures.onlyMembers(name) : failures.onlySupport(name)]);
}

type Fields = Readonly<Record<string, unknown>>;

function rejectionFault({ rejection, reason }: Fields, { failures }: Words): string | undefined {
  const known = rejectionCodes.join(', ');
  const isRejection = typeof reason === 'string' && rejectionCodes.includes(reason);
  if (rejection === undefined) return isRejection ? failures.rejectionAsReason(reason) : failures.noRejection(known);
  return typeof rejection === 'string' && !rejectionCodes.includes(rejection) ? failures.notARejection(rejection, known) : undefined;
}

function fault(name: CommandName, side: Side, fields: Fields, words: Words): string | undefined {
  const { failures } = words;
  const shape: Readonly<Record<string, z.ZodType>> = knownCommands[name].fields.shape;
  const missing = Object.keys(shape).filter((field) => fields[field] === undefined && !shape[field]?.safeParse(undefined).success);
  if (name === 'reject-vetting') {
    const said = rejectionFault(fields, words);
    if (said) return said;
  } else if (fields['rejection'] !== undefined) return failures.rejectionElsewhere(name);
  if (missing.length > 0) return failures.fieldsMissing(name, missing.join(', '));
  return side === 'support' && !fields['reason'] ? failures.supportSaysWhy : undefined;
}

/** Says what is still to be given, before anything is sent; whether it is right is for the API to say. */
export function requireFields(name: CommandName, side: Side, fields: Fields, words: Words): void {
  const said = fault(name, side, fields, words);
  if (said) throw new Failure('usage', [said]);
}
