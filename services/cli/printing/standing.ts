import { texts } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { standingWords } from '../words/standing.js';
import { named, on } from './naming.js';
import { reviewRows, type ReviewAnswer } from './review.js';
import { isOver } from './status.js';

/** How the gates of a membership stand, as the API answers it. */
export interface StandingAnswer extends ReviewAnswer {
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
  readonly agreementAcceptance?: {
    readonly agreementVersion?: string;
    readonly signer?: {
      readonly kind: string;
      readonly handedTo?: { readonly name: string; readonly email: string };
      readonly bounced?: object;
    };
    readonly accepted?: { readonly at?: string };
    readonly deadline?: string;
    readonly acceptedBefore?: { readonly agreementVersion?: string; readonly at?: string };
    readonly reacceptance?: { readonly enforcedAt?: string; readonly declinedAt?: string };
    readonly declinedAt?: string;
  };
}

type Row = readonly [label: string, value: string | undefined];
type Gate<Name extends keyof StandingAnswer> = NonNullable<StandingAnswer[Name]>;

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

/** What was accepted stands; what is asked now, and since when purchases wait for it. */
function reacceptanceOutcome({ deadline, reacceptance = {} }: Gate<'agreementAcceptance'>, language: Language): string {
  const { agreement } = standingWords[language];
  const { enforcedAt, declinedAt } = reacceptance;
  const said = enforcedAt ? agreement.blocked(on(language, enforcedAt)) : agreement.askedAgain(on(language, deadline));
  return [...(declinedAt ? [agreement.declined(on(language, declinedAt))] : []), said].join(' · ');
}

function acceptedBeforeRow({ agreementAcceptance: gate }: StandingAnswer, language: Language): Row {
  const { agreementVersion = '', at } = gate?.acceptedBefore ?? {};
  return ['', at && standingWords[language].agreement.before(agreementVersion, on(language, at))];
}

function agreementRow(membership: StandingAnswer, language: Language): Row {
  const { agreementAcceptance: gate } = membership;
  const { labels, agreement } = standingWords[language];
  if (!gate) return [labels.agreement, undefined];
  const { accepted, declinedAt, agreementVersion = '', reacceptance } = gate;
  const outcome = reacceptance
    ? reacceptanceOutcome(gate, language)
    : accepted
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
  acceptedBeforeRow(membership, language),
  ...signerRows(membership, language),
];
