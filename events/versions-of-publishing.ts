import type { PublishingCatalogue, PublishingEventType } from './publishing-catalogue.js';

/** The versions of what publishing states, without the schemas; the type forbids drift. */
export const publishingVersions: { readonly [Type in PublishingEventType]: PublishingCatalogue[Type]['version'] } = {
  AgreementPublishingProposed: 1,
  AgreementPublishingDeclined: 1,
  AgreementPublishingLapsed: 1,
  AgreementVersionPublished: 1,
  AgreementCampaignBegan: 1,
  AgreementEnforcementBegan: 1,
};
