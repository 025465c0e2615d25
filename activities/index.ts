import { sendAgreementReminder } from './agreement-acceptance.js';
import { sendVerificationEmail } from './email-verification.js';
import type { Ports } from './ports.js';
import { publishEvents } from './publish-events.js';
import { findDomainRecord } from './tenant.js';
import { checkCompanyDomain } from './vetting.js';

/** Every activity, by the name Temporal knows it. */
export const createActivities = (ports: Ports) => ({
  publishEvents: publishEvents(ports),
  sendVerificationEmail: sendVerificationEmail(ports),
  sendAgreementReminder: sendAgreementReminder(ports),
  checkCompanyDomain: checkCompanyDomain(ports),
  findDomainRecord: findDomainRecord(ports),
});

/** The activities as workflows see them. */
export type Activities = ReturnType<typeof createActivities>;
