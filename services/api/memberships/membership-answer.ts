import { z } from 'zod';
import { leavingGrounds } from '../../../events/shapes.js';
import { blockReasons, purchasesOf } from '../../../events/state/purchases.js';
import { heldBenefits } from '../../shared/benefits-view.js';
import type { Language } from '../../shared/texts.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { MembershipView } from '../../shared/views.js';
import type { Caller } from '../access/caller.js';
import { agreementAnswer, presentAgreement } from './agreement-answer.js';
import { benefitsAnswer, presentBenefits } from '../benefits/benefits-answer.js';
import { changesAnswer, hideChanges, presentChanges } from './changes-answer.js';
import { domainProofAnswer, presentDomainProof } from './domain-proof-answer.js';
import { isOutsider, seesEverything } from './outsiders.js';
import { hide, hideEach } from './hidden.js';
import { invitationsAnswer } from './invitations-answer.js';
import { legacyMoveAnswer, presentLegacyMove } from './legacy-move-answer.js';
import { lettersAnswer, presentLetters } from './letters-answer.js';
import { mergeAnswer, presentMerge } from './merge-answer.js';
import { address, primaryContact } from './profile-answer.js';
import { hideOrderPayments, levelsAnswer, ordersAnswer, presentLevels, presentOrders } from '../orders/orders-answer.js';
import { hideProposed, proposalAnswer, withoutProposer } from './proposals-answer.js';
import { hidePayment, presentRenewal, renewalAnswer } from './renewal-answer.js';
import { statusAnswer, waitingAnswer } from './receipt-answer.js';
import { presentTenants, tenantsAnswer } from './tenants-answer.js';
import { letterPreferencesAnswer, usersAnswer } from './users-answer.js';
import { presentVetting, vettingAnswer } from './vetting-answer.js';

const text = z.string();
const instant = z.iso.datetime();
const date = z.iso.date();

/** One membership as its company, services and support see it: exactly these fields, whatever else is kept. */
export const membershipAnswer = z.object({
  membershipId: z.guid(),
  sequence: z.int(),
  status: statusAnswer,
  waitingOn: z.array(waitingAnswer),
  requestedAt: instant,
  updatedAt: instant,
  policyVersion: text.optional(),
  partnerId: text.optional(),
  endedAt: instant.optional(),
  endedBy: text.optional(),
  suspension: z.object({ cause: text, since: instant, deadline: instant }).optional(),
  tenant: z.object({ tenantId: z.guid(), enroller: z.object({ objectId: text, email: text.optional() }) }).optional(),
  tenants: tenantsAnswer.optional(),
  legacyMove: legacyMoveAnswer
    .optional()
    .meta({ description: 'The company’s record in the old membership centre, where it was asked to be moved.' }),
  merge: mergeAnswer.optional().meta({ description: 'How far two accounts are on their way to become one.' }),
  mergedInto: z
    .object({ membershipId: z.guid(), partnerId: text })
    .optional()
    .meta({ description: 'The account that this one is part of.' }),
  domainProof: domainProofAnswer.optional().meta({ description: 'Of a tenant that was created to enrol: how its domain is proved.' }),
  purchases: z.object({
    status: z.enum(['open', 'blocked']),
    reasons: z.array(z.enum(blockReasons)),
  }),
  benefits: benefitsAnswer,
  legalProfile: z
    .object({
      legalName: text,
      registrationId: text.optional(),
      address,
      companyDomain: text,
      primaryContact,
      signatory: z.object({ objectId: text }),
      securityContact: z.object({ name: text, email: text, phoneNumber: text }).optional(),
    })
    .optional(),
  changes: changesAnswer.optional().meta({ description: 'What a member changed and nobody has judged yet.' }),
  profileWarnings: z.array(text).optional().meta({ description: 'What looks odd about the legal name, for the review.' }),
  addressCheck: z
    .object({ result: text.optional(), suggestions: z.array(address).optional(), choice: text.optional() })
    .optional()
    .meta({ description: 'What was found out about the address; `confirmAddress` answers to suggestions.' }),
  emailVerification: z
    .object({
      email: text,
      language: text,
      outcome: text,
      denial: text.optional(),
      lettersSent: z.int().optional(),
      since: instant,
      deadline: instant,
      completedAt: instant.optional(),
      triesLeft: z.int().optional(),
    })
    .optional(),
  vetting: vettingAnswer.optional(),
  agreementAcceptance: agreementAnswer.optional(),
  waivers: z.object({ vetting: z.object({ since: instant, until: instant.optional(), reason: text.optional() }).optional() }).optional(),
  proposals: z.array(proposalAnswer).optional(),
  users: usersAnswer.optional(),
  letterPreferences: letterPreferencesAnswer.optional(),
  joinRequests: z
    .record(
      text,
      z.object({
        email: text.optional(),
        guest: z.literal(true).optional(),
        tenantId: z.guid().optional(),
        since: instant,
        deadline: instant,
        againFrom: instant.optional(),
      }),
    )
    .optional()
    .meta({ description: 'Who of the directory asked to be let in, by object id; `againFrom` stands for a No until then.' }),
  invitations: invitationsAnswer.optional(),
  letters: lettersAnswer,
  term: z.object({ anchor: date, anniversary: date, since: instant }).optional(),
  renewal: renewalAnswer.optional(),
  leaving: z
    .object({ why: z.enum(leavingGrounds), since: instant, endsAt: instant })
    .optional()
    .meta({ description: 'That the company said it leaves, and when that ends its membership; `stayMember` takes it back.' }),
  levels: levelsAnswer.optional(),
  orders: ordersAnswer.optional(),
});

