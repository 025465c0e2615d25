import { checkAddress } from './address-check.js';
import { sendVerificationEmail } from './email-verification.js';
import { importLegacyPage, publishLegacyEvents } from './legacy-import.js';
import { claimLegacyRecord, releaseLegacyRecord } from './legacy-move.js';
import { sendLetter } from './letters.js';
import { speakToAccount } from './merge.js';
import { chargeCard, openPayment, refundPayment, withdrawPayment } from './payments.js';
import type { Ports } from './ports.js';
import { publishEvents } from './publish-events.js';
import { findAudience, publishRolloutEvents, visitMemberships } from './rollout.js';
import { claimTenant, releaseTenant } from './tenant-addition.js';
import { beginCampaign, publishAgreementEvents } from './publishing.js';
import { findDomainRecord } from './tenant.js';
import { lookUpCompany } from './vetting.js';

/** Every activity, by the name Temporal knows it. */
export const createActivities = (ports: Ports) => ({
  publishEvents: publishEvents(ports),
  sendVerificationEmail: sendVerificationEmail(ports),
  sendLetter: sendLetter(ports),
  lookUpCompany: lookUpCompany(ports),
  findDomainRecord: findDomainRecord(ports),
  claimTenant: claimTenant(ports),
  releaseTenant: releaseTenant(ports),
  speakToAccount: speakToAccount(ports),
  openPayment: openPayment(ports),
  chargeCard: chargeCard(ports),
  withdrawPayment: withdrawPayment(ports),
  refundPayment: refundPayment(ports),
  checkAddress: checkAddress(ports),
  findAudience: findAudience(ports),
  visitMemberships: visitMemberships(ports),
  publishRolloutEvents: publishRolloutEvents(ports),
  publishAgreementEvents: publishAgreementEvents(ports),
  beginCampaign: beginCampaign(ports),
  importLegacyPage: importLegacyPage(ports),
  publishLegacyEvents: publishLegacyEvents(ports),
  claimLegacyRecord: claimLegacyRecord(ports),
  releaseLegacyRecord: releaseLegacyRecord(ports),
});

/** The activities as workflows see them. */
export type Activities = ReturnType<typeof createActivities>;
