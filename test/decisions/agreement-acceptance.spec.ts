import type { AgreementAcceptance } from '../../events/state/agreement-acceptance.js';
import { owedCommands } from '../../workflows/decisions/owed-commands.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { given, on, recordAfter, today } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import { agreementDeadline, agreementReminders, asked, happened, newContact, readText, requested } from '../support/sample-events.js';
import { states } from '../support/states.js';

const bySignatory = { by: from('partner', { objectId: people.signatory }) };
const accept = (changes: Partial<Record<keyof typeof readText, string>> = {}) =>
  ({ type: 'acceptAgreement', data: { ...readText, ...changes } as typeof readText }) as const;
const decline = (agreementVersion = '2026-01') => ({ type: 'declineAgreement', data: { agreementVersion } }) as const;

describe('accepting the agreement', () => {
  it('records who signed, for whom, which text in which language', () =>
    given(...requested)
      .when(accept(), bySignatory)
      .then(happened.accepted));
  it('records when', () =>
    expect(recordAfter(states['signed before the e-mail is verified']).state.agreementAcceptance?.accepted).toMatchObject({ at: today }));
  it('is possible before and after the e-mail is verified', () =>
    given(...states['e-mail verified'])
      .when(accept(), bySignatory)
      .then(happened.accepted));
  it('does nothing twice', () =>
    given(...states['signed before the e-mail is verified'])
      .when(accept(), bySignatory)
      .thenNothingHappens());
  it('is refused to anybody else of the company', () =>
    given(...requested)
      .when(accept(), { by: from('partner', { objectId: people.member }) })
      .thenRefused('signatory-required'));
  it('is refused to a service, whoever it names', () =>
    given(...requested)
      .when(accept(), { by: from('service', { objectId: people.signatory }) })
      .thenRefused('signatory-required'));
  it('is refused to support, whoever it names', () =>
    given(...requested)
      .when(accept(), { by: from('support', { objectId: people.signatory }) })
      .thenRefused('signatory-required'));
  it('is refused to a person whom no directory names', () =>
    given(...requested)
      .when(accept(), { by: from('partner') })
      .thenRefused('signatory-required'));
  it('is refused for another version than the offered one, and says which that is', () =>
    given(...requested)
      .when(accept({ agreementVersion: '2025-01' }), bySignatory)
      .thenRefused('agreement-outdated', { agreementVersion: '2026-01' }));
  it('is refused when the text that was read is not the published one', () =>
    given(...requested)
      .when(accept({ hash: 'f'.repeat(64) }), bySignatory)
      .thenRefused('agreement-text-differs'));
  it('stands when the contact is replaced', () =>
    given(
      ...states['signed before the e-mail is verified'],
      happened.contactReplaced,
      asked({ occasion: 'contact-replaced', email: newContact.email }),
    )
      .when(accept(), bySignatory)
      .thenNothingHappens());
  it('is asked for anew when the request is begun again', () =>
    given(...states['signed before the e-mail is verified'], happened.withdrawn, ...requested)
      .when(accept(), bySignatory)
      .then(happened.accepted));
});

describe('declining the agreement', () => {
  it('ends the request', () =>
    given(...requested)
      .when(decline(), bySignatory)
      .then(happened.declined, happened.closed('agreement-declined')));
  it('does nothing twice', () =>
    given(...states['closed by the signatory'])
      .when(decline(), bySignatory)
      .thenNothingHappens());
  it('is refused to anybody but the signatory', () =>
    given(...requested)
      .when(decline(), { by: from('partner') })
      .thenRefused('signatory-required'));
  it('is refused for a version that is not offered', () =>
    given(...requested)
      .when(decline('2025-01'), bySignatory)
      .thenRefused('agreement-outdated'));
  it('comes too late after the signature', () =>
    given(...states['signed, under review'])
      .when(decline(), bySignatory)
      .thenRefused('agreement-already-accepted'));
});

describe('reminding of the agreement', () => {
  it('happens on the seventh and on the twenty-first day, once each', () => {
    given(...states['domain the same'])
      .whenNobodyActsUntil('2026-03-11T08:59:59.999Z')
      .thenNothingHappens();
    given(...states.authorised)
      .whenNobodyActsUntil(agreementReminders[0]!)
      .then(happened.remindedOfAgreement);
    given(...states['signatory reminded'])
      .whenNobodyActsUntil(agreementReminders[1]!)
      .then(happened.remindedOfAgreement);
    given(...states['signatory reminded'], on(agreementReminders[1]!, happened.remindedOfAgreement))
      .whenNobodyActsUntil('2026-04-03T08:59:59.999Z')
      .thenNothingHappens();
  });
  it('ends with the signature', () =>
    given(...states['signed before the e-mail is verified'])
      .whenNobodyActsUntil('2026-03-11T08:59:59.999Z')
      .then(happened.remindedOfEmail));
  it('leaves the deadline where it was', () =>
    expect(recordAfter(states['signatory reminded']).state.agreementAcceptance).toMatchObject<Partial<AgreementAcceptance>>({
      deadline: agreementDeadline,
      reminders: 1,
    }));
});

describe('a policy that wants the review first', () => {
  const afterVetting = { ...policyOf('2026-01'), agreementAfterVetting: true };
  const withoutOffer = (state: readonly (typeof requested)[number][]) =>
    recordAfter(state.filter(({ type }) => type !== 'AgreementOffered')).state;

  it('offers no agreement with the request', () => expect(owedCommands(withoutOffer(states.requested), afterVetting)).toEqual([]));
  it('offers none under review', () => expect(owedCommands(withoutOffer(states['domain the same']), afterVetting)).toEqual([]));
  it('offers it once the company is authorised', () =>
    expect(owedCommands(withoutOffer(states.authorised), afterVetting)).toEqual(['offerAgreement']));
  it('refuses a signature until then', () =>
    given(...states['domain the same'].filter(({ type }) => type !== 'AgreementOffered'))
      .when(accept(), bySignatory)
      .thenRefused('agreement-not-offered'));
});

it('knows the company by the profile it gave', () =>
  expect(happened.accepted.data).toMatchObject({ legalName: requestData('').legalProfile.legalName }));
