import { randomUUID } from 'node:crypto';
import current from '../content/current.json' with { type: 'json' };
import manifest from '../content/agreements/manifest.json' with { type: 'json' };
import type { CommandMetadata } from '../workflows/contract.js';
import type { Command } from '../workflows/decisions/index.js';
import { owedMails } from '../workflows/decisions/letters.js';
import { policyOf } from '../workflows/decisions/policy.js';
import { newRecord, takeOwnTurn, takeTurn, type MembershipRecord } from '../workflows/decisions/turn.js';

const enroller = '11111111-1111-4111-8111-111111111111';
const signatory = '22222222-2222-4222-8222-222222222222';
const { policyVersion } = current;
const { agreementVersion } = policyOf(policyVersion);
const { en: hash } = manifest[agreementVersion as keyof typeof manifest];

const by = (kind: CommandMetadata['actor']['kind'], objectId?: string): CommandMetadata => ({
  commandId: randomUUID(),
  actor: { kind, id: `bench|${kind}`, ...(objectId && { objectId }) },
  correlationId: 'bench',
});

const request = (membershipId: string) => ({
  policyVersion,
  tenant: { tenantId: membershipId, enroller: { objectId: enroller, email: 'directory-owner@harbour.example' } },
  legalProfile: {
    legalName: 'Harbour Ltd',
    address: { addressLine1: '1 Quay Street', city: 'Bristol', postalCode: 'BS1 1AA', country: 'GB' },
    companyDomain: 'harbour.example',
    primaryContact: { firstName: 'Primary', lastName: 'Contact', email: 'contact@harbour.example', language: 'en' },
    signatory: { objectId: signatory },
  },
});

const wayIn = (membershipId: string): readonly Pick<Command, 'type' | 'data' | 'metadata'>[] => [
  { type: 'requestAccount', data: request(membershipId), metadata: by('service') },
  { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } }, metadata: by('contact') },
  { type: 'acceptAgreement', data: { agreementVersion, language: 'en', hash }, metadata: by('partner', signatory) },
  { type: 'authorizeVetting', data: undefined, metadata: by('support') },
];

/** What the world answered in the first days: the address was found, the letter of welcome was taken. */
function settled(record: MembershipRecord, now: string): MembershipRecord {
  const given = record.state.addressCheck?.given ?? 0;
  const found = takeOwnTurn(record, { type: 'recordAddressCheck', data: { given, result: 'not-validated', suggestions: [] } }, now);
  const answers = owedMails(found.state).map(({ id, kind }) => ({ mail: id, kind }));
  return takeOwnTurn(found, { type: 'recordLetter', data: { answers } }, now);
}

/** A member since that instant by the rules for new ones, as a run carries it; the log has none of its events. */
export function memberSince(membershipId: string, joined: string): MembershipRecord {
  const take = (record: MembershipRecord, command: ReturnType<typeof wayIn>[number]) => takeTurn(record, command as Command, joined).record;
  return settled(wayIn(membershipId).reduce(take, newRecord({ membershipId, correlationId: 'bench' })), joined);
}
