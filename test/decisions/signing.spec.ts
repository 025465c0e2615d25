import { signerOf } from '../../events/state/agreement-acceptance.js';
import { waitingOn } from '../../events/waiting-on.js';
import { acceptAgreement } from '../../workflows/decisions/agreement-acceptance.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { signatoryLeft } from '../../workflows/decisions/signing.js';
import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { agreementDeadline, agreementReminders, happened, newSigner, readText, requested } from '../support/sample-events.js';
import { states } from '../support/states.js';

const by = (objectId: string) => ({ by: from('partner', { objectId }) });
const accept = (handOver?: number) =>
  ({ type: 'acceptAgreement', data: { ...readText, ...(handOver !== undefined && { handOver }) } }) as const;
const handOver = (to: Partial<typeof newSigner> & { objectId?: string } = {}) =>
  ({ type: 'handOverSigning', data: { to: { ...newSigner, ...to } } }) as const;
const giveBack = (number?: number) => ({ type: 'declineSigning', data: number === undefined ? {} : { handOver: number } }) as const;
const signed = (objectId: string, capacity: 'handed-over' | 'signatory') =>
  ({
    type: 'AgreementAccepted',
    data: { ...readText, signatory: { objectId }, capacity, legalName: '한빛 소프트웨어' },
  }) as const;
const handedOver = [...requested, happened.handedOver()];
const stateOf = (...events: readonly Happened[]) => recordAfter(events).state;
const agreementIn = (...events: readonly Happened[]) => waitingOn(stateOf(...events)).find(({ step }) => step === 'agreement-acceptance');
const lettersIn = (...events: readonly Happened[]) => owedMails(stateOf(...events)).map(({ kind, to }) => `${kind} ${to.email}`);

describe('handing the signing over', () => {
  it.each(['enroller', 'signatory'] as const)('is done by an administrator or the present signatory: %s', (who) =>
    given(...requested)
      .when(handOver(), by(people[who]))
      .then(happened.handedOver()),
  );
  it('is done by a service, and by a global administrator', () => {
    given(...requested)
      .when(handOver(), { by: from('service') })
      .then(happened.handedOver());
    const metadata = from('partner', { objectId: people.another });
    given(...requested)
      .when(handOver(), { by: { ...metadata, actor: { ...metadata.actor, isGlobalAdministrator: true } } })
      .then(happened.handedOver());
  });
  it('is refused to anybody else of the company, to support, and to whoever handed it on', () => {
    given(...requested)
      .when(handOver(), by(people.member))
      .thenRefused('signer-or-administrator-required');
    given(...requested)
      .when(handOver(), { by: from('support', { objectId: people.signatory }) })
      .thenRefused('signer-or-administrator-required');
    given(...handedOver)
      .when(handOver(), by(people.signatory))
      .thenRefused('signer-or-administrator-required');
  });
  it('has the person wait, masked, with a letter that brings the link', () => {
    expect(agreementIn(...handedOver)).toMatchObject({ owner: 'signatory', since: today, deadline: agreementDeadline });
    expect(signerOf(stateOf(...handedOver))).toEqual({
      kind: 'handed-over',
      since: today,
      masked: { name: 'T*** P***', email: 't***@hanbit.example' },
      recipient: { email: newSigner.email, language: 'en' },
    });
    expect(owedMails(stateOf(...handedOver))).toMatchObject([
      { id: 'signing-handed-over/6/signer', kind: 'signing-handed-over', to: { email: newSigner.email }, facts: { handOver: 6 } },
    ]);
  });
  it('waits for the signatory of the profile from the moment on that it is his turn again', () => {
    const at = '2026-03-09T09:00:00.000Z';
    const named = happened.corrected({ signatory: { objectId: people.another } });
    const turns = [happened.signingDeclined(6), happened.signatoryLeft('handed-over', people.another), named];
    for (const turn of turns) expect(agreementIn(...handedOver, on(at, turn))).toMatchObject({ owner: 'signatory', since: at });
    expect(agreementIn(...requested, on(at, named))).toMatchObject({ owner: 'signatory', since: at });
  });
  it('is limited by the day, however often the company begins again', () => {
    const often = [1, 2, 3, 4, 5].map(() => happened.handedOver());
    const limit = { handOversPerDay: 5, retryAfter: '2026-03-05T09:00:00.000Z' };
    given(...requested, ...often)
      .when(handOver(), by(people.enroller))
      .thenRefused('too-many-hand-overs', limit);
    given(...requested, ...often, happened.withdrawn, ...requested)
      .when(handOver(), by(people.enroller))
      .thenRefused('too-many-hand-overs', limit);
    given(...requested, ...often, happened.signingDeclined(6))
      .when(handOver(), { ...by(people.enroller), at: '2026-03-05T09:00:00.001Z' })
      .then(happened.handedOver());
  });
  it('tells the company when the mail comes back, which then waits for the company', () => {
    const bounced = [...handedOver, happened.signingMailBounced()];
    expect(agreementIn(...bounced)).toMatchObject({ owner: 'partner' });
    expect(lettersIn(...bounced)).toEqual(['signing-mail-bounced global-administrator@hanbit.example']);
    expect(agreementIn(...bounced, happened.handedOver({ email: 'other@hanbit.example' }))).toMatchObject({ owner: 'signatory' });
  });
  it('is taken back by naming the signatory again', () => {
    given(...handedOver)
      .when({ type: 'correctLegalProfile', data: { signatory: { objectId: people.signatory } } }, by(people.enroller))
      .then(happened.corrected({ signatory: { objectId: people.signatory } }));
    const takenBack = [...handedOver, happened.corrected({ signatory: { objectId: people.signatory } })];
    given(...takenBack)
      .when(accept(6), by(people.member))
      .thenRefused('signing-link-void');
    given(...takenBack)
      .when(accept(), by(people.signatory))
      .then(signed(people.signatory, 'signatory'));
  });
});