const hiddenIn = ({
  primaryContact: contact,
  securityContact,
  ...profile
}: NonNullable<z.infer<typeof membershipAnswer>['legalProfile']>) => ({
  ...profile,
  primaryContact: hide(contact),
  ...(securityContact && { securityContact: hide(securityContact) }),
});

type Answer = z.infer<typeof membershipAnswer>;

/** One line per part with an address or a payment in it: the same for eyes that only look. */
const maskers: { readonly [Part in keyof Answer]?: (part: NonNullable<Answer[Part]>) => Answer[Part] } = {
  tenant: (tenant) => ({ ...tenant, enroller: hide(tenant.enroller) }),
  legalProfile: hiddenIn,
  changes: hideChanges,
  emailVerification: hide,
  users: hideEach,
  joinRequests: hideEach,
  invitations: hideEach,
  proposals: (proposals) => proposals.map(hideProposed),
  renewal: hidePayment,
  orders: hideOrderPayments,
};

/** The same membership for eyes that only look. */
function withMaskedAddresses(answer: Answer): Answer {
  const lines = Object.entries(maskers) as [keyof Answer, (part: unknown) => unknown][];
  const hidden = lines.flatMap(([part, mask]) => (answer[part] === undefined ? [] : [[part, mask(answer[part])] as const]));
  return { ...answer, ...Object.fromEntries(hidden) };
}

/** The same for people of the directory who are not of the account: what it bought and holds is its own. */
const withoutBusiness = ({ orders: _, benefits, ...answer }: Answer): Answer => ({
  ...answer,
  ...(benefits && { benefits: { status: benefits.status, reasons: benefits.reasons, held: [] } }),
});

/** Who looks, when, and with what the record of a domain is derived. */
export interface Looking {
  readonly caller: Caller;
  readonly secrets: Pick<VerificationSecrets, 'domainRecordFor'>;
  readonly now: string;
  readonly language: Language;
}

/** The membership as this caller may see it now. */
export function presentMembership({ _id, state, ...view }: MembershipView, looking: Looking): z.infer<typeof membershipAnswer> {
  const { caller } = looking;
  const domainProof = state.domainProof && presentDomainProof(state.domainProof, { ...looking, membershipId: _id });
  const agreementAcceptance = presentAgreement(state);
  const derived = {
    domainProof,
    tenants: presentTenants(state.tenants),
    legacyMove: presentLegacyMove(state.legacyMove, looking.language),
    merge: presentMerge(state.merges, looking.language),
    purchases: purchasesOf(state),
    benefits: presentBenefits(heldBenefits(state), looking),
    changes: presentChanges(state),
    vetting: presentVetting(state, looking),
    agreementAcceptance,
    invitations: state.invitations?.open,
    letters: presentLetters(state),
    renewal: presentRenewal(state, looking.language, view.renewal),
    levels: presentLevels(state.levels),
    orders: presentOrders(state),
    membershipId: _id,
  };
  const answer = membershipAnswer.parse({ ...state, ...state.account, ...view, ...derived });
  const { proposals } = answer;
  const seen = { ...answer, ...(proposals && caller.kind !== 'support' && { proposals: proposals.map(withoutProposer) }) };
  if (seesEverything(caller, state)) return seen;
  const masked = withMaskedAddresses(seen);
  return isOutsider(caller, state) ? withoutBusiness(masked) : masked;
}
