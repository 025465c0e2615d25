import type { RecordedPublishingEvent } from '../events/publishing-catalogue.js';
import type { Campaign, Ports } from './ports.js';

/** Puts what was proposed and published on its log, in order. */
export const publishAgreementEvents =
  ({ publishingLog }: Pick<Ports, 'publishingLog'>) =>
  (events: readonly RecordedPublishingEvent[]): Promise<void> =>
    publishingLog.append(events);

/** Has everybody asked for a published version. */
export const beginCampaign =
  ({ campaigns }: Pick<Ports, 'campaigns'>) =>
  (campaign: Campaign): Promise<string> =>
    campaigns.begin(campaign);
