import { takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import type { Receipt } from '../../workflows/decisions/receipt.js';
import { membershipId, recordAfter, today } from '../support/given-when-then.js';
import { from, requestData } from '../support/membership.js';
import { states } from '../support/states.js';

const later = '2026-03-30T09:00:00.000Z';

/** A membership that is asked one thing after the other. */
class Asked {
  constructor(private record: MembershipRecord) {}

  toJoin(key: string, profile: object = {}, now = today): Receipt {
    const { legalProfile, ...data } = requestData(membershipId);
    const metadata = { ...from('service', { commandId: `command-${key}` }), idempotencyKey: key };
    const asked = { ...data, legalProfile: { ...legalProfile, ...profile } };
    return this.take({ type: 'requestAccount', data: asked, metadata }, now);
  }

  toWriteAgain = (): Receipt => this.take({ type: 'resendVerificationEmail', data: {}, metadata: from('partner') });

  toLetGo = (): Receipt => this.take({ type: 'withdrawAccount', data: undefined, metadata: from('partner') });

  guess = (): Receipt =>
    this.take({
      type: 'verifyEmail',
      data: { challenge: this.record.state.emailVerification!.challenge, proof: { kind: 'code', matches: false } },
      metadata: from('contact'),
    });

  private take(command: Parameters<typeof takeTurn>[1], now = today): Receipt {
    const { record, receipt } = takeTurn(this.record, command, now);
    this.record = record;
    return receipt;
  }
}

const said = ({ began, mailAsked, profileDiffers, isOver }: Receipt) => ({
  ...(began && { began }),
  ...(mailAsked && { mailAsked }),
  ...(profileDiffers && { profileDiffers }),
  ...(isOver && { isOver }),
});

let membership: Asked;
beforeEach(() => void (membership = new Asked(recordAfter(states.withdrawn))));

it('is said to exactly one of two who ask at once, and to that one again', () => {
  expect(said(membership.toJoin('one'))).toEqual({ began: true, mailAsked: true });
  expect(said(membership.toJoin('other'))).toEqual({});
  expect(said(membership.toJoin('one'))).toEqual({ began: true, mailAsked: true });
  expect(said(membership.toJoin('other'))).toEqual({});
});

it('leaves the mail to whoever asked for the newest one', () => {
  membership.toJoin('one');
  expect(said(membership.toWriteAgain())).toEqual({ mailAsked: true });
  expect(said(membership.toJoin('one'))).toEqual({ began: true });
});

it.each([
  ['it was withdrawn', () => void membership.toLetGo(), today],
  ['it was begun anew under another key', () => void (membership.toLetGo(), membership.toJoin('new')), today],
])('is not claimed by a remembered key once %s', (_, happens, now) => {
  membership.toJoin('one');
  happens();
  expect(said(membership.toJoin('one', {}, now))).toEqual({ isOver: true });
});

it('is not claimed by the key of one who only met a running request that has ended since', () => {
  membership.toJoin('one');
  membership.toJoin('other');
  membership.toLetGo();
  expect(said(membership.toJoin('other', {}, later))).toEqual({ isOver: true });
});

it('says that another legal profile than the running one was not taken, also when asked again', () => {
  membership.toJoin('one');
  for (let time = 0; time < 2; time++) expect(said(membership.toJoin('other', { legalName: 'Another' }))).toEqual({ profileDiffers: true });
  const turned = Object.fromEntries(Object.entries(requestData(membershipId).legalProfile).reverse());
  expect(said(membership.toJoin('same', { ...turned, undefinedField: undefined }))).toEqual({});
});

it('counts down the tries in the receipt itself', () => {
  membership.toJoin('one');
  const tries = [1, 2, 3, 4, 5].map(() => membership.guess().triesLeft);
  expect(tries).toEqual([4, 3, 2, 1, 0]);
});
