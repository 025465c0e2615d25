import type { Client } from '@temporalio/client';
import { createHash } from 'node:crypto';
import current from '../../content/current.json' with { type: 'json' };
import type { Campaign, Campaigns } from '../../activities/ports.js';
import { startRollout } from '../shared/rollout-commands.js';

/** The same campaign has the same id, however often it is begun: a GUID of version 8, made of its name. */
export function rolloutIdOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

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
