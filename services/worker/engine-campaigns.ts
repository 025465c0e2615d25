import type { Client } from '@temporalio/client';
import current from '../../content/current.json' with { type: 'json' };
import type { Campaign, Campaigns } from '../../activities/ports.js';
import { startRollout } from '../shared/rollout-commands.js';
import { rolloutIdOf } from '../shared/rollout-id.js';

/** Begins a rollout for each campaign: approved with the publication by the same two people. */
export const engineCampaigns = (client: Client): Campaigns => ({
  async begin({ agreementType, version, olderVersions }: Campaign) {
    const { agreementVersion, enforceFrom, proposedBy, approvedBy, published, reason } = version;
    const name = `agreement/${agreementType}:${published}`;
    const by = (id: string) => ({
      commandId: name,
      actor: { kind: 'support', id } as const,
      correlationId: name,
      ...(reason && { reason }),
    });
    const { rolloutId } = await startRollout(client, {
      rolloutId: rolloutIdOf(name),
      proposal: {
        kind: 'agreement',
        target: agreementVersion,
        enforceFrom,
        audience: { agreementVersions: [...olderVersions] },
        rulesVersion: current.rolloutsVersion,
      },
      metadata: by(proposedBy),
      approval: by(approvedBy),
    });
    return rolloutId;
  },
});