describe('signing by link', () => {
  it('takes the link and a sign-in, and records who signed', () =>
    given(...handedOver)
      .when(accept(6), by(people.member))
      .then(signed(people.member, 'handed-over')));
  it('is refused without the link, and without a person', () => {
    given(...handedOver)
      .when(accept(), by(people.member))
      .thenRefused('signatory-required');
    given(...handedOver)
      .when(accept(6), { by: from('partner') })
      .thenRefused('signatory-required');
    given(...handedOver)
      .when(accept(6), { by: from('service', { objectId: people.member }) })
      .thenRefused('signatory-required');
  });
  it('is refused to the signatory who no longer signs, and allowed once it is back', () => {
    given(...handedOver)
      .when(accept(), by(people.signatory))
      .thenRefused('signing-handed-over');
    given(...states['signing given back'])
      .when(accept(), by(people.signatory))
      .then(signed(people.signatory, 'signatory'));
  });
  it('needs no link of the person whom the company named by object id, and is refused to any other with it', () => {
    const known = [...requested, happened.handedOver({ objectId: people.member })];
    given(...known)
      .when(accept(), by(people.member))
      .then(signed(people.member, 'handed-over'));
    given(...known)
      .when(accept(6), by(people.another))
      .thenRefused('signatory-required');
  });
  it('is refused by an earlier link once it was handed on', () =>
    given(...handedOver, happened.handedOver({ email: 'other@hanbit.example' }))
      .when(accept(6), by(people.member))
      .thenRefused('signing-link-void'));
  it('stands whoever leaves, and changes nothing twice', () =>
    given(...handedOver, signed(people.member, 'handed-over'), happened.signatoryLeft())
      .when(accept(6), by(people.member))
      .thenNothingHappens());
  it('declines the agreement as well, which ends the request', () =>
    given(...handedOver)
      .when({ type: 'declineAgreement', data: { agreementVersion: '2026-01', handOver: 6 } }, by(people.member))
      .then(
        {
          type: 'AgreementDeclined',
          data: { agreementVersion: '2026-01', signatory: { objectId: people.member }, capacity: 'handed-over' },
        },
        happened.closed('agreement-declined'),
      ));
});

describe('giving the signing back', () => {
  it('is an answer about the person: the signatory signs again, and the company is told', () => {
    given(...handedOver)
      .when(giveBack(6), by(people.member))
      .then(happened.signingDeclined());
    expect(agreementIn(...states['signing given back'])).toMatchObject({ owner: 'signatory' });
    expect(lettersIn(...states['signing given back'])).toEqual(['signing-declined global-administrator@hanbit.example']);
  });
  it('changes nothing twice', () =>
    given(...states['signing given back'])
      .when(giveBack(6), by(people.member))
      .thenNothingHappens());
  it('is refused to whom it was not handed', () => {
    given(...requested)
      .when(giveBack(), by(people.signatory))
      .thenRefused('signing-not-handed-over');
    given(...handedOver)
      .when(giveBack(), by(people.member))
      .thenRefused('signing-not-handed-over');
  });
});

