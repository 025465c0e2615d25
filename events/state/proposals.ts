import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { forget, type NounFold } from './noun.js';

/** A command that takes two people, and how far it has come; what it says is kept while it is open. */
export interface Proposal {
  /** The sequence of the event that proposed it. */
  readonly proposal: number;
  readonly command: EventData<'ActionProposed'>['command'];
  readonly data?: EventData<'ActionProposed'>['data'];
  /** The id of who proposed it, who alone may not approve it. */
  readonly by: string;
  readonly reason?: string;
  readonly since: string;
  readonly deadline: string;
  readonly outcome: 'open' | 'approved' | 'declined' | 'lapsed';
}

const remembered = 10;

/** Forgets the oldest that are decided; what is open is promised an end, so it stays. */
const trimmed = (proposals: readonly Proposal[]): readonly Proposal[] => {
  const decided = proposals.filter(({ outcome }) => outcome !== 'open');
  const forgotten = decided.slice(0, Math.max(0, decided.length - remembered));
  return proposals.filter((proposal) => !forgotten.includes(proposal));
};

const decide = (before: readonly Proposal[] | undefined, number: number, outcome: Proposal['outcome']): readonly Proposal[] =>
  before!.map(({ data, ...proposal }) => {
    if (proposal.proposal === number) return { ...proposal, outcome };
    return { ...proposal, ...(data && { data }) };
  });

/** The newest proposals as their events leave them. */
export const proposals = {
  AccountRequested: forget,
  ActionProposed: (before, { data, sequence, actor, reason, occurredAt }) =>
    trimmed([
      ...(before ?? []),
      { proposal: sequence, ...data, by: actor.id, ...(reason && { reason }), since: occurredAt, outcome: 'open' } as const,
    ]),
  ProposalApproved: (before, { data }) => decide(before, data.proposal, 'approved'),
  ProposalDeclined: (before, { data }) => decide(before, data.proposal, 'declined'),
  ProposalLapsed: (before, { data }) => decide(before, data.proposal, 'lapsed'),
} satisfies NounFold<readonly Proposal[]>;

/** Waits for a second person, proposal by proposal. */
export const waitsForProposals = (made: readonly Proposal[] | undefined): readonly Waiting[] =>
  (made ?? [])
    .filter(({ outcome }) => outcome === 'open')
    .map(({ since, deadline }) => ({ step: 'proposal', owner: 'support-approver', since, deadline, then: 'lapseProposal' }));
