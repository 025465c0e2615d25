import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { rejectionReasons } from '../../../events/shapes.js';
import { acceptedDocuments, documentCodes, mediaTypes } from '../../../events/vetting-documents.js';
import { checkOutcomes, vettingChecks } from '../../../events/state/vetting-findings.js';
import type { Round } from '../../../events/state/vetting.js';
import type { CheckResult } from '../../../events/state/vetting-checks.js';
import { vettingStanding, vettingStatuses, vettingSubStatuses } from '../../../events/vetting-standing.js';
import { sayCheck } from '../../shared/check-sentences.js';
import { texts, type Language } from '../../shared/texts.js';
import type { Caller } from '../access/caller.js';

const instant = z.iso.datetime();
const rejection = z.enum(rejectionReasons);
const said = texts.en.vetting.documents;
const document = z.enum(documentCodes).meta({ description: documentCodes.map((code) => `\`${code}\`: ${said[code]}.`).join(' ') });

const claim = z.object({
  by: z.string().optional().meta({ description: 'The reviewer, as an opaque id; support alone sees it.' }),
  since: instant,
  until: instant,
});

const check = z.object({
  check: z.enum(vettingChecks),
  outcome: z.enum(checkOutcomes),
  codes: z.array(z.string()),
  said: z.string().meta({ description: 'What was found, in the caller’s language.' }),
  next: z.string().optional().meta({ description: 'What the company can do about it, in the caller’s language.' }),
  memberships: z.array(z.guid()).optional().meta({ description: 'Others that seem to be the same company; support alone sees which.' }),
});

const round = z.object({
  round: z.int(),
  status: z.enum(['pending', 'authorized', 'rejected']),
  since: instant,
  deadline: instant,
  level: z.int(),
  checks: z.array(check).optional().meta({ description: 'What was found out without a person; nothing here decides.' }),
  changed: z.array(z.string()).optional().meta({ description: 'What is new since the round before; without it, everything.' }),
  rejection: rejection.optional(),
  acceptedDocuments: z.array(document).optional().meta({ description: 'Which documents mend the rejection.' }),
  attemptsLeft: z.int().optional().meta({ description: 'How often the company may still ask for another look.' }),
  comment: z.string().optional().meta({ description: 'What the company said when it last asked for another look.' }),
  request: z.object({ document, note: z.string().optional(), since: instant, deadline: instant }).optional(),
  claim: claim.optional(),
});

/** A review as its company, services and support see it. */
export const vettingAnswer = z.object({
  status: z.enum(vettingStatuses),
  subStatus: z.enum(vettingSubStatuses),
  current: round.optional().meta({ description: 'The newest round; absent while none is open.' }),
  lastFinalized: z
    .object({ round: z.int(), status: z.enum(['authorized', 'rejected']), rejection: rejection.optional(), at: instant })
    .optional()
    .meta({ description: 'The last result, which stands while a new round is open.' }),
  documents: z.array(
    z.object({
      round: z.int(),
      hash: z.string().meta({ description: 'SHA-256 of the file.' }),
      mediaType: z.enum(mediaTypes),
      size: z.int().meta({ description: 'In bytes.' }),
      name: z.string().optional(),
      at: instant,
    }),
  ),
});

/** Who reads, and in which language. */
export interface Reader {
  readonly caller: Caller;
  readonly language: Language;
}

const presentCheck = ({ memberships, codes, ...result }: CheckResult, { caller, language }: Reader): z.input<typeof check> => ({
  ...result,
  codes: [...codes],
  ...sayCheck(language, { ...result, codes }),
  ...(memberships && caller.kind === 'support' && { memberships: [...memberships] }),
});

/** The review as this caller may see it: the partner learns that somebody reviews, not who, and that there is another membership, not which. */
export function presentVetting(state: MembershipState, reader: Reader): z.input<typeof vettingAnswer> {
  const { vetting } = state;
  const standing = { ...vettingStanding(state), documents: [...(vetting?.documents ?? [])] };
  if (!vetting || vetting.current.superseded) return { ...standing, lastFinalized: vetting?.lastFinalized };
  return { ...standing, lastFinalized: vetting.lastFinalized, current: presentRound(vetting.current, reader) };
}

function presentRound({ claim: claimed, changed, checks, ...current }: Round, reader: Reader): z.input<typeof round> {
  const isSupport = reader.caller.kind === 'support';
  return {
    ...current,
    ...(checks && { checks: checks.map((result) => presentCheck(result, reader)) }),
    ...(changed && { changed: [...changed] }),
    ...(current.rejection && { acceptedDocuments: [...acceptedDocuments[current.rejection]] }),
    ...(claimed && { claim: isSupport ? claimed : { since: claimed.since, until: claimed.until } }),
  };
}
