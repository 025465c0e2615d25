import { sayCheck } from '../../shared/check-sentences.js';
import { say, texts, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { standingWords } from '../words/standing.js';
import { shortInstant } from './clock.js';
import { isOver } from './status.js';

interface CheckAnswer {
  readonly check: string;
  readonly outcome: string;
  readonly codes: readonly string[];
  readonly memberships?: readonly string[];
}

interface RoundAnswer {
  readonly status: string;
  readonly since: string;
  readonly level?: number;
  readonly checks?: readonly CheckAnswer[];
  readonly rejection?: string;
  readonly acceptedDocuments?: readonly string[];
  readonly claim?: { readonly by?: string; readonly until: string };
}

/** How the gates of a membership stand, as the API answers it. */
export interface StandingAnswer {
  readonly status: string;
  readonly legalProfile?: { readonly primaryContact?: { readonly email: string } };
  readonly emailVerification?: {
    readonly email?: string;
    readonly outcome: string;
    readonly denial?: string;
    readonly since?: string;
    readonly completedAt?: string;
    readonly triesLeft?: number;
    readonly lettersSent?: number;
  };
  readonly vetting?: { readonly current?: RoundAnswer };
  readonly agreementAcceptance?: {
    readonly agreementVersion?: string;
    readonly signer?: {
      readonly kind: string;
      readonly handedTo?: { readonly name: string; readonly email: string };
      readonly bounced?: object;
    };
    readonly accepted?: { readonly at?: string };
    readonly declinedAt?: string;
  };
}

type Row = readonly [label: string, value: string | undefined];
type Gate<Name extends keyof StandingAnswer> = NonNullable<StandingAnswer[Name]>;

/** The text, or the code as it came where this version has no text for it. */
const named = (room: object, code: string, language: Language, key: string): string =>
  Object.hasOwn(room, code) ? say(language, key as TextKey) : code;

const on = (language: Language, instant: string | undefined): string => (instant ? shortInstant(language, instant) : '');

function mailOutcome({ outcome, denial = '', since, completedAt }: Gate<'emailVerification'>, over: boolean, language: Language): string {
  const { mail } = standingWords[language];
  const answers = texts[language]['email-verification'].answers;
  const said: Readonly<Record<string, string>> = {
    asked: over ? mail.unanswered : mail.asked(on(language, since)),
    bounced: mail.bounced,
    void: mail.void,
    superseded: mail.superseded,
    denied: mail.denied(named(answers, denial, language, `email-verification.answers.${denial}`)),
    verified: mail.verified(on(language, completedAt)),
  };
  return said[outcome] ?? outcome;
}

function askedRows({ lettersSent, triesLeft }: Gate<'emailVerification'>, language: Language): Row[] {
  const { mail } = standingWords[language];
  return [
    ['', lettersSent === undefined ? undefined : mail.lettersSent(lettersSent)],
    ['', triesLeft === undefined ? undefined : mail.triesLeft(triesLeft)],
  ];
}

function mailRows(membership: StandingAnswer, language: Language): Row[] {
  const { legalProfile, emailVerification: gate } = membership;
  const over = isOver(membership);
  const { labels, mail } = standingWords[language];
  const email = legalProfile?.primaryContact?.email;
  return [
    [labels.contact, email],
    [labels.mail, gate && mailOutcome(gate, over, language)],
    ['', gate?.email !== undefined && gate.email !== email ? mail.sentTo(gate.email) : undefined],
    ...(gate?.outcome === 'asked' && !over ? askedRows(gate, language) : []),
  ];
}

function remedyRows({ rejection = '', acceptedDocuments = [] }: RoundAnswer, language: Language): Row[] {
  if (!Object.hasOwn(texts[language].vetting.rejections, rejection)) return [];
  const { labels } = standingWords[language];
  const documents = texts[language].vetting.documents;
  return [
    ['', say(language, `vetting.rejections.${rejection}.meaning` as TextKey)],
    [labels.remedy, say(language, `vetting.rejections.${rejection}.remedy` as TextKey)],
    ...acceptedDocuments.map((code): Row => ['', `- ${named(documents, code, language, `vetting.documents.${code}`)} (${code})`]),
  ];
}

function decided({ status, since, level = 0, rejection = '' }: RoundAnswer, language: Language): string {
  const { statuses, rejections } = texts[language].vetting;
  const title = named(statuses, status, language, `vetting.statuses.${status}`);
  const { review } = standingWords[language];
  if (status === 'rejected') return `${title}: ${named(rejections, rejection, language, `vetting.rejections.${rejection}.title`)}`;
  if (status !== 'pending') return title;
  return [title, review.since(on(language, since)), ...(level > 0 ? [review.level(level)] : [])].join(' · ');
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

function reviewRows(membership: StandingAnswer, language: Language): Row[] {
  const { status, emailVerification, vetting } = membership;
  const { labels, review } = standingWords[language];
  if (status === 'pending' && emailVerification && emailVerification.outcome !== 'verified') return [[labels.review, review.notBegun]];
  const round = vetting?.current;
  if (!round) return [];
  if (round.status === 'pending' && isOver(membership)) return [[labels.review, review.undecided]];
  return [
    [labels.review, decided(round, language)],
    claimRow(round, language),
    ...(round.status === 'rejected' ? remedyRows(round, language) : []),
    ...checkRows(round, language),
  ];
}

function agreementRow(membership: StandingAnswer, language: Language): Row {
  const { agreementAcceptance: gate } = membership;
  const { labels, agreement } = standingWords[language];
  if (!gate) return [labels.agreement, undefined];
  const { accepted, declinedAt, agreementVersion = '' } = gate;
  const outcome = accepted
    ? agreement.accepted(on(language, accepted.at))
    : declinedAt
      ? agreement.declined(on(language, declinedAt))
      : isOver(membership)
        ? agreement.never
        : agreement.open;
  return [labels.agreement, [agreementVersion, outcome].filter(Boolean).join(' · ')];
}

/** Who must sign, where that is not just the signatory of the profile. */
function signerRows({ agreementAcceptance: gate }: StandingAnswer, language: Language): Row[] {
  const { kind, handedTo, bounced } = gate?.signer ?? {};
  const { signer } = standingWords[language];
  return [
    ['', handedTo && signer.handedTo(`${handedTo.name} <${handedTo.email}>`)],
    ['', bounced && signer.bounced],
    ['', kind === 'nobody' ? signer.nobody : undefined],
  ];
}

/** Whom the mail went to and how it stands, how the review stands and how a rejection is mended, and which agreement it is. */
export const standingRows = (membership: StandingAnswer, language: Language): Row[] => [
  ...mailRows(membership, language),
  ...reviewRows(membership, language),
  agreementRow(membership, language),
  ...signerRows(membership, language),
];
