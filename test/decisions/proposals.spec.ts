import { previewOf } from '../../workflows/decisions/preview.js';
import { takeTurn } from '../../workflows/decisions/turn.js';
import { bySupport, given, membershipId, on, recordAfter, today } from '../support/given-when-then.js';
import { from, fromApprover } from '../support/membership.js';
import { asked, happened, newContact, offered, proposalDeadline, request } from '../support/sample-events.js';
import { member, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const by = { ...from('support'), reason: 'customer-asked' };
const approver = fromApprover();
const approve = (proposal: number) => ({ type: 'approveProposal', data: { proposal } }) as const;
const decline = (proposal: number) => ({ type: 'declineProposal', data: { proposal } }) as const;
const waive = { type: 'waiveStep', data: { step: 'vetting' } } as const;
const close = { type: 'closeMembership', data: {} } as const;
const replace = { type: 'replacePrimaryContact', data: { primaryContact: newContact } } as const;
const reviewed = states['domain the same'];
const waiverProposed = [...states['signed, under review'], bySupport(happened.proposed('waiveStep', { step: 'vetting' }), 'known-company')];

describe('proposing', () => {
  it('changes nothing yet', () =>
    given(...reviewed)
      .when(waive, { by })
      .then(happened.proposed('waiveStep', { step: 'vetting' })));
  it('is all that even a service can do', () =>
    given(...states.active)
      .when(close, { by: from('service') })
      .then(happened.proposed('closeMembership')));
  it('holds the new contact, which the company itself may name at once', () => {
    given(...reviewed)
      .when(replace, { by })
      .then(happened.proposed('replacePrimaryContact', { primaryContact: newContact }));
    given(...reviewed)
      .when(replace)
      .then(happened.contactReplaced, asked({ occasion: 'contact-replaced', email: newContact.email, language: 'en' }));
  });
  it('is refused for what could not be done now', () =>
    given(...states.requested)
      .when(waive, { by })
      .thenRefused('step-not-open', { step: 'vetting' }));
  it('does nothing twice, and keeps one open proposal a command', () => {
    given(...waiverProposed)
      .when(waive, { by: approver })
      .thenNothingHappens();
    given(...waiverProposed)
      .when({ type: 'waiveStep', data: { step: 'vetting', until: '2026-04-01T09:00:00.000Z' } }, { by })
      .thenRefused('already-proposed', { proposal: 10, deadline: proposalDeadline });
  });
});

describe('approving', () => {
  it('carries the proposal out, with all that follows', () =>
    given(...waiverProposed)
      .when(approve(10), { by: approver })
      .then(happened.approved(10), happened.waived(), happened.adminAgentGranted, happened.activated, told(member)));
  it('shows who did it, because of what, and why', () => {
    const { record } = takeTurn(recordAfter(waiverProposed), { ...approve(10), metadata: approver }, today);
    const [approval, waiver, granted] = record.outbox;
    expect(approval).toMatchObject({ actor: approver.actor, causationId: approver.commandId, reason: 'seen-and-agreed' });
    expect(waiver).toMatchObject({ actor: approver.actor, causationId: `${membershipId}:10`, reason: 'known-company' });
    expect(granted).toMatchObject({ actor: { kind: 'process' }, causationId: approver.commandId });
  });
  it('takes a second person, and one of support', () => {
    for (const other of [by, from('service'), from('partner')])
      given(...waiverProposed)
        .when(approve(10), { by: other })
        .thenRefused('second-person-required');
  });
  it('does nothing twice', () =>
    given(...states['closed by support'])
      .when(approve(9), { by: approver })
      .thenNothingHappens());
  it('is refused as the command is by now, and the proposal stays until it lapses', () => {
    const overtaken = [...reviewed, bySupport(happened.proposed('waiveStep', { step: 'vetting' })), happened.authorized()];
    given(...overtaken)
      .when(approve(9), { by: approver })
      .thenRefused('step-not-open', { step: 'vetting' });
    given(...overtaken)
      .whenNobodyActsUntil(proposalDeadline)
      .then(happened.lapsed(9));
  });
  it('comes too late after a day, however late the process is', () =>
    given(...states['closing proposed'])
      .when(approve(9), { by: approver, at: proposalDeadline })
      .thenRefused('proposal-lapsed', { deadline: proposalDeadline }));
  it('is refused for what was declined, and for what nobody proposed', () => {
    given(...states['closing proposed'], happened.proposalDeclined(9))
      .when(approve(9), { by: approver })
      .thenRefused('proposal-decided');
    given(...states['closing proposed'])
      .when(approve(3), { by: approver })
      .thenRefused('proposal-unknown', { proposal: 3 });
  });
  it('finds an open one however many were declined since', () => {
    const declined = Array.from({ length: 10 }, (_, index) => [
      bySupport(happened.proposed('closeMembership')),
      bySupport(happened.proposalDeclined(reviewed.length + 2 + 2 * index)),
    ]);
    given(...reviewed, bySupport(happened.proposed('waiveStep', { step: 'vetting' })), ...declined.flat())
      .when(approve(reviewed.length + 1), { by: approver })
      .then(happened.approved(reviewed.length + 1), happened.waived());
  });
  it('does not reach into a new request', () =>
    given(...states['closing proposed'], happened.withdrawn, ...request, asked(), offered())
      .when(approve(9), { by: approver })
      .thenRefused('proposal-unknown', { proposal: 9 }));
});

describe('declining and lapsing', () => {
  it('may be done by whoever proposed', () =>
    given(...states['closing proposed'])
      .when(decline(9), { by })
      .then(happened.proposalDeclined(9)));
  it('lapses while the account is held or lives as well', () => {
    const held = on('2026-03-04T10:00:00.000Z', happened.suspended('by-support', '2026-05-03T10:00:00.000Z'));
    for (const state of [states['closing proposed while active'], [...states['closing proposed'], held]])
      given(...state)
        .whenNobodyActsUntil(proposalDeadline)
        .then(happened.lapsed(state === states['closing proposed while active'] ? 13 : 9));
  });
});

describe('a preview', () => {
  const record = recordAfter(states['closing proposed']);
  it('says what would happen and how it would stand then, and changes nothing', () => {
    const before = JSON.stringify(record);
    expect(previewOf(record, { ...approve(9), metadata: approver }, today)).toMatchObject({
      events: [happened.approved(9), happened.closed('by-support')],
      before: { status: 'pending', sequence: 9 },
      after: { status: 'closed', sequence: 11, waitingOn: [] },
    });
    expect(JSON.stringify(record)).toBe(before);
  });
  it('says what would be refused', () =>
    expect(previewOf(record, { ...approve(9), metadata: by }, today)).toEqual({ refused: 'second-person-required', details: {} }));
});
