import type { z } from 'zod';
import * as accountCreation from './account-creation.js';
import * as addressCheck from './address-check.js';
import * as adminAgent from './admin-agent.js';
import * as agreementAcceptance from './agreement-acceptance.js';
import * as agreementStanding from './agreement-standing.js';
import * as benefits from './benefits.js';
import * as contactChange from './contact-change.js';
import * as deadlineWarnings from './deadline-warnings.js';
import * as emailVerification from './email-verification.js';
import * as invoices from './invoices.js';
import * as invitations from './invitations.js';
import * as join from './join.js';
import * as leaving from './leaving.js';
import * as legacyMove from './legacy-move.js';
import * as legalProfile from './legal-profile.js';
import * as letterPreferences from './letter-preferences.js';
import * as levels from './levels.js';
import * as letters from './letters.js';
import * as merge from './merge.js';
import * as orders from './orders.js';
import * as paymentProofs from './payment-proofs.js';
import * as payments from './payments.js';
import * as policyChange from './policy-change.js';
import * as proposals from './proposals.js';
import * as renewal from './renewal.js';
import * as signing from './signing.js';
import * as standing from './standing.js';
import * as support from './support.js';
import * as tenant from './tenant.js';
import * as tenantAddition from './tenant-addition.js';
import * as users from './users.js';
import * as vetting from './vetting.js';

/** Every event the system can state. Add one here and the compiler lists what must learn of it. */
export const catalogue = {
  ...accountCreation,
  ...tenant,
  ...tenantAddition,
  ...legacyMove,
  ...merge,
  ...legalProfile,
  ...addressCheck,
  ...emailVerification,
  ...contactChange,
  ...vetting,
  ...agreementAcceptance,
  ...agreementStanding,
  ...signing,
  ...adminAgent,
  ...join,
  ...users,
  ...invitations,
  ...renewal,
  ...leaving,
  ...levels,
  ...orders,
  ...payments,
  ...paymentProofs,
  ...invoices,
  ...benefits,
  ...policyChange,
  ...letters,
  ...letterPreferences,
  ...deadlineWarnings,
  ...standing,
  ...support,
  ...proposals,
};

/** The catalogue as a type: schemas stay out of the workflow bundle, their types go everywhere. */
export type Catalogue = typeof catalogue;

/** The name of an event. */
export type EventType = keyof Catalogue;

/** What an event says. */
export type EventData<Type extends EventType> = Readonly<z.infer<Catalogue[Type]['data']>>;

/** What a decision states: the outcome only. Plain, so that it crosses Temporal, Kafka and MongoDB unchanged. */
export type MembershipEvent<Type extends EventType = EventType> = { [T in Type]: Readonly<{ type: T; data: EventData<T> }> }[Type];
