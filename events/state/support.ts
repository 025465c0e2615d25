import type { EventData } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { Waiting } from '../waiting.js';
import { forget, later, type NounFold } from './noun.js';
import { reviewedParts } from './reviewed-parts.js';

/** The steps that count as passed although nobody passed them, and why. */
export type Waivers = {
  readonly [Step in EventData<'StepWaived'>['step']]?: { readonly since: string; readonly until?: string; readonly reason?: string };
};

/** The waivers as their events leave them; a new request, or a new part of what was waived, is judged anew. */
export const waivers = {
  AccountRequested: forget,
  LegalProfileCorrected: (before, { data }) => (reviewedParts.some((part) => part in data) ? undefined : before),
  AddressConfirmed: (before, { data }) => (data.choice === 'suggestion' ? undefined : before),
  PrimaryContactReplaced: forget,
  StepReopened: (before, { data }) => (data.step === 'vetting' ? undefined : before),
  StepWaived: (before, { data, occurredAt, reason }) => ({
    ...before,
    [data.step]: { since: occurredAt, ...(data.until && { until: data.until }), ...(reason && { reason }) },
  }),
  WaiverEnded: forget,
  AccountReinstated: (before, { data }) =>
    before?.vetting?.until ? { vetting: { ...before.vetting, until: later(before.vetting.until, data.resumeBy) } } : before,
} satisfies NounFold<Waivers>;

/** Waits for the end of what was waived for a time. */
export const waitsForWaiversEnd = (standing: Waivers | undefined): readonly Waiting[] => {
  const waiver = standing?.vetting;
  return waiver?.until ? [{ step: 'vetting', owner: 'support', since: waiver.since, deadline: waiver.until, then: 'endWaiver' }] : [];
};

/** Something that support did to the account and the company is written about. */
export interface SupportAct {
  readonly sequence: number;
  readonly action: 'extendDeadline' | 'reopenStep' | 'waiveStep' | 'replacePrimaryContact' | 'closeMembership' | 'appointAdministrator';
  readonly reason?: string;
}

const remembered = 20;

const acted = (before: readonly SupportAct[] | undefined, { sequence, reason, actor }: RecordedEvent, action: SupportAct['action']) =>
  actor.kind === 'support' ? [...(before ?? []), { sequence, action, ...(reason && { reason }) }].slice(-remembered) : before;

/** The newest things that support did, as their events leave them; the same done by the company itself is not among them. */
export const supportActs = {
  DeadlineExtended: (before, event) => acted(before, event, 'extendDeadline'),
  StepReopened: (before, event) => acted(before, event, 'reopenStep'),
  StepWaived: (before, event) => acted(before, event, 'waiveStep'),
  PrimaryContactReplaced: (before, event) => acted(before, event, 'replacePrimaryContact'),
  UserAdded: (before, event) => acted(before, event, 'appointAdministrator'),
  UserRolesChanged: (before, event) => acted(before, event, 'appointAdministrator'),
  AccountClosed: (before, event) => acted(before, event, 'closeMembership'),
} satisfies NounFold<readonly SupportAct[]>;
