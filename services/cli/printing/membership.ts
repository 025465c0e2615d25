import { sayPerson, type NamedPerson } from '../../shared/people-sentences.js';
import { say, sayDate, sayInstant, texts, type TextKey } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { standingWords } from '../words/standing.js';
import { accountsLines, type AccountsAnswer } from './accounts.js';
import { allowanceRows, type AllowancesAnswer } from './allowances.js';
import { benefitsLines, type BenefitsAnswer } from './benefits.js';
import { changesLines, type ChangesAnswer } from './changes.js';
import { shortInstant } from './clock.js';
import { documentsLines, type DocumentsAnswer } from './documents.js';
import { domainProofRows, type DomainProofAnswer } from './domain-proof.js';
import { pairs, type Paint } from './layout.js';
import { lettersLines, type LettersAnswer } from './letters.js';
import { ordersLines, type OrdersAnswer } from './orders.js';
import { peopleLines, type PeopleAnswer } from './people.js';
import { profileLines, type ProfileAnswer } from './profile.js';
import { proposalsLines, type ProposalsAnswer } from './proposals.js';
import { renewalLines, type RenewalAnswer } from './renewal.js';
import { standingRows, type StandingAnswer } from './standing.js';
import { statusTitle } from './status.js';
import { waitingLines, type WaitingAnswer } from './waiting.js';

/** What a command shows of a membership. */
export interface MembershipAnswer
  extends
    AccountsAnswer,
    Omit<AllowancesAnswer, 'status' | 'domainProof' | 'benefits'>,
    Omit<ChangesAnswer, 'membershipId'>,
    DomainProofAnswer,
    LettersAnswer,
    OrdersAnswer,
    PeopleAnswer,
    ProposalsAnswer,
    RenewalAnswer,
    Omit<StandingAnswer, 'legalProfile' | 'vetting'>,
    Omit<ProfileAnswer, 'legalProfile'> {
  readonly membershipId: string;
  readonly benefits?: NonNullable<AllowancesAnswer['benefits']> & NonNullable<BenefitsAnswer['benefits']>;
  readonly sequence: number;
  readonly waitingOn: readonly WaitingAnswer[];
  readonly requestedAt: string;
  readonly updatedAt: string;
  readonly partnerId?: string;
  readonly policyVersion?: string;
  readonly tenant?: { readonly enroller: NamedPerson };
  readonly endedAt?: string;
  readonly legalProfile?: { readonly legalName: string; readonly companyDomain: string } & StandingAnswer['legalProfile'] &
    ProfileAnswer['legalProfile'];
  readonly vetting?: NonNullable<StandingAnswer['vetting']> & NonNullable<DocumentsAnswer['vetting']>;
  readonly term?: { readonly anniversary: string };
}

/** The whole of what is shown: who it is, how it and its gates stand, and on whom it waits. */
export function membershipLines(membership: MembershipAnswer, language: Language, paint: Paint): string[] {
  const { labels } = words[language];
  const { legalProfile, status, partnerId, tenant, term, endedAt, policyVersion: rules } = membership;
  const detail = Object.hasOwn(texts[language].common.statuses, status)
    ? say(language, `common.statuses.${status}.detail` as TextKey)
    : undefined;
  const heading = legalProfile ? [paint.strong(`${legalProfile.legalName} · ${legalProfile.companyDomain}`), ''] : [];
  const rows: (readonly [label: string, value: string | undefined])[] = [
    [labels.status, paint.strong(statusTitle(language, status))],
    ['', detail],
    [labels.membership, membership.membershipId],
    [labels.partnerId, partnerId ?? (status === 'pending' ? standingWords[language].partnerIdLater : undefined)],
    [standingWords[language].rules, rules && `${rules} · npx tenure policy ${rules}`],
    [labels.anniversary, term && sayDate(language, term.anniversary)],
    ...allowanceRows(membership, language),
    ...domainProofRows(membership, language),
    [labels.enrolledBy, tenant && status === 'pending' ? sayPerson(tenant.enroller) : undefined],
    [labels.requested, shortInstant(language, membership.requestedAt)],
    [labels.ended, endedAt && sayInstant(language, endedAt)],
    [labels.updated, `${shortInstant(language, membership.updatedAt)} (${labels.sequence} ${membership.sequence})`],
    ...standingRows(membership, language),
  ];
  return [
    ...heading,
    ...pairs(rows, paint),
    '',
    ...profileLines(membership, language, paint),
    ...changesLines(membership, language, paint),
    ...peopleLines(membership, language, paint),
    ...accountsLines(membership, language, paint),
    ...documentsLines(membership, language, paint),
    ...lettersLines(membership, language, paint),
    ...proposalsLines(membership, language, paint),
    ...ordersLines(membership, language, paint),
    ...benefitsLines(membership, language, paint),
    ...renewalLines(membership, language, paint),
    ...waitingLines(membership.waitingOn, language, paint),
  ];
}
