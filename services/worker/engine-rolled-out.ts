import type { Client } from '@temporalio/client';
import type { AskedMembership, RolledOutMemberships } from '../../activities/ports.js';
import type { CommandInput, CommandType, Receipt } from '../../workflows/contract.js';
import { MembershipRefused, type CommandRefusal } from '../shared/membership-refused.js';
import { previewCommand, sendCommand, type SentCommand } from '../shared/send-command.js';

type Answer = Awaited<ReturnType<RolledOutMemberships['ask']>>;

/** What the engine's own refusals mean to a rollout; every other is the rules'. */
const outcomes: { readonly [Code in CommandRefusal]?: Answer['outcome'] } = {
  'not-found': 'gone',
  unavailable: 'unavailable',
  'too-many-commands': 'unavailable',
};

const refused = (refusal: CommandRefusal): Answer => {
  const outcome = outcomes[refusal];
  return outcome ? { outcome } : { outcome: 'refused', refusal };
};

const answered = ({ rolledOut }: Receipt): Answer => (rolledOut ? { outcome: 'changed', ...rolledOut } : { outcome: 'unchanged' });

/** Asks memberships in the engine: a preview by query, the command by update. */
export const engineRolledOut = (client: Client): RolledOutMemberships => ({
  async ask({ membershipId, mode, step: { type, data }, metadata }: AskedMembership) {
    const command: SentCommand = { membershipId, type: type as CommandType, input: { data, metadata } as CommandInput<CommandType> };
    try {
      if (mode === 'apply') return answered(await sendCommand(client, command));
      const preview = await previewCommand(client, command);
      return 'refused' in preview ? refused(preview.refused) : answered(preview.after);
    } catch (error) {
      if (error instanceof MembershipRefused) return refused(error.code);
      throw error;
    }
  },
});
