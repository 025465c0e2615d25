import { owedMails } from '../../workflows/decisions/letters.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { given, on, recordAfter, today } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened, newText, offered, readText, requested } from '../support/sample-events.js';
import { states } from '../support/states.js';

const offerNew = (agreementVersion = '2026-07') => ({ type: 'offerNewAgreement', data: { agreementVersion } }) as const;
const bySignatory = { by: from('partner', { objectId: people.signatory }) };
const tenDaysLater = '2026-03-14T09:00:00.000Z';
const newOffer = {
  agreementVersion: '2026-07',
  deadline: '2026-04-13T09:00:00.000Z',
  remindersOn: ['2026-03-21T09:00:00.000Z', '2026-04-04T09:00:00.000Z'],
};

describe('a newer version while the agreement waits', () => {
  it.each(['service', 'support'] as const)('takes the place of the open offer, with the full time to read it, when a %s says so', (kind) =>
    given(...states.authorised)
      .when(offerNew(), { by: from(kind), at: tenDaysLater })
      .then(happened.remindedOfAgreement, happened.superseded, offered(newOffer)),
  );
  it('changes nothing when it is offered twice', () =>
    given(...states['newer agreement offered'])
      .when(offerNew(), { by: from('service') })
      .thenNothingHappens());
  it('is refused when it is not newer than the offer, which is named', () =>
    given(...states['newer agreement offered'])
      .when(offerNew('2026-01'), { by: from('service') })
      .thenRefused('agreement-older', { agreementVersion: '2026-07' }));
  it('is refused when nothing was published under that name', () =>
    given(...requested)
      .when(offerNew('2031-01'), { by: from('service') })
      .thenRefused('agreement-unknown', { agreementVersion: '2031-01' }));
  it('is refused before any agreement is offered', () =>
    given(...requested.filter(({ type }) => type !== 'AgreementOffered'))
      .when(offerNew(), { by: from('service') })
      .thenRefused('agreement-not-offered'));
  it('leaves an acceptance as it stands', () =>
    given(...states['signed, under review'])
      .when(offerNew(), { by: from('service') })
      .thenRefused('agreement-already-accepted'));

  it('is the one that is signed; the outdated one is refused, naming the one to read', () => {
    const newer = given(...states['newer agreement offered']);
    newer.when({ type: 'acceptAgreement', data: newText }, bySignatory).then({
      type: 'AgreementAccepted',
      data: { ...happened.accepted.data, ...newText } as typeof happened.accepted.data,
    } as typeof happened.accepted);
    newer.when({ type: 'acceptAgreement', data: readText }, bySignatory).thenRefused('agreement-outdated', { agreementVersion: '2026-07' });
    newer
      .when({ type: 'declineAgreement', data: { agreementVersion: '2026-01' } }, bySignatory)
      .thenRefused('agreement-outdated', { agreementVersion: '2026-07' });
  });
  it('is told to the company, and to whom the signing was handed', () => {
    const told = (handedOverOn: string) => {
      const superseded = [on(tenDaysLater, happened.superseded), on(tenDaysLater, offered(newOffer))];
      return owedMails(recordAfter([...requested, on(handedOverOn, happened.handedOver()), ...superseded]).state)
        .filter(({ kind }) => kind === 'agreement-superseded')
        .map(({ to }) => to.email);
    };
    expect(told(today)).toEqual(['third@hanbit.example', 'global-administrator@hanbit.example']);
  });
  it('is not fallen behind when support has the agreement asked anew', () =>
    given(...states['newer agreement offered'], {
      type: 'AgreementAccepted',
      data: { ...newText, signatory: { objectId: people.signatory }, capacity: 'signatory', legalName: '한빛 소프트웨어' },
    })
      .when({ type: 'reopenStep', data: { step: 'agreement-acceptance' } }, { by: from('support') })
      .then(happened.reopened('agreement-acceptance', 'accepted'), offered({ agreementVersion: '2026-07' })));
  it('is forgotten when the company begins again: a new request lives by its own rules', () => {
    const { agreementAcceptance } = recordAfter([...states['newer agreement offered'], happened.withdrawn, ...requested]).state;
    expect(agreementAcceptance).toMatchObject({ agreementVersion: policyOf('2026-01').agreementVersion });
    expect(agreementAcceptance).not.toHaveProperty('supersedes');
  });
});
