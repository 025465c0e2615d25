import type { EventData } from '../../events/catalogue.js';
import { engineCompanyIndex } from '../../services/worker/engine-company-index.js';
import { workflowId } from '../../workflows/contract.js';
import { companyKeysOf } from '../../workflows/decisions/company-keys.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { countryRulesOf } from '../../workflows/decisions/profile-rules.js';
import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { accountRequest, requestData, verifyEmail, withdrawAccount } from '../support/membership.js';
import { onStage, type LiveMembership, type Stage } from '../support/stage.js';

const inEngine = onStage(devServer);
const skipping = onStage(timeSkipping);
const keys = companyKeysOf(requestData('').legalProfile, countryRulesOf(policyOf('2026-01')));
const idOf = (membership: LiveMembership) => membership.workflowId.replace(workflowId(''), '');

const duplicatesOf = ({ ports }: Stage, membership: LiveMembership) =>
  ports.events
    .filter((event) => event.type === 'VettingChecked' && event.membershipId === idOf(membership))
    .flatMap(({ data }) => (data as EventData<'VettingChecked'>).results)
    .filter(({ check }) => check === 'duplicate-company');

describe('the checks of a review', () => {
  it(
    'find another living membership of the same company in the engine itself, and none that is over',
    inEngine(async (stage) => {
      const index = engineCompanyIndex(stage.env.client);
      stage.ports.findOthers = (...asked) => index.others(...asked);
      const [left, first, second] = [await stage.begin(), await stage.begin(), await stage.begin()];
      await withdrawAccount(left);
      const othersOfSecond = async () => ((await index.others(idOf(second), keys)) ?? []).map(({ membershipId }) => membershipId);
      await until(async () => (await othersOfSecond()).join() === idOf(first));
      await verifyEmail(second);
      await stage.happened('VettingChecked');
      expect(duplicatesOf(stage, second)).toEqual([
        { check: 'duplicate-company', outcome: 'warning', codes: ['same-domain', 'same-name'], memberships: [idOf(first)] },
      ]);
      await stage.atRest(second);
    }),
  );

  it(
    'ask the engine for nothing but keys',
    inEngine(async ({ env }) => {
      await expect(engineCompanyIndex(env.client).others('', ["domain:x' OR WorkflowId != '"])).rejects.toThrow('no key of a company');
    }),
  );

  it(
    'go on without the index when it does not answer for an hour, and say so',
    skipping(async (stage) => {
      stage.ports.findOthers = () => Promise.reject(new Error('the index is away'));
      const membership = await stage.begin(accountRequest(crypto.randomUUID()));
      await verifyEmail(membership);
      await stage.passDays(1);
      await stage.happened('VettingChecked');
      expect(duplicatesOf(stage, membership)).toEqual([{ check: 'duplicate-company', outcome: 'unknown', codes: ['others-unknown'] }]);
    }),
  );

  it(
    'do not wait for an index that the engine does not have',
    skipping(async ({ env }) => {
      expect(await engineCompanyIndex(env.client).others(crypto.randomUUID(), keys)).toBeUndefined();
    }),
  );
});
