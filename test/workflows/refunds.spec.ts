import { timeSkipping } from '../support/engine.js';
import { from, send } from '../support/membership.js';
import { owedAfterLeaving } from '../support/owed-after-leaving.js';
import { onStage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const reasoned = { ...from('support'), reason: 'customer-asked' };

it(
  'waits for support to send back what a company that left had paid, then for an approver, and for nobody once it was sent',
  scene(async (stage) => {
    const membership = await stage.begin();
    const left = await owedAfterLeaving(stage, membership);
    expect(left).toMatchObject({ status: 'withdrawn', waitingOn: [{ step: 'refund', owner: 'support', then: 'escalateRefund' }] });
    await stage.pass(left.waitingOn[0]!.deadline);
    await stage.happened('RefundEscalated');
    const { waitingOn } = await stage.stateOf(membership);
    expect(waitingOn).toMatchObject([{ step: 'refund', owner: 'support-approver' }]);
    const sent = { order: 1, payment: 'BANK-1', refund: 'BANK-2' };
    expect(await send(membership, 'confirmRefund', sent, reasoned)).toMatchObject({ waitingOn: [] });
    await stage.passDays(30);
    expect(stage.ports.eventTypes.filter((type) => type === 'RefundEscalated')).toHaveLength(1);
    await stage.atRest(membership);
  }),
);
