import { takeTurn } from '../../workflows/decisions/turn.js';
import { membershipId, recordAfter, today } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { states } from '../support/states.js';

const administrator = from('partner', { objectId: people.enroller });
const again = { ...administrator, commandId: 'the same once more' };
const leave = { type: 'leaveMembership', data: { membership: membershipId, why: 'no-longer-needed' } } as const;
const stay = { type: 'stayMember', data: undefined } as const;

it('says of what was right and changed nothing that nothing changed', () => {
  const { receipt } = takeTurn(recordAfter(states.active), { ...stay, metadata: administrator }, today);
  expect(receipt).toMatchObject({ status: 'active', unchanged: true });
});

it('says nothing of the kind where something changed, and says it when the same comes once more', () => {
  const first = takeTurn(recordAfter(states.active), { ...leave, metadata: administrator }, today);
  expect(first.receipt).not.toHaveProperty('unchanged');
  expect(takeTurn(first.record, { ...leave, metadata: again }, today).receipt).toMatchObject({ unchanged: true });
});

it('gives a command that is repeated the answer that it had', () => {
  const first = takeTurn(recordAfter(states.active), { ...leave, metadata: administrator }, today);
  expect(takeTurn(first.record, { ...leave, metadata: administrator }, today).receipt).toEqual(first.receipt);
});
