import { owedMails } from '../../workflows/decisions/letters.js';
import { bySupport, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { firstYear, happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const enroller = 'global-administrator@hanbit.example';
const renewing = ['renewal-open', 'renewal-reminder', 'membership-renewed', 'membership-lapsed'];
const letters = (...events: readonly Happened[]) => owedMails(recordAfter(events).state).filter(({ kind }) => renewing.includes(kind));
const told = (...events: readonly Happened[]) => letters(...events).map(({ kind, to }) => `${kind} ${to.email}`);

/** Somebody of the account since the day it became active. */
const withPerson = (state: keyof typeof states, role: 'partner-admin' | 'report-viewer'): readonly Happened[] => {
  const [wayIn, since] = [states.active, states[state].slice(states.active.length)];
  const added = { objectId: people.another, roles: [role], email: 'second@hanbit.example', language: 'en' } as const;
  return [...wayIn, { type: 'UserAdded', data: { ...added, roles: [...added.roles] } }, ...since];
};

describe('a letter of the renewal', () => {
  it('goes to everybody who may renew, and never to one person', () =>
    expect(told(...withPerson('renewal open', 'partner-admin'))).toEqual([
      ...['renewal-reminder', 'renewal-open'].flatMap((kind) => [`${kind} ${enroller}`, `${kind} second@hanbit.example`]),
    ]));
  it('is not for whoever may only look', () =>
    expect(told(...withPerson('renewal open', 'report-viewer'))).toEqual([`renewal-reminder ${enroller}`, `renewal-open ${enroller}`]));
  it('says when the window opens, or that it is open', () => {
    expect(letters(...states['renewal reminded'])[0]!.facts).toEqual({
      anniversary: firstYear.anniversary,
      window: 'coming',
      opensAt: firstYear.opensAt,
      deadline: firstYear.closesAt,
    });
    expect(letters(...states['renewal open'])[0]!.facts).toMatchObject({ window: 'open' });
  });
  it('is not written any more once somebody has renewed', () =>
    expect(told(...states.renewed)).toEqual([`membership-renewed ${enroller}`]));
  it('says of a renewed year how the next one comes, and whether it renews by itself', () =>
    expect(letters(...states.renewed)[0]!.facts).toMatchObject({ again: 'asked', automatic: 'off' }));
  it('says of what has lapsed whether it can still be renewed', () => {
    expect(letters(...states['lapsed for good']).at(-1)!.facts).toEqual({
      anniversary: firstYear.anniversary,
      way: 'again',
      payment: 'none',
    });
    expect(letters(...states.lapsed).at(-1)!.facts).toMatchObject({ way: 'late', lateUntil: expect.any(String) });
  });
  it('says the new last day when support has kept the window open longer', () => {
    const after = '2027-04-11T00:00:00.000Z';
    const extended = [...states['renewal open'], on(firstYear.opensAt, bySupport(happened.extended('renewal', firstYear.closesAt, after)))];
    expect(letters(...extended).at(-1)!.facts).toMatchObject({ deadline: after });
  });
  it('tells the others of the account, and support, when somebody who may renew cannot be reached', () => {
    const open = withPerson('renewal open', 'partner-admin');
    const mail = `renewal-open/${open.length}/${people.another}`;
    const back = { mail, kind: 'renewal-open', reader: 'administrator', email: 's***@hanbit.example', smtpStatus: 550 } as const;
    const mails = owedMails(recordAfter([...open, on(firstYear.opensAt, { type: 'LetterBounced', data: back })]).state);
    expect(mails.filter(({ kind }) => kind === 'letter-bounced').map(({ to }) => to.email)).toEqual([enroller]);
  });
});