describe('a signatory who leaves', () => {
  const namesNobody = { type: 'correctLegalProfile', data: { signatory: null } } as const;

  it.each(['partner', 'support'] as const)('is told by a %s, and the offer waits for the company', (kind) => {
    given(...states['domain the same'])
      .when(namesNobody, { by: from(kind) })
      .then(happened.signatoryLeft());
    expect(agreementIn(...states['signatory left'])).toMatchObject({ owner: 'partner', since: today });
    expect(lettersIn(...states['signatory left'])).toEqual(['signatory-left global-administrator@hanbit.example']);
    given(...states['signatory left'])
      .when(namesNobody, { by: from(kind) })
      .thenNothingHappens();
  });
  it('signs no more, and again once named again', () => {
    given(...states['signatory left'])
      .when(accept(), by(people.signatory))
      .thenRefused('signatory-required');
    given(...states['signatory left'])
      .when({ type: 'correctLegalProfile', data: { signatory: { objectId: people.signatory } } })
      .then(happened.corrected({ signatory: { objectId: people.signatory } }));
    given(...states['signatory left'], happened.corrected({ signatory: { objectId: people.member } }))
      .when(accept(), by(people.member))
      .then(signed(people.member, 'signatory'));
  });
  it('had signed before: that stands', () => {
    expect(agreementIn(...states['signed, under review'], happened.signatoryLeft())).toBeUndefined();
    expect(lettersIn(...states['signed, under review'], happened.signatoryLeft())).toEqual([]);
  });
  it('is no loss while somebody else signs, until that one leaves too', () => {
    const handed = [...requested, happened.handedOver({ objectId: people.member }), happened.signatoryLeft()];
    expect(agreementIn(...handed)).toMatchObject({ owner: 'signatory' });
    expect(signatoryLeft(people.member, stateOf(...handed))).toEqual([happened.signatoryLeft('handed-over', people.member)]);
    expect(agreementIn(...handed, happened.signatoryLeft('handed-over', people.member))).toMatchObject({ owner: 'partner' });
  });
  it('is nobody whom the signing does not concern', () => expect(signatoryLeft(people.another, stateOf(...handedOver))).toEqual([]));
});

describe('a policy by which any global administrator may sign', () => {
  const policy = { ...policyOf('2026-01') };
  const open = {
    ...policy,
    agreementAcceptance: { ...policy.agreementAcceptance, signers: ['signatory', 'global-administrator'] as const },
  };
  const administrator = { kind: 'partner', id: 'issuer|administrator', objectId: people.another, isGlobalAdministrator: true } as const;
  const sign = (rules: typeof policy, actor: typeof administrator | Omit<typeof administrator, 'isGlobalAdministrator'>) => () =>
    acceptAgreement(readText, stateOf(...requested), { policy: rules, actor, now: today });

  it('says in which capacity it was signed', () =>
    expect(sign(open, administrator)()).toMatchObject([
      { data: { signatory: { objectId: people.another }, capacity: 'global-administrator' } },
    ]));
  it('lets nobody else in', () => {
    const { isGlobalAdministrator: _, ...member } = administrator;
    expect(sign(open, member)).toThrow('signatory-required');
    expect(sign(policy, administrator)).toThrow('signatory-required');
  });
});

describe('reminders', () => {
  const reminded = on(agreementReminders[0]!, happened.remindedOfAgreement);

  it('go to whoever must sign now as well, with the link', () => {
    const letters = owedMails(stateOf(...handedOver, reminded)).filter(({ kind }) => kind === 'agreement-reminder');
    expect(letters).toMatchObject([
      { id: 'agreement-reminder/7/signer', to: { email: newSigner.email, language: 'en' }, facts: { handOver: 6 } },
      { id: `agreement-reminder/7/${people.enroller}`, to: { email: 'global-administrator@hanbit.example' } },
    ]);
  });
  it('do not go to who came to it later, nor where the mail came back', () => {
    const later = on('2026-03-12T09:00:00.000Z', happened.handedOver());
    const letters = (...events: readonly Happened[]) => lettersIn(...events).filter((letter) => letter.startsWith('agreement-reminder'));
    expect(letters(...requested, reminded, later)).toEqual(['agreement-reminder global-administrator@hanbit.example']);
    expect(letters(...handedOver, happened.signingMailBounced(), reminded)).toEqual([
      'agreement-reminder global-administrator@hanbit.example',
    ]);
  });
});
