import { condition, makeContinueAsNewFunc, proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { AgreementPublishing } from './agreement-publishing.js';
import { publishingMemo, type PublishingBeginning } from './contract-publishing.js';
import { publishingReceiptOf, type PublishingRecord } from './decisions/publishing-turn.js';
import { forLife } from './for-life.js';
import { keepOutboxEmpty } from './outbox.js';
import { whenever } from './whenever.js';

const { publishAgreementEvents, beginCampaign } = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumInterval: '30 seconds' },
});

/** What is published of one kind of agreement, for ever: proposed by one approver, published by another, enforced on its date. */
export const agreementType = forLife(async (beginning: PublishingBeginning): Promise<never> => {
  const publishing = new AgreementPublishing(beginning);
  void keepOutboxEmpty(publishing, (events, options) => publishAgreementEvents.executeWithOptions(options, [events]));
  void keepDates(publishing);
  void keepCampaigning(publishing);

  return nextRun(await publishing.until(() => false));
});

/** The next run, with all that this one carries, and with what is to be read without a worker. */
const nextRun = (carried: PublishingRecord): Promise<never> =>
  makeContinueAsNewFunc<(beginning: PublishingBeginning) => Promise<never>>({
    workflowType: 'agreementType',
    memo: { [publishingMemo]: publishingReceiptOf(carried) },
  })({ carried });

/** Has everybody asked for what was published, a little later; the same campaign begun twice is one. */
const keepCampaigning = (publishing: AgreementPublishing): Promise<never> =>
  whenever(
    () => publishing.campaign,
    async ({ version: { agreementVersion, campaignFrom } }) => {
      await sleep(Math.max(1, Date.parse(campaignFrom) - Date.now()), { summary: `campaign for ${agreementVersion}` });
      const campaign = publishing.campaign;
      if (campaign?.version.agreementVersion === agreementVersion)
        publishing.campaignBegan(campaign.version.agreementVersion, await beginCampaign(campaign));
    },
  );

/** Keeps every promise with one timer, for the earliest. */
const keepDates = (publishing: AgreementPublishing): Promise<never> =>
  whenever(
    () => publishing.promise,
    async ({ at, then }) => {
      const isMoot = () => publishing.promise?.at !== at;
      await condition(isMoot, Math.max(1, Date.parse(at) - Date.now()), { summary: `${then} at ${at}` });
      publishing.keepPromises();
    },
  );
