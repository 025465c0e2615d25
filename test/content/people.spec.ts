import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { sayEvent } from '../../services/shared/sentences.js';
import type { Language } from '../../services/shared/texts.js';

const instant = '2026-01-17T22:30:00.000Z';
const objectId = '11111111-1111-4111-8111-111111111111';
const email = 'second@harbour.example';
const masked = 's***@harbour.example';

/** What happens to people: each has to say to whom. */
const reachable: readonly MembershipEvent[] = [
  { type: 'AdminAgentGranted', data: { objectId, roles: ['admin-agent'], email } },
  { type: 'JoinRequested', data: { objectId, email, language: 'en', deadline: instant } },
  { type: 'JoinRequestAccepted', data: { objectId, roles: ['report-viewer'], email } },
  { type: 'UserAdded', data: { objectId, roles: ['report-viewer'], email } },
  { type: 'UserRolesChanged', data: { objectId, before: ['report-viewer'], roles: ['sales-agent'], email: masked } },
  { type: 'UserRemoved', data: { objectId, roles: ['report-viewer'], email: masked } },
  { type: 'ActionProposed', data: { command: 'appointAdministrator', data: { user: { objectId, email } }, deadline: instant } },
];
const invited: MembershipEvent = { type: 'UserInvited', data: { email, language: 'en', roles: ['referrals-admin'], deadline: instant } };
const known: readonly MembershipEvent[] = [
  { type: 'JoinRequestDeclined', data: { objectId, againFrom: instant } },
  { type: 'JoinRequestLapsed', data: { objectId } },
  { type: 'UserAdded', data: { objectId, roles: ['report-viewer'] } },
  { type: 'LetterPreferencesSet', data: { objectId, leaveOut: [] } },
  { type: 'SignatoryLeft', data: { objectId, capacity: 'signatory' } },
];

describe.each(['en', 'ko'] as const)('what happens to people, in %s', (language) => {
  it.each(reachable)('names by id and masked address whom $type is about', (event) => {
    expect(sayEvent(language, event)).toContain(`${objectId} (${masked})`);
    expect(sayEvent(language, event)).not.toContain(email);
  });

  it('names an invited person by the masked address, because there is no id yet', () => {
    expect(sayEvent(language, invited)).toContain(masked);
    expect(sayEvent(language, invited)).not.toMatch(/second@|undefined/);
  });

  it.each(known)('names by the id alone whom $type is about, where no address is known', (event) => {
    expect(sayEvent(language, event)).toContain(objectId);
    expect(sayEvent(language, event)).not.toContain('@');
  });
});

describe('what support proposes', () => {
  const proposed = (data: EventData<'ActionProposed'>['data'], command: EventData<'ActionProposed'>['command']) =>
    sayEvent('en', { type: 'ActionProposed', data: { command, data, deadline: instant } });

  it('is told with the step and until when, with the masked contact, or with nothing more', () => {
    expect(proposed({ step: 'vetting', until: instant }, 'waiveStep')).toMatch(
      /to waive a step: Company review, until Saturday,? 17 January/,
    );
    expect(proposed({ step: 'vetting' }, 'waiveStep')).toContain('to waive a step: Company review, for good. Nothing');
    const primaryContact = { firstName: 'New', lastName: 'Person', email: 'new@harbour.example', language: 'en' } as const;
    expect(proposed({ primaryContact }, 'replacePrimaryContact')).toContain(
      'the primary contact: N*** P*** (n***@harbour.example). Nothing',
    );
    expect(proposed({}, 'closeMembership')).toContain('to close the account. Nothing');
    expect(proposed({ order: 3, payment: 'BANK-1' }, 'retractPayment')).toContain('by mistake: payment BANK-1 of order 3. Nothing');
  });
});

describe('somebody who is gone', () => {
  it('left, or was taken out: that is told apart', () => {
    const takenOut: EventData<'UserRemoved'> = { objectId, roles: ['report-viewer'] };
    const left = { ...takenOut, left: true } as const;
    const said = (data: EventData<'UserRemoved'>, language: Language) => sayEvent(language, { type: 'UserRemoved', data });
    expect(said(left, 'en')).toContain('left the account of their own accord');
    expect(said(takenOut, 'en')).toContain('was taken out of the account');
    expect(said(left, 'ko')).toContain('스스로');
    expect(said(takenOut, 'ko')).toContain('제거되었습니다');
  });
});
