import { Refused } from '../../workflows/decisions/decision.js';
import type { LegacyCorrection } from '../../workflows/decisions/legacy-record.js';
import { legacyReceiptOf, newLegacyRecord, takeCorrection, takeExpiry } from '../../workflows/decisions/legacy-turn.js';
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
