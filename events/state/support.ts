import type { EventData } from '../catalogue.js';
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
  PrimaryContactReplaced: (before, { data }) => (data.unreviewed ? before : undefined),
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
