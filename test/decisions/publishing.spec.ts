import { noticeOf } from '../../workflows/decisions/agreement-offer.js';
import { campaignOwed } from '../../events/state/publishing.js';
import type { PublishingEvent } from '../../events/publishing-catalogue.js';
import type { RefusalCode } from '../../workflows/decisions/refusals.js';
import type { Publication } from '../../workflows/decisions/publishing.js';
import { currentIn } from '../../workflows/decisions/publishing.js';
import {
  keepPublishingPromises,
  newPublishing,
  takeCampaign,
  takePublishingTurn,
  type PublishingCommand,
  type PublishingCommandType,
  type PublishingRecord,
} from '../../workflows/decisions/publishing-turn.js';
import type { TurnMetadata } from '../../workflows/decisions/stamped.js';
import { today } from '../support/given-when-then.js';
import { from } from '../support/membership.js';

const enforceFrom = '2026-06-01T00:00:00.000Z';
const tenSecondsLater = '2026-03-04T09:00:10.000Z';
const threeDaysLater = '2026-03-07T09:00:00.000Z';
const first = { ...from('support', { id: 'first' }), reason: 'terms-changed' };
const second = from('support', { id: 'second' });
const rules = { rulesVersion: '2026-01', fromRules: '2026-01' } as const;
type Asked = PublishingCommand<PublishingCommandType>;

const publish = (data: Partial<Publication> = {}): Asked => ({
  type: 'publishAgreement',
  data: { agreementVersion: '2026-07', enforceFrom, ...rules, ...data },
});
const approve = (proposal = 1): Asked => ({ type: 'approvePublishing', data: { proposal } });
const decline = (proposal = 1): Asked => ({ type: 'declinePublishing', data: { proposal } });
const proposed: PublishingEvent = {
  type: 'AgreementPublishingProposed',
  data: { agreementVersion: '2026-07', enforceFrom, deadline: threeDaysLater, rulesVersion: '2026-01', current: '2026-01' },
};
const published: PublishingEvent = {
  type: 'AgreementVersionPublished',
  data: { proposal: 1, agreementVersion: '2026-07', enforceFrom, supersedes: '2026-01', campaignFrom: tenSecondsLater },
};

/** What is published, asked one thing after the other. */
class Story {
  constructor(readonly record: PublishingRecord = newPublishing('network')) {}

  when = (command: Asked, by: TurnMetadata = first, at = today): Story => new Story(takePublishingTurn(this.record, command, by, at));
  until = (at: string): Story => new Story(keepPublishingPromises(this.record, at));
  refuses = (command: Asked, code: RefusalCode, by: TurnMetadata = first, at = today): void =>
    expect(() => this.when(command, by, at)).toThrow(expect.objectContaining({ code }) as Error);

  get said() {
    return this.record.outbox.map(({ type, data }) => ({ type, data }));
  }

  get state() {
    return this.record.state;
  }
}

const nothing = new Story();
const waiting = nothing.when(publish());
const out = waiting.when(approve(), second);

describe('publishing an agreement', () => {
  it('takes two approvers: one proposes, another publishes, and only then it counts', () => {
    expect(waiting.said).toEqual([proposed]);
    expect(currentIn(waiting.state, '2026-01')).toBe('2026-01');
    waiting.refuses(approve(), 'second-person-required', first);
    waiting.refuses(approve(), 'second-person-required', from('service'));
    expect(out.said).toEqual([proposed, published]);
    expect(currentIn(out.state, '2026-01')).toBe('2026-07');
    expect(out.state.versions).toEqual([
      {
        agreementVersion: '2026-07',
        enforceFrom,
        publishedAt: today,
        campaignFrom: tenSecondsLater,
        published: 2,
        proposedBy: 'issuer|first',
        approvedBy: 'issuer|second',
        reason: 'terms-changed',
      },
    ]);
  });
  it('needs a version that is known, and ranked above what counts now', () => {
    nothing.refuses(publish({ agreementVersion: '2031-01' }), 'agreement-unknown');
    nothing.refuses(publish({ agreementVersion: '2026-01' }), 'agreement-older');
    nothing.refuses(publish({ fromRules: '2026-07' }), 'agreement-older');
    out.refuses(publish({ enforceFrom: '2026-08-01T00:00:00.000Z' }), 'agreement-older');
  });
  it('needs a date far enough ahead for everybody to be told', () => {
    nothing.refuses(publish({ enforceFrom: '2026-04-03T08:59:59.000Z' }), 'enforcement-too-early');
    expect(nothing.when(publish({ enforceFrom: '2026-04-03T09:00:00.000Z' })).said).toHaveLength(1);
  });
  it('is told of as early as the text that counts now promises', () => {
    expect(noticeOf('2026-01')).toBe(30);
    expect(noticeOf('2026-07')).toBe(60);
  });
  it('changes nothing when it is proposed or approved twice, and waits for one answer at a time', () => {
    expect(waiting.when(publish()).said).toEqual(waiting.said);
    expect(out.when(approve(), second).said).toEqual(out.said);
    waiting.refuses(publish({ enforceFrom: '2026-09-01T00:00:00.000Z' }), 'already-proposed');
  });
  it('can be declined or taken back, and proposed anew', () => {
    const declined = waiting.when(decline(), first);
    expect(declined.said.at(-1)).toEqual({ type: 'AgreementPublishingDeclined', data: { proposal: 1, agreementVersion: '2026-07' } });
    declined.refuses(approve(), 'proposal-decided', second);
    expect(declined.when(publish()).state.proposal).toMatchObject({ proposal: 3, outcome: 'open' });
    waiting.refuses(approve(7), 'proposal-unknown', second);
  });
  it('lapses where no second person answers in time, however late the worker', () => {
    const lapsed = waiting.until(threeDaysLater);
    expect(lapsed.said.at(-1)).toEqual({ type: 'AgreementPublishingLapsed', data: { proposal: 1, agreementVersion: '2026-07' } });
    lapsed.refuses(approve(), 'proposal-lapsed', second, threeDaysLater);
    waiting.refuses(approve(), 'proposal-lapsed', second, threeDaysLater);
  });
  it('says once when the date has come from which it is enforced', () => {
    expect(out.until('2026-05-31T23:59:59.000Z').said).toEqual(out.said);
    const enforced = out.until(enforceFrom).until('2026-07-01T00:00:00.000Z');
    expect(enforced.said.slice(2)).toEqual([{ type: 'AgreementEnforcementBegan', data: { agreementVersion: '2026-07' } }]);
    expect(enforced.state.versions).toMatchObject([{ enforcedAt: enforceFrom }]);
  });
});

it('has everybody asked once for the newest version, by a rollout that is named', () => {
  expect(campaignOwed(waiting.state)).toBeUndefined();
  expect(campaignOwed(out.state)).toMatchObject({ agreementVersion: '2026-07', campaignFrom: tenSecondsLater });
  const campaign = { agreementVersion: '2026-07', rolloutId: '5b0e2d34-9f0c-8d1e-8a77-3c9d1f6e2b40' };
  const begun = takeCampaign(out.record, campaign, today);
  expect(begun.outbox.at(-1)).toMatchObject({ type: 'AgreementCampaignBegan', data: campaign });
  expect(campaignOwed(begun.state)).toBeUndefined();
  expect(takeCampaign(begun, campaign, today)).toEqual(begun);
});

it('is overtaken by rules that name a newer version', () => expect(currentIn({ versions: [] }, '2026-07')).toBe('2026-07'));
