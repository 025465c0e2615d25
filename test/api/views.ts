import type { MembershipView, TimelineEntry } from '../../services/shared/views.js';
import { objectIds, ours } from './people.js';

const since = '2026-03-01T09:00:00.000Z';
const deadline = '2026-03-08T09:00:00.000Z';

/** Appears in no answer: something kept that nobody is to see. */
export const canary = 'canary-that-must-not-leak';

/** A request on its way in, at its first mail, with something in it that is nobody's business. */
export const pendingView = (membershipId: string = ours, sequence = 5): MembershipView =>
  ({
    _id: membershipId,
    sequence,
    status: 'pending',
    waitingOn: [{ step: 'email-verification', owner: 'contact', since, deadline, then: 'expireAccount' }],
    deadline,
    search: ['hanbit.example'],
    requestedAt: since,
    updatedAt: since,
    state: {
      account: { status: 'pending', policyVersion: '2026-01', requestedAt: since, canary },
      tenant: { tenantId: membershipId, enroller: { objectId: objectIds.administrator, email: 'global-administrator@hanbit.example' } },
      legalProfile: {
        legalName: '주식회사 한빛',
        address: { addressLine1: '테헤란로 1', city: '서울', country: 'KR', canary },
        companyDomain: 'hanbit.example',
        primaryContact: { firstName: 'Primary', lastName: 'Contact', email: 'contact@hanbit.example', language: 'ko', canary },
        signatory: { objectId: objectIds.signatory },
      },
      emailVerification: {
        challenge: 4,
        begunBy: canary,
        email: 'contact@hanbit.example',
        language: 'ko',
        since,
        deadline,
        remindersOn: [],
        reminders: 0,
        outcome: 'asked',
        mailsAskedAt: [since],
      },
      canary,
    },
    canary,
  }) as unknown as MembershipView;

/** What is kept of one event. */
export const timelineEntry = (sequence: number, entry: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({
    _id: `${ours}:${sequence}`,
    membershipId: ours,
    sequence,
    type: 'EmailVerified',
    version: 1,
    occurredAt: since,
    actor: { kind: 'contact', id: canary },
    causationId: canary,
    correlationId: canary,
    data: { challenge: 4, email: 'contact@hanbit.example', proof: 'code' },
    ...entry,
  }) as TimelineEntry;
