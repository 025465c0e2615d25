import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { signerOf, type AgreementAcceptance } from '../../events/state/agreement-acceptance.js';
import { handOverNotice } from '../../events/state/signing.js';
import type { Vetting } from '../../events/state/vetting.js';

/** The name of a letter. */
export type NoticeKind = EventData<'NoticeSent'>['kind'];

/** Whom a letter goes to. */
export interface Recipient {
  readonly email: string;
  readonly language: 'en' | 'ko';
}

/** A letter that somebody should have by now: the same id for the same letter, however often it is asked for. */
export interface OwedNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: Recipient;
  /** What fills the letter: names, codes, instants. */
  readonly facts: Readonly<Record<string, string | number>>;
}

type Owed = Omit<OwedNotice, 'kind'>;

/** Who answers for the company: whoever enrolled it, else its primary contact. */
const administrators = ({ tenant, legalProfile }: MembershipState): readonly Recipient[] => {
  const { email, language } = legalProfile!.primaryContact;
  return [{ email: tenant!.enroller.email ?? email, language }];
};

const toAdministrators = (state: MembershipState, id: string, facts: Owed['facts']): readonly Owed[] =>
  administrators(state).map((to, index) => ({ id: index === 0 ? id : `${id}/${index}`, to, facts }));

/** The offer that waits for a signature, while the way in is open. */
const openOffer = ({ account, agreementAcceptance: gate }: MembershipState): AgreementAcceptance | undefined =>
  account?.status === 'pending' && gate && !gate.accepted && !gate.declinedAt ? gate : undefined;

/** To whom the signing was handed, with the number that the link is derived from; nobody who came to it only after that instant. */
const toSigner = (state: MembershipState, id: string, facts: Owed['facts'], asOf?: string): readonly Owed[] => {
  const { recipient, since } = signerOf(state) ?? {};
  if (!recipient || (asOf && Date.parse(since!) > Date.parse(asOf))) return [];
  const { handOver } = state.signing!.handedTo!;
  return [{ id, to: recipient, facts: { ...facts, handOver } }];
};

/** One line per kind of letter: which of them are owed in this state. What is no longer owed is no longer written. */
const due: { readonly [Kind in NoticeKind]: (state: MembershipState) => readonly Owed[] } = {
  'agreement-reminder': (state) => {
    const gate = openOffer(state);
    if (!gate || gate.reminders === 0) return [];
    const { agreementVersion, deadline, reminders, remindersOn } = gate;
    const [id, facts] = [`agreement-reminder/${gate.since}/${reminders}`, { agreementVersion, deadline, reminder: reminders }];
    return [...toAdministrators(state, id, facts), ...toSigner(state, `${id}/signer`, facts, remindersOn[reminders - 1])];
  },
  'signing-handed-over': (state) => {
    const { agreementVersion, deadline } = openOffer(state) ?? {};
    if (!agreementVersion) return [];
    const facts = { agreementVersion, deadline: deadline!, enroller: state.tenant!.enroller.email ?? 'none' };
    return toSigner(state, handOverNotice(state.signing?.handedTo?.handOver ?? 0), facts);
  },
  'signing-mail-bounced': (state) => {
    const { handOver, bounced } = state.signing?.handedTo ?? {};
    const gate = openOffer(state);
    if (!gate || !bounced) return [];
    const signer = signerOf(state)!.masked!.email;
    return toAdministrators(state, `signing-mail-bounced/${handOver}`, { signer, smtpStatus: bounced.smtpStatus, deadline: gate.deadline });
  },
  'signing-declined': (state) => {
    const gate = openOffer(state);
    const declined = state.signing?.declined;
    if (!gate || !declined) return [];
    const { agreementVersion, deadline } = gate;
    return toAdministrators(state, `signing-declined/${declined.handOver}`, { agreementVersion, deadline });
  },
  'signatory-left': (state) => {
    const gate = openOffer(state);
    if (!gate || signerOf(state)?.kind !== 'nobody') return [];
    const { agreementVersion, deadline } = gate;
    return toAdministrators(state, `signatory-left/${state.signing!.vacantSince}`, { agreementVersion, deadline });
  },
  'agreement-superseded': (state) => {
    const { supersedes, agreementVersion, deadline, since } = openOffer(state) ?? {};
    if (!supersedes) return [];
    const [id, facts] = [`agreement-superseded/${since}`, { agreementVersion: agreementVersion!, supersedes, deadline: deadline! }];
    return [...toAdministrators(state, id, facts), ...toSigner(state, `${id}/signer`, facts, since)];
  },
  'account-suspended': (state) => {
    const { suspension } = state.account ?? {};
    if (!suspension) return [];
    const { since, cause, deadline } = suspension;
    return toAdministrators(state, `account-suspended/${since}`, { cause, deadline });
  },
  'account-reinstated': (state) => {
    const { account } = state;
    if (!account?.reinstatedAt || account.suspension) return [];
    return toAdministrators(state, `account-reinstated/${account.reinstatedAt}`, {});
  },
  'vetting-rejected': (state) => {
    const { status, since, rejection, deadline, attemptsLeft } = reviewed(state)?.current ?? {};
    if (status !== 'rejected') return [];
    const facts = { rejection: rejection!, deadline: deadline!, attemptsLeft: attemptsLeft ?? 0 };
    return toAdministrators(state, `vetting-rejected/${since}`, {
      ...facts,
      meaning: rejection!,
      remedy: rejection!,
      documents: rejection!,
    });
  },
  'document-requested': (state) => {
    const { request } = reviewed(state)?.current ?? {};
    if (!request) return [];
    const { document, deadline, note = 'none' } = request;
    return toAdministrators(state, `document-requested/${request.since}`, { document, deadline, note });
  },
  'document-received': (state) => {
    const { documents, current } = reviewed(state) ?? { documents: [] };
    return documents
      .filter(({ round }) => round === current?.round)
      .flatMap(({ hash, at }) => toAdministrators(state, `document-received/${hash.slice(0, 16)}`, { hash, at }));
  },
  'vetting-authorized': (state) => {
    const { status, since } = reviewed(state)?.current ?? {};
    return status === 'authorized' ? toAdministrators(state, `vetting-authorized/${since}`, {}) : [];
  },
  'support-acted': (state) =>
    (state.supportActs ?? []).flatMap(({ sequence, action, reason }) =>
      toAdministrators(state, `support-acted/${sequence}`, { action, reason: reason ?? 'unknown' }),
    ),
};

/** The round that letters may be about, while the way in is open. */
const reviewed = ({ account, vetting }: MembershipState): Vetting | undefined =>
  account?.status === 'pending' && !vetting?.current.superseded ? vetting : undefined;

/** Every letter that somebody should have by now and that the mail server has not answered yet. */
export const owedNotices = (state: MembershipState): readonly OwedNotice[] =>
  (Object.keys(due) as NoticeKind[])
    .flatMap((kind) => due[kind](state).map((owed) => ({ ...owed, kind })))
    .filter(({ id }) => !state.notices?.[id]);
