import type { Client } from '@temporalio/client';
import type { OtherAccounts, SpokenAnswer } from '../../activities/ports-merge.js';
import { mergeRefusals } from '../../events/state/merge-names.js';
import type { CommandInput, CommandType } from '../../workflows/contract.js';
import { MembershipRefused } from '../shared/membership-refused.js';
import { sendCommand, type SentCommand } from '../shared/send-command.js';

type Refusal = (typeof mergeRefusals)[number];

const isMergeRefusal = (code: string): code is Refusal => (mergeRefusals as readonly string[]).includes(code);

/** Whoever is not there, or not a member, merges with nobody; what cannot be said now is said later. */
function refusedBy(error: unknown): SpokenAnswer {
  if (!(error instanceof MembershipRefused) || error.code === 'unavailable' || error.code === 'too-many-commands') throw error;
  return { outcome: 'refused', refusal: isMergeRefusal(error.code) ? error.code : 'merge-not-possible' };
}

/** Speaks to memberships in the engine, by updates of their own. */
export const engineOtherAccounts = (client: Client): OtherAccounts => ({
  async speak({ to, command: { type, data }, commandId, correlationId }) {
    const metadata = { commandId, actor: { kind: 'process', id: 'tenure' }, correlationId } as const;
    const command: SentCommand = { membershipId: to, type, input: { data, metadata } as CommandInput<CommandType> };
    try {
      const { brought } = await sendCommand(client, command);
      return { outcome: 'done', ...(brought && { brought }) };
    } catch (error) {
      return refusedBy(error);
    }
  },
});
