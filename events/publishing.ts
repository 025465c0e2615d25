import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant } from './shapes.js';

/** The beginning: nothing is published yet. */
export const AgreementPublishingProposed = defineEvent({
  type: 'AgreementPublishingProposed',
  version: 1,
  summary:
    'An approver of support proposed to publish a version of the agreement, enforced from the named date; a second approver must approve it.',
  data: z.object({
    agreementVersion: z.string(),
    enforceFrom: instant,
    deadline: instant,
    /** The version of the rules that publishing goes by. */
    rulesVersion: z.string(),
    /** The version that new requests were offered when this was proposed. */
    current: z.string(),
  }),
});

/** The second person's No, or the first one's second thought. */
export const AgreementPublishingDeclined = defineEvent({
  type: 'AgreementPublishingDeclined',
  version: 1,
  summary: 'The proposed publication was declined, or taken back; nothing was published.',
  data: z.object({ proposal: z.int(), agreementVersion: z.string() }),
});

/** Nobody's Yes. */
export const AgreementPublishingLapsed = defineEvent({
  type: 'AgreementPublishingLapsed',
  version: 1,
  summary: 'Nobody approved the proposed publication in time; nothing was published.',
  data: z.object({ proposal: z.int(), agreementVersion: z.string() }),
});

/** From now on this is the agreement. */
export const AgreementVersionPublished = defineEvent({
  type: 'AgreementVersionPublished',
  version: 1,
  summary:
    'A second approver approved it: new requests are offered this version from now on, and it is enforced for members from the named date.',
  data: z.object({ proposal: z.int(), agreementVersion: z.string(), enforceFrom: instant, supersedes: z.string(), campaignFrom: instant }),
});

/** Everybody is asked. */
export const AgreementCampaignBegan = defineEvent({
  type: 'AgreementCampaignBegan',
  version: 1,
  summary: 'A rollout began to ask every membership to accept the published version; what became of each stands with the rollout.',
  data: z.object({ agreementVersion: z.string(), rolloutId: z.guid() }),
});

/** The date. */
export const AgreementEnforcementBegan = defineEvent({
  type: 'AgreementEnforcementBegan',
  version: 1,
  summary: 'The date came from which the version is enforced; each membership that has not accepted it is blocked by its own date.',
  data: z.object({ agreementVersion: z.string() }),
});
