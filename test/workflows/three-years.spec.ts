import { accountRequest, becomeActive, send } from '../support/membership.js';
import { daysLater, Era, pays, renews, reviews, signs, switches, yearsOf, type Asked } from '../support/era.js';
import { timeSkipping } from '../support/engine.js';
import { onStage, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);

/** Who does what so many days after the way in was complete; a payment was received on the day it is told. */
type Move = readonly [day: number, ...asked: readonly (Asked | 'pays')[]];

const eras: Readonly<Record<string, readonly Move[]>> = {
  '2026-01': [
    [381, 'pays', renews],
    [454, switches(true)],
    [740, 'pays'],
  ],
  '2026-01-pmc': [
    [281, reviews, signs, 'pays', renews],
    [729, 'pays', signs, reviews, renews],
  ],
  '2026-01-transition': [
    [2, renews],
    [789, renews],
  ],
  '2026-01-paid': [
    [386, reviews, 'pays', renews],
    [755, 'pays', reviews, renews],
  ],
  '2026-01-standing': [],
};

const end = 1_300;

interface Life {
  readonly policyVersion: string;
  readonly membership: LiveMembership;
  readonly since: string;
}

async function begin(stage: Stage, policyVersion: string): Promise<Life> {
  const request = accountRequest(crypto.randomUUID());
  const membership = await stage.begin({ ...request, data: { ...request.data, policyVersion } });
  await becomeActive(membership);
  await stage.written('membership-active', Object.keys(eras).indexOf(policyVersion) + 1);
  return { policyVersion, membership, since: new Date(await stage.env.currentTimeMs()).toISOString() };
}

const saidOn = (date: string, asked: Asked | 'pays'): Asked => (asked === 'pays' ? pays(`${date}T08:00:00.000Z`) : asked);

const ofLife = ({ ports }: Stage, { membership }: Life) =>
  yearsOf(ports.events.filter(({ membershipId }) => membership.workflowId.endsWith(membershipId)));

it(
  'lets memberships of every era live for three years and a half, each with exactly the events that its rules promise',
  scene(async (stage) => {
    const lives: Life[] = [];
    for (const policyVersion of Object.keys(eras)) lives.push(await begin(stage, policyVersion));
    const moves = lives.flatMap((life) => eras[life.policyVersion]!.map(([day, ...asked]) => ({ life, day, asked })));
    for (const { life, day, asked } of moves.sort((one, other) => one.day - other.day)) {
      const date = daysLater(life.since, day);
      await stage.pass(`${date}T12:00:00.000Z`);
      for (const { type, data, metadata } of asked.map((move) => saidOn(date, move)))
        await send(life.membership, type as 'renewMembership', data as undefined, { ...metadata, commandId: crypto.randomUUID() });
    }
    await stage.pass(`${daysLater(lives[0]!.since, end)}T12:00:00.000Z`);

    for (const life of lives) {
      const promised = new Era(life.policyVersion, life.since);
      for (const [day, ...asked] of eras[life.policyVersion]!) {
        const date = daysLater(life.since, day);
        promised.on(date, ...asked.map((move) => saidOn(date, move)));
      }
      expect(ofLife(stage, life)).toEqual(promised.told(daysLater(life.since, end)));
    }
  }),
);
