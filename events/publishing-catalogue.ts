import type { z } from 'zod';
import {
  AgreementCampaignBegan,
  AgreementEnforcementBegan,
  AgreementPublishingDeclined,
  AgreementPublishingLapsed,
  AgreementPublishingProposed,
  AgreementVersionPublished,
} from './publishing.js';
import type { StreamEnvelope } from './recorded-event.js';

/** Every event that the publishing of agreements can state. */
export const publishingCatalogue = {
  AgreementPublishingProposed,
  AgreementPublishingDeclined,
  AgreementPublishingLapsed,
  AgreementVersionPublished,
  AgreementCampaignBegan,
  AgreementEnforcementBegan,
};

/** The catalogue as a type, for the workflow bundle. */
export type PublishingCatalogue = typeof publishingCatalogue;

/** The name of an event of publishing. */
export type PublishingEventType = keyof PublishingCatalogue;

/** What such an event says. */
export type PublishingEventData<Type extends PublishingEventType> = Readonly<z.infer<PublishingCatalogue[Type]['data']>>;

/** What a decision about publishing states. */
export type PublishingEvent<Type extends PublishingEventType = PublishingEventType> = {
  [T in Type]: Readonly<{ type: T; data: PublishingEventData<T> }>;
}[Type];

/** Which kind of agreement it is about; today there is one, the network's. */
export interface PublishingIdentity {
  readonly agreementType: string;
}

/** An event of publishing as it stands in the log. */
export type RecordedPublishingEvent<Type extends PublishingEventType = PublishingEventType> = {
  [T in Type]: PublishingEvent<T> & PublishingIdentity & StreamEnvelope;
}[Type];
