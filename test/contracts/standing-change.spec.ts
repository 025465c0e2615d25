import { standingChangeIn } from '../../services/contract/index.js';
import { toWire } from '../../services/shared/event-wire.js';
import { goldenEvents, read } from './golden-events.js';

const golden = goldenEvents.find(({ name }) => name === 'MembershipStandingChanged.v1')!.message;
const other = goldenEvents.find(({ name }) => name === 'EmailVerified.v1')!.message;

describe('a program that reads the log', () => {
  it('is told all that changed by one message, and where to ask for it again', () => {
    expect(standingChangeIn(golden)).toEqual({
      membershipId: golden.key,
      sequence: Number(golden.headers['ce_sequence']),
      changedAt: golden.headers['ce_time'],
      resource: `/v1/standings/${golden.key}`,
      ...(JSON.parse(golden.value) as object),
    });
  });

  it('takes header values as bytes, too', () => {
    const headers = Object.fromEntries(Object.entries(golden.headers).map(([name, value]) => [name, Buffer.from(value)]));
    expect(standingChangeIn({ key: Buffer.from(golden.key), value: Buffer.from(golden.value), headers })).toMatchObject({ member: true });
  });

  it('is told nothing by any other event', () => expect(standingChangeIn(other)).toBeUndefined());

  it('is not left in the dark by a change of a later release', () => {
    const later = toWire({ ...read(golden), version: 2 });
    expect(() => standingChangeIn(later)).toThrow('cannot be read: unknown-version');
  });

  it('holds no more than 700 bytes', () => expect(golden.value.length).toBeLessThan(700));
});
