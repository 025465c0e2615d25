import { legacyCatalogue } from '../../events/legacy-catalogue.js';
import { parseInput } from '../../services/shared/input/field-errors.js';
import { legacyRecord } from '../../services/shared/input/legacy-record.js';
import { Refused } from '../../workflows/decisions/decision.js';
import type { LegacyCorrection } from '../../workflows/decisions/legacy-record.js';
import {
  legacyReceiptOf,
  newLegacyRecord,
  takeCorrection,
  takeExpiry,
  takeLegacyClaim,
  takeLegacyRelease,
} from '../../workflows/decisions/legacy-turn.js';
import { mailboxHash } from '../../workflows/decisions/mailbox-hash.js';
import { legacyFields } from '../support/legacy.js';
import { from } from '../support/membership.js';

const origin = { importId: '3f6a1c52-8d4e-8b7a-8c21-5e9d0f7b6a14', row: 7 };
const metadata = { ...from('support'), reason: 'customer-asked' };
const imported = (now: string) => newLegacyRecord({ fields: legacyFields('4821907'), origin }, { metadata, now });
const typesIn = ({ outbox }: ReturnType<typeof imported>) => outbox.map(({ type }) => type);

const lastInstant = '2027-06-30T23:59:59.999Z';
const readOnlyFrom = '2027-07-01T00:00:00.000Z';
const correct = (correction: LegacyCorrection, now: string) =>
  takeCorrection(imported('2026-03-01T00:00:00.000Z'), correction, { metadata, now });

it('comes over as the export has it, and says until when it can be mended and which row brought it', () =>
  expect(legacyReceiptOf(imported('2026-03-01T00:00:00.000Z'))).toEqual({
    sequence: 1,
    phase: 'writable',
    fields: legacyFields('4821907'),
    readOnlyFrom,
    origin,
  }));

it('comes over frozen where it has expired already, so that its id is not lost', () => {
  expect(typesIn(imported(readOnlyFrom))).toEqual(['LegacyRecordImported', 'LegacyRecordFrozen']);
  expect(typesIn(imported(lastInstant))).toEqual(['LegacyRecordImported']);
});

it.each(['2000-01-01', '2026-03-01', '2099-12-31'])('is stated so that everybody can read it, whatever day was let in: %s', (expiresOn) => {
  parseInput(legacyRecord, legacyFields('4821907', { expiresOn }));
  const { outbox } = newLegacyRecord({ fields: legacyFields('4821907', { expiresOn }), origin }, { metadata, now: lastInstant });
  for (const { type, data } of outbox) expect(legacyCatalogue[type].data.parse(data)).toEqual(data);
});

