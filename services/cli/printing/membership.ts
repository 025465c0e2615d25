import { say, sayDate, sayInstant, texts, type TextKey } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { shortInstant } from './clock.js';
import { domainProofRows, type DomainProofAnswer } from './domain-proof.js';
import { pairs, type Paint } from './layout.js';
import { statusTitle } from './status.js';
import { waitingLines, type WaitingAnswer } from './waiting.js';

/** What a command shows of a membership. */
export interface MembershipAnswer extends DomainProofAnswer {
  readonly membershipId: string;
  readonly sequence: number;
  readonly status: string;
  readonly waitingOn: readonly WaitingAnswer[];
  readonly requestedAt: string;
  readonly updatedAt: string;
  readonly partnerId?: string;
  readonly endedAt?: string;
  readonly legalProfile?: { readonly legalName: string; readonly companyDomain: string };
  readonly emailVerification?: { readonly outcome: string };
  readonly agreementAcceptance?: { readonly accepted?: object };
  readonly term?: { readonly anniversary: string };
}

/** The whole of what is shown: who it is, how it stands, and on whom it waits. */
export function membershipLines(membership: MembershipAnswer, language: Language, paint: Paint): string[] {
  const { labels } = words[language];
  const { legalProfile, status, partnerId, term, endedAt } = membership;
  const detail = Object.hasOwn(texts[language].common.statuses, status)
    ? say(language, `common.statuses.${status}.detail` as TextKey)
    : undefined;
  const heading = legalProfile ? [paint.strong(`${legalProfile.legalName} · ${legalProfile.companyDomain}`), ''] : [];
  const rows: [string, string | undefined][] = [
    [labels.status, paint.strong(statusTitle(language, status))],
    ['', detail],
    [labels.membership, membership.membershipId],
    [labels.partnerId, partnerId],
    [labels.anniversary, term && sayDate(language, term.anniversary)],
    ...domainProofRows(membership, language),
    [labels.requested, shortInstant(language, membership.requestedAt)],
    [labels.ended, endedAt && sayInstant(language, endedAt)],
    [labels.updated, `${shortInstant(language, membership.updatedAt)} (${labels.sequence} ${membership.sequence})`],
  ];
  return [...heading, ...pairs(rows, paint), '', ...waitingLines(membership.waitingOn, language, paint)];
}
