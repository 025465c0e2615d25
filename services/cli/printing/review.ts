import { sayCheck } from '../../shared/check-sentences.js';
import { onOneLine } from '../../shared/given-names.js';
import { sayReason } from '../../shared/sentences.js';
import { say, texts, type TextKey } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { standingWords } from '../words/standing.js';
import { named, on } from './naming.js';
import { isOver } from './status.js';

interface CheckAnswer {
  readonly check: string;
  readonly outcome: string;
  readonly codes: readonly string[];
  readonly memberships?: readonly string[];
}

interface RoundAnswer {
  readonly round?: number;
  readonly status: string;
  readonly since: string;
  readonly level?: number;
  readonly checks?: readonly CheckAnswer[];
  readonly rejection?: string;
  readonly acceptedDocuments?: readonly string[];
  readonly attemptsLeft?: number;
  readonly comment?: string;
  readonly claim?: { readonly by?: string; readonly until: string };
}

interface FinalizedAnswer {
  readonly round: number;
  readonly status: string;
  readonly rejection?: string;
  readonly at: string;
}

/** How the review stands, as the API answers it, and what else that depends on. */
export interface ReviewAnswer {
  readonly status: string;
  readonly emailVerification?: { readonly outcome: string };
  readonly vetting?: { readonly current?: RoundAnswer; readonly lastFinalized?: FinalizedAnswer };
  readonly waivers?: { readonly vetting?: { readonly since: string; readonly until?: string; readonly reason?: string } };
}

type Row = readonly [label: string, value: string | undefined];

const documentRows = (codes: readonly string[], language: Language): Row[] =>
  codes.map((code) => ['', `- ${named(texts[language].vetting.documents, code, language, `vetting.documents.${code}`)} (${code})`]);

/** How a rejection is mended; once no attempt is left, only what can still be done. */
function remedyRows({ rejection = '', acceptedDocuments = [], attemptsLeft }: RoundAnswer, language: Language): Row[] {
  if (!Object.hasOwn(texts[language].vetting.rejections, rejection)) return [];
  const { labels, review } = standingWords[language];
  const remedy = attemptsLeft === 0 ? review.lastResort : say(language, `vetting.rejections.${rejection}.remedy` as TextKey);
  return [
    ['', say(language, `vetting.rejections.${rejection}.meaning` as TextKey)],
    [labels.remedy, remedy],
    ...documentRows(acceptedDocuments, language),
  ];
}

function resultOf({ status, rejection = '' }: Pick<RoundAnswer, 'status' | 'rejection'>, language: Language): string {
  const { statuses, rejections } = texts[language].vetting;
  const title = named(statuses, status, language, `vetting.statuses.${status}`);
  return status === 'rejected' ? `${title}: ${named(rejections, rejection, language, `vetting.rejections.${rejection}.title`)}` : title;
}

function standsAt(current: RoundAnswer, language: Language): string {
  const { status, since, level = 0, round = 1 } = current;
  if (status !== 'pending') return resultOf(current, language);
  const { review } = standingWords[language];
  return [
    resultOf(current, language),
    review.since(on(language, since)),
    ...(round > 1 ? [review.round(round)] : []),
    ...(level > 0 ? [review.level(level)] : []),
  ].join(' · ');
}

/** While the company is looked at again: what was found before, and what the company says to it. */
function againRows({ status, comment }: RoundAnswer, last: FinalizedAnswer | undefined, language: Language): Row[] {
  if (status !== 'pending') return [];
  const { review } = standingWords[language];
  return [
    ['', last && review.before(last.round, resultOf(last, language), on(language, last.at))],
    ['', comment === undefined ? undefined : review.comment(onOneLine(comment, Infinity))],
  ];
}

function checkRows({ checks = [] }: RoundAnswer, language: Language): Row[] {
  const { checks: names, 'check-outcomes': outcomes } = texts[language].vetting;
  const { labels } = standingWords[language];
  return checks.flatMap(({ check, outcome, codes, memberships = [] }, index): Row[] => {
    const name = named(names, check, language, `vetting.checks.${check}`);
    const how = named(outcomes, outcome, language, `vetting.check-outcomes.${outcome}`);
    const said = outcome === 'passed' ? '' : ` · ${sayCheck(language, { outcome, codes }).said}`;
    return [[index === 0 ? labels.checks : '', `${name}: ${how}${said}`], ...memberships.map((id): Row => ['', `- ${id}`])];
  });
}

function claimRow({ claim }: RoundAnswer, language: Language): Row {
  return ['', claim && standingWords[language].review.claimed(claim.by, on(language, claim.until))];
}

function waived({ until, reason }: NonNullable<NonNullable<ReviewAnswer['waivers']>['vetting']>, language: Language): Row {
  const { labels, review } = standingWords[language];
  const because = reason ? ` · ${words[language].labels.reason}: ${sayReason(language, reason)}` : '';
  return [labels.review, `${until ? review.waivedUntil(on(language, until)) : review.waived}${because}`];
}

function roundRows(round: RoundAnswer, last: FinalizedAnswer | undefined, language: Language): Row[] {
  return [
    [standingWords[language].labels.review, standsAt(round, language)],
    ...againRows(round, last, language),
    claimRow(round, language),
    ['', round.attemptsLeft === undefined ? undefined : standingWords[language].review.attemptsLeft(round.attemptsLeft)],
    ...(round.status === 'rejected' ? remedyRows(round, language) : []),
    ...checkRows(round, language),
  ];
}

/** Where the review stands: waived, not begun, overtaken by the end, or what the newest round says. */
export function reviewRows(membership: ReviewAnswer, language: Language): Row[] {
  const { status, emailVerification, vetting, waivers } = membership;
  const { labels, review } = standingWords[language];
  if (waivers?.vetting) return [waived(waivers.vetting, language)];
  if (status === 'pending' && emailVerification && emailVerification.outcome !== 'verified') return [[labels.review, review.notBegun]];
  const round = vetting?.current;
  if (!round) return [];
  if (round.status === 'pending' && isOver(membership)) return [[labels.review, review.undecided]];
  return roundRows(round, vetting.lastFinalized, language);
}