it.each(['0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])('lets no day in that is far away: %s', (expiresOn) =>
  expect(() => parseInput(legacyRecord, legacyFields('4821907', { expiresOn }))).toThrow('/expiresOn: date-out-of-range'),
);

it('takes a year of five digits for later than today, as those have it that came in before', () =>
  expect(
    typesIn(newLegacyRecord({ fields: legacyFields('4821907', { expiresOn: '9999-12-31' }), origin }, { metadata, now: lastInstant })),
  ).toEqual(['LegacyRecordImported']));

it('is mended up to the last instant of its last day, and only in what was said', () => {
  const after = correct({ companyName: 'Hanbit Ltd', country: 'KR' }, lastInstant);
  expect(after.state.fields).toEqual(legacyFields('4821907', { companyName: 'Hanbit Ltd' }));
  expect(after.outbox.at(-1)).toMatchObject({
    type: 'LegacyRecordCorrected',
    data: { companyName: 'Hanbit Ltd' },
    streamId: 'records/4821907',
    sequence: 2,
    reason: 'customer-asked',
  });
});

it('changes nothing where it is so already', () => expect(typesIn(correct({ companyName: 'Hanbit' }, lastInstant))).toHaveLength(1));

it('refuses every correction after its last day, also where its timer is late', () => {
  const frozen = takeExpiry(imported('2026-03-01T00:00:00.000Z'), readOnlyFrom);
  expect(frozen.state.phase).toBe('read-only');
  for (const record of [frozen, imported('2026-03-01T00:00:00.000Z')]) {
    const late = () => takeCorrection(record, { country: 'GB' }, { metadata, now: readOnlyFrom });
    expect(late).toThrow(new Refused('legacy-record-read-only'));
    try {
      late();
    } catch (error) {
      expect((error as Refused).details).toEqual({ partnerId: '4821907', expiredOn: '2027-06-30' });
    }
  }
});

it('freezes once, on its day and not before', () => {
  const record = imported('2026-03-01T00:00:00.000Z');
  expect(takeExpiry(record, lastInstant).sequence).toBe(1);
  const frozen = takeExpiry(record, readOnlyFrom);
  expect(frozen.outbox.at(-1)).toMatchObject({ type: 'LegacyRecordFrozen', actor: { kind: 'process' }, causationId: 'records/4821907:1' });
  expect(takeExpiry(frozen, readOnlyFrom).sequence).toBe(2);
});

describe('an account that wants it', () => {
  const now = '2026-03-01T00:00:00.000Z';
  const occasion = { metadata, now };
  const person = (name: string, roles: 'account-admin' | 'report-viewer') =>
    ({ firstName: name, lastName: 'Han', email: `${name.toLowerCase()}@hanbit.example`, roles: [roles] }) as const;
  const fields = legacyFields('4821907', {
    users: [{ ...person('Minjun', 'account-admin') }, { ...person('Seoyeon', 'report-viewer') }].map((user) => ({
      ...user,
      roles: [...user.roles],
    })),
  });
  const record = newLegacyRecord({ fields, origin }, occasion);
  const [ours, theirs] = ['0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11', '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d12'];
  const claim = (email: string, membershipId = ours) => ({
    membershipId,
    owner: '한***',
    mover: { mailbox: mailboxHash(email), roles: ['account-admin'] as const },
  });

  it.each(['jiwoo@hanbit.example', 'Minjun@Hanbit.example'])('has it where the account’s contact is %s', (email) => {
    const after = takeLegacyClaim(record, claim(email), occasion);
    expect(after.state.takenBy).toEqual({ membershipId: ours, owner: '한***', since: now });
    expect(takeLegacyClaim(after, claim(email), occasion)).toEqual(after);
    expect(JSON.stringify(after.outbox.at(-1))).not.toContain('@');
  });

  it('does not where the contact is nobody there, or nobody who may, and learns nothing of where it is', () => {
    const taken = takeLegacyClaim(record, claim('jiwoo@hanbit.example', theirs), occasion);
    for (const email of ['stranger@hanbit.example', 'seoyeon@hanbit.example'])
      for (const state of [record, taken])
        expect(() => takeLegacyClaim(state, claim(email), occasion)).toThrow(new Refused('legacy-mover-unknown'));
  });

  it('does not where another has it, and is told whose it is by a masked name', () => {
    const taken = takeLegacyClaim(record, { membershipId: theirs, owner: '다***' }, occasion);
    const refusal: Error = expect.objectContaining({ code: 'legacy-record-moved', details: { partnerId: '4821907', owner: '다***' } });
    for (const wish of [claim('jiwoo@hanbit.example'), { membershipId: ours, owner: '한***' }])
      expect(() => takeLegacyClaim(taken, wish, occasion)).toThrow(refusal);
    expect(() => takeCorrection(taken, { country: 'GB' }, occasion)).toThrow(new Refused('legacy-record-moved'));
  });

  it('has a frozen one, and one that it has freezes all the same', () => {
    const frozen = takeExpiry(record, readOnlyFrom);
    expect(takeLegacyClaim(frozen, claim('jiwoo@hanbit.example'), { metadata, now: readOnlyFrom }).state).toMatchObject({
      phase: 'read-only',
      takenBy: { membershipId: ours },
    });
    expect(takeExpiry(takeLegacyClaim(record, claim('jiwoo@hanbit.example'), occasion), readOnlyFrom).state).toMatchObject({
      phase: 'read-only',
      takenBy: { membershipId: ours },
    });
  });

  it('lets go of its own and of nobody else’s', () => {
    const taken = takeLegacyClaim(record, claim('jiwoo@hanbit.example'), occasion);
    expect(takeLegacyRelease(taken, { membershipId: theirs }, occasion)).toEqual(taken);
    expect(takeLegacyRelease(record, { membershipId: ours }, occasion)).toEqual(record);
    const free = takeLegacyRelease(taken, { membershipId: ours }, occasion);
    expect(takeLegacyClaim(free, claim('minjun@hanbit.example', theirs), occasion).state.takenBy?.membershipId).toBe(theirs);
  });

  it('needs support’s word once it had the record by mistake, as nobody else does', () => {
    const taken = takeLegacyClaim(record, claim('jiwoo@hanbit.example'), occasion);
    const free = takeLegacyRelease(taken, { membershipId: ours, mistaken: true }, occasion);
    expect(() => takeLegacyClaim(free, claim('jiwoo@hanbit.example'), occasion)).toThrow(new Refused('legacy-mover-unknown'));
    for (const wish of [{ membershipId: ours, owner: '한***' }, claim('jiwoo@hanbit.example', theirs)])
      expect(takeLegacyClaim(free, wish, occasion).state.takenBy?.membershipId).toBe(wish.membershipId);
  });
});
