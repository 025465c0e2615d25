import type { RecordedEvent } from '../../events/recorded-event.js';
import { timeSkipping } from '../support/engine.js';
import { becomeActive, from, people, send } from '../support/membership.js';
import { newText } from '../support/sample-events.js';
import { onStage } from '../support/stage.js';

const bySignatory = from('partner', { objectId: people.signatory });
const isOfThis = ({ type }: RecordedEvent) => type === 'AgreementAccepted' || /^Agreement(Reacceptance|Enforced|Block)/.test(type);

it(
  'asks a member for a newer version, blocks its purchases once the date has come, and lifts that with the signature',
  onStage(timeSkipping)(async (stage) => {
    const membership = await stage.begin();
    await becomeActive(membership);
    await stage.happened('MembershipActivated');
    const enforceFrom = new Date((await stage.env.currentTimeMs()) + 40 * 86_400_000).toISOString();
    await send(membership, 'askReacceptance', { agreementVersion: newText.agreementVersion, enforceFrom }, from('service'));
    await stage.written('reacceptance-asked');
    expect((await stage.stateOf(membership)).waitingOn).toContainEqual(
      expect.objectContaining({ step: 'agreement-acceptance', owner: 'signatory', deadline: enforceFrom, then: 'enforceAgreement' }),
    );
    await stage.pass(enforceFrom);
    await stage.written('agreement-enforced');
    const { occurredAt } = stage.ports.events.find(({ type }) => type === 'AgreementEnforced')!;
    expect(Date.parse(occurredAt)).toBeGreaterThanOrEqual(Date.parse(enforceFrom));
    expect(stage.ports.events.findLast(({ type }) => type === 'MembershipStandingChanged')).toMatchObject({
      data: { member: true, reasons: ['agreement-not-accepted'], purchases: 'blocked' },
    });

    const signed = await send(membership, 'acceptAgreement', newText, bySignatory);
    await stage.written('agreement-block-lifted');
    expect(signed.waitingOn.map(({ step }) => step)).toEqual(['renewal']);
    expect(stage.ports.events.findLast(({ type }) => type === 'MembershipStandingChanged')).toMatchObject({
      data: { member: true, reasons: [], purchases: 'open' },
    });
    const [, ...story] = stage.ports.events.filter(isOfThis).map(({ type }) => type);
    expect(story).toEqual([
      'AgreementReacceptanceAsked',
      'AgreementReacceptanceReminded',
      'AgreementReacceptanceReminded',
      'AgreementEnforced',
      'AgreementAccepted',
      'AgreementBlockLifted',
    ]);
  }),
);
