import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, note, rejectionReasons } from './shapes.js';
import { reviewedParts } from './state/reviewed-parts.js';
import { checkOutcomes, findingCodes, vettingChecks } from './state/vetting-findings.js';
import { documentCodes, mediaTypes } from './vetting-documents.js';

const round = z.number().int();
const attemptsLeft = z.number().int();
const comment = z.string();

/** Opens a round of review. */
export const VettingOpened = defineEvent({
  type: 'VettingOpened',
  version: 1,
  summary:
    'The review of the company began, to be decided by the deadline; `changed` is what is new since the round before; a member whose `purchasesHeld` buys nothing until then.',
  data: z.object({
    round,
    deadline: instant,
    changed: z.array(z.enum(reviewedParts)).optional(),
    purchasesHeld: z.literal(true).optional(),
  }),
});

/** What a round finds out without a person. */
export const VettingChecked = defineEvent({
  type: 'VettingChecked',
  version: 1,
  summary:
    'What could be found out about the company without a person was recorded for the round; `memberships` are others that seem to be the same company.',
  data: z.object({
    round,
    results: z.array(
      z.object({
        check: z.enum(vettingChecks),
        outcome: z.enum(checkOutcomes),
        codes: z.array(z.enum(findingCodes)),
        memberships: z.array(z.guid()).optional(),
      }),
    ),
  }),
});

/** Nobody decided in time, or support did not want to wait. */
export const VettingEscalated = defineEvent({
  type: 'VettingEscalated',
  version: 1,
  summary: 'The review went to the next level of support, because it was late or by hand; `before` is where it stood.',
  data: z.object({
    round,
    level: z.number().int(),
    deadline: instant,
    before: z.object({ level: z.number().int(), deadline: instant }).optional(),
    note: note.optional(),
  }),
});

/** Closes the vetting gate. */
export const VettingAuthorized = defineEvent({
  type: 'VettingAuthorized',
  version: 1,
  summary: 'Support authorised the company.',
  data: z.object({ round }),
});

/** What an earlier request of the company reached, and nobody has to do again. */
export const VettingAuthorizationKept = defineEvent({
  type: 'VettingAuthorizationKept',
  version: 1,
  summary: 'The company began again as the one that was authorised in an earlier request: that still counts.',
  data: z.object({ round: z.number().int(), authorizedAt: instant }),
});

/** A change that is no longer one. */
export const VettingAuthorizationUpheld = defineEvent({
  type: 'VettingAuthorizationUpheld',
  version: 1,
  summary: 'The company is again as it was authorised, because it took its changes back: that still counts, and the round is over.',
  data: z.object({ round, authorizedAt: instant }),
});

/** A No with a reason and a way on. */
export const VettingRejected = defineEvent({
  type: 'VettingRejected',
  version: 1,
  summary: 'Support rejected the company for the named reason; it may be mended until the deadline.',
  data: z.object({ round, rejection: z.enum(rejectionReasons), deadline: instant, attemptsLeft: attemptsLeft.optional() }),
});

/** Another look, because something was mended. */
export const VettingResubmitted = defineEvent({
  type: 'VettingResubmitted',
  version: 1,
  summary: 'The company mended what the rejection named and asked for another look, to be decided by the deadline.',
  data: z.object({ round, attemptsLeft, deadline: instant, comment: comment.optional() }),
});

/** Another look, because the No was wrong. */
export const VettingAppealed = defineEvent({
  type: 'VettingAppealed',
  version: 1,
  summary: 'The company said why the rejection is wrong and asked for another look, to be decided by the deadline.',
  data: z.object({ round, attemptsLeft, deadline: instant, comment }),
});

/** Makes the company the one who must act. */
export const DocumentRequested = defineEvent({
  type: 'DocumentRequested',
  version: 1,
  summary: 'Support asked the company for the named document; without it the review goes on after the deadline.',
  data: z.object({ round, document: z.enum(documentCodes), deadline: instant, note: z.string().optional() }),
});

/** The receipt for a file; the file itself lies in the document store under its hash. */
export const DocumentReceived = defineEvent({
  type: 'DocumentReceived',
  version: 1,
  summary:
    'The company uploaded a file, named by the SHA-256 of its content; a review that waited for it is to be decided by the deadline.',
  data: z.object({
    round,
    hash: z.string().length(64),
    mediaType: z.enum(mediaTypes),
    size: z.number().int(),
    name: z.string().optional(),
    deadline: instant.optional(),
  }),
});

/** A clock rejects nobody: support decides with what there is. */
export const VettingResumed = defineEvent({
  type: 'VettingResumed',
  version: 1,
  summary: 'The requested document did not come in time; the review goes on without it, to be decided by the deadline.',
  data: z.object({ round, deadline: instant }),
});

/** Keeps two reviewers from doing the same work. */
export const ReviewClaimed = defineEvent({
  type: 'ReviewClaimed',
  version: 1,
  summary: 'A reviewer took the review; until then nobody else but a support approver decides it.',
  data: z.object({ round, until: instant }),
});

/** Back into the queue. */
export const ReviewReleased = defineEvent({
  type: 'ReviewReleased',
  version: 1,
  summary: 'The review is free for any reviewer again, because it was given back or its claim lapsed.',
  data: z.object({ round, release: z.enum(['given-back', 'lapsed']) }),
});
