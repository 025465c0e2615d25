import { timeSkipping } from '../support/engine.js';
import {
  accountRequest,
  answerJoinRequest,
  becomeActive,
  from,
  people,
  requestData,
  requestToJoin,
  send,
  untilRenewing,
} from '../support/membership.js';
import { onStage, refusalOf } from '../support/stage.js';

const scene = onStage(timeSkipping);
const joinOf = (waitingOn: readonly { step: string }[]) => waitingOn.find(({ step }) => step === 'join');

describe('a second person of the tenant', () => {
  it(
    'is told that the request runs, and begins no second one',
    scene(async (stage) => {
      const membership = await stage.begin();
      const { sequence } = await stage.stateOf(membership);
      const membershipId = membership.workflowId.replace('membership/', '');
      const data = { ...requestData(membershipId), tenant: { tenantId: membershipId, enroller: { objectId: people.member } } };
      expect(await refusalOf(send(membership, 'requestAccount', data))).toBe('tenant-taken');
      expect(await stage.stateOf(membership)).toMatchObject({ sequence });
    }),
  );

  it(
    'is let in by the enroller, and the way in goes on beside it',
    scene(async (stage) => {
      const membership = await stage.begin();
      expect(joinOf((await requestToJoin(membership)).waitingOn)).toMatchObject({ owner: 'administrator', then: 'lapseJoinRequest' });
      expect(joinOf((await answerJoinRequest(membership)).waitingOn)).toBeUndefined();
      expect(await becomeActive(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
      expect(stage.ports.eventTypes).toEqual(expect.arrayContaining(['JoinRequestAccepted', 'AdminAgentGranted']));
    }),
  );

  it(
    'asks a member, waits for the administrators, and may ask again once nobody answered',
    scene(async (stage) => {
      const membership = await stage.begin(accountRequest(crypto.randomUUID()));
      await becomeActive(membership);
      await untilRenewing(stage.env.client, membership);
      const { waitingOn } = await requestToJoin(membership);
      expect(waitingOn).toMatchObject([{ step: 'join', owner: 'administrator' }, { step: 'renewal' }]);
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('JoinRequestLapsed');
      expect(stage.ports.events.at(-1)).toMatchObject({ actor: { kind: 'process' }, data: { objectId: people.member } });
      expect(await stage.stateOf(membership)).toMatchObject({ status: 'active', waitingOn: [{ step: 'renewal' }] });
      const answer = { objectId: people.member, answer: 'accept' } as const;
      expect(await refusalOf(send(membership, 'answerJoinRequest', answer, from('support')))).toBe('join-request-unknown');
      expect(joinOf((await requestToJoin(membership)).waitingOn)).toBeDefined();
      await stage.happened('JoinRequested', 2);
    }),
  );
});
