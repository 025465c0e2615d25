import type { EventData } from '../catalogue.js';
import type { Actor } from '../recorded-event.js';
import type { Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';

/** The directory the company signs in with, and who linked it. */
export interface Tenant extends Omit<EventData<'TenantLinked'>, 'enroller'> {
  /** How to write to that person, as it was corrected since. */
  readonly enroller: EventData<'TenantLinked'>['enroller'] & { readonly language?: 'en' | 'ko' | undefined };
  /** How it is known who enrols the company: signed in as a global administrator, or named by a service. */
  readonly linkedBy: Actor['kind'];
}

/** How a new tenant proves its domain; absent where the tenant was managed before. */
export interface DomainProof {
  readonly domain: string;
  readonly since: string;
  readonly deadline: string;
  readonly outcome: 'asked' | 'missed' | 'proved';
  readonly looks: EventData<'DomainProofRequested'>['looks'];
  /** From when the intervals between two looks are counted. */
  readonly lookingSince: string;
  /** 0 until the deadline passed; then the level of support that is asked. */
  readonly level: number;
  /** When a look was asked for, oldest first, so that it can be limited. */
  readonly checksAskedAt: readonly string[];
  readonly completedAt?: string;
}

const remembered = 20;

/** The tenant as its events leave it. */
export const tenant = {
  TenantLinked: (_, { data, actor }) => ({ ...data, linkedBy: actor.kind }),
  UserCorrected: (before, { data }) =>
    before?.enroller.objectId === data.objectId ? { ...before, enroller: { ...before.enroller, ...data } } : before,
} satisfies NounFold<Tenant>;

/** The proof as its events leave it; an end of the request does not undo it, so that beginning again shakes nothing off. */
export const domainProof = {
  DomainProofRequested: (before, { data, occurredAt }) => ({
    ...data,
    since: occurredAt,
    outcome: 'asked',
    lookingSince: occurredAt,
    level: 0,
    checksAskedAt: before?.checksAskedAt ?? [],
  }),
  DomainCheckRequested: (before, { occurredAt }) => ({
    ...before!,
    lookingSince: occurredAt,
    checksAskedAt: [...before!.checksAskedAt, occurredAt].slice(-remembered),
  }),
  MembershipActivated: (before, { occurredAt }) => before && { ...before, lookingSince: occurredAt },
  DomainProved: (before, { occurredAt }) => ({ ...before!, outcome: 'proved', completedAt: occurredAt }),
  DomainProofMissed: (before, { data, occurredAt }) => ({
    ...before!,
    outcome: 'missed',
    since: occurredAt,
    deadline: data.deadline,
    level: data.level,
  }),
  AccountReinstated: (before, { data }) =>
    before && before.outcome !== 'proved' ? { ...before, deadline: later(before.deadline, data.resumeBy) } : before,
} satisfies NounFold<DomainProof>;

/** Waits for the company to publish its record; once that is late, for support to help, one level higher each time. */
export function waitsForDomainProof(proof: DomainProof | undefined): readonly Waiting[] {
  if (!proof || proof.outcome === 'proved') return [];
  const { since, deadline, level } = proof;
  const owner = level === 0 ? 'partner' : level === 1 ? 'support' : 'support-approver';
  return [{ step: 'tenant', owner, since, deadline, then: 'missDomainProof' }];
}

/** When the record is looked for next, by the schedule; nothing once it is no longer looked for. */
export function nextLookAt({ outcome, lookingSince, looks, deadline }: DomainProof, now: string): string | undefined {
  if (outcome !== 'asked') return undefined;
  const minute = 60_000;
  let [at, interval] = [Date.parse(lookingSince), looks.firstAfterMinutes * minute];
  while (at <= Date.parse(now)) {
    at += interval;
    interval = Math.min(2 * interval, looks.atMostEveryMinutes * minute);
  }
  return at < Date.parse(deadline) ? new Date(at).toISOString() : undefined;
}
