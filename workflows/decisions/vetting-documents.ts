import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { ReceivedDocument } from '../../events/state/vetting.js';
import { Refused, type Decision } from './decision.js';
import { assertMine, openRound, reviewDeadline, undecidedRound } from './vetting-round.js';

/** A file that lies in the document store. */
export type UploadedDocument = Pick<EventData<'DocumentReceived'>, 'hash' | 'mediaType' | 'size' | 'name'>;

/** Support asks for a document, one at a time, and the company is waited for. */
export const requestDocument: Decision<Pick<EventData<'DocumentRequested'>, 'document' | 'note'>> = (
  { document, note },
  state,
  context,
) => {
  const { round, request } = assertMine(undecidedRound(state), context.actor);
  if (request?.document === document) return [];
  if (request) throw new Refused('document-already-requested', { document: request.document, deadline: request.deadline });
  const deadline = reviewDeadline(state, context, context.policy.vetting.documents.businessDays);
  return [{ type: 'DocumentRequested', data: { round, document, deadline, ...(note && { note }) } }];
};

/** Keeps the receipt of a file for as long as action is asked; the same file twice changes nothing. */
export const uploadDocument: Decision<UploadedDocument> = ({ hash, mediaType, size, name }, state, context) => {
  const { round, status, since, request } = openRound(state);
  const received = receivedIn(state, round);
  if (received.some((document) => document.hash === hash)) return [];
  if (status !== 'rejected' && !request) throw new Refused('document-not-awaited', { status });
  const { atMost, maximumBytes } = context.policy.vetting.documents;
  if (size > maximumBytes) throw new Refused('document-too-large', { megabytes: maximumBytes / 1_048_576 });
  if (lately(received, request?.since ?? since).length >= atMost) throw new Refused('too-many-documents', { documents: atMost });
  const file = { round, hash, mediaType, size, ...(name && { name }) };
  return [{ type: 'DocumentReceived', data: { ...file, ...(request && { deadline: reviewDeadline(state, context) }) } }];
};

/** Gives the review back to support when a requested document did not come. */
export const resumeVetting: Decision = (_, state, context) => [
  { type: 'VettingResumed', data: { round: state.vetting!.current.round, deadline: reviewDeadline(state, context) } },
];

/** Each time the company is asked it may send as many again. */
const lately = (received: readonly ReceivedDocument[], since: string) => received.filter(({ at }) => Date.parse(at) >= Date.parse(since));

const receivedIn = ({ vetting }: MembershipState, round: number) => vetting!.documents.filter((document) => document.round === round);
