import type { AddressVerdict } from '../../activities/ports.js';
import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import {
  acceptAgreement,
  authorizeVetting,
  confirmAddress,
  correctLegalProfile,
  reinstateMembership,
  suspendMembership,
  verifyEmail,
  withdrawAccount,
} from '../support/membership.js';
import { harbour, suggestedHarbour } from '../support/sample-events.js';
import { onStage, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const inBristol = { legalName: 'Harbour Ltd', address: harbour };

/** Counts how often the directory is asked, and lets it answer as told. */
function directory(stage: Stage, answer: () => Promise<AddressVerdict>): () => number {
  let asked = 0;
  stage.ports.lookUp = () => ((asked += 1), answer());
  return () => asked;
}

describe('the address of a company', () => {
  it(
    'is looked up once, whatever else is corrected; the suggestion that is taken is not looked up again',
    scene(async (stage) => {
      const asked = directory(stage, async () => ({ result: 'interaction-required', suggestions: [suggestedHarbour] }));
      const membership = await stage.begin();
      expect(asked()).toBe(0);
      await correctLegalProfile(membership, inBristol);
      await stage.happened('AddressChecked');
      await correctLegalProfile(membership, { companyDomain: 'harbour.example' });
      await confirmAddress(membership, 0);
      await stage.happened('AddressConfirmed');
      await stage.atRest(membership);
      expect(asked()).toBe(1);
      expect(stage.ports.events.filter(({ type }) => type.startsWith('Address'))).toMatchObject([
        { data: { given: 7, result: 'interaction-required', suggestions: [suggestedHarbour] } },
        { data: { choice: 'suggestion', address: suggestedHarbour } },
      ]);
    }),
  );

  it(
    'holds nobody: without a choice the company becomes a member',
    scene(async (stage) => {
      const membership = await stage.begin();
      await correctLegalProfile(membership, inBristol);
      await stage.happened('AddressChecked');
      await verifyEmail(membership);
      await acceptAgreement(membership);
      await stage.happened('VettingChecked');
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
    }),
  );

  it(
    'counts as not looked up when the directory does not answer for an hour',
    scene(async (stage) => {
      directory(stage, () => Promise.reject(new Error('the directory is away')));
      const membership = await stage.begin();
      await correctLegalProfile(membership, inBristol);
      await stage.sleep('2 hours');
      await stage.happened('AddressChecked');
      expect(stage.ports.events.at(-1)).toMatchObject({ data: { result: 'not-validated', suggestions: [] } });
    }),
  );

  it(
    'is looked up after all when the account goes on that was suspended meanwhile',
    scene(async (stage) => {
      const away = directory(stage, () => Promise.reject(new Error('the directory is away')));
      const membership = await stage.begin();
      await correctLegalProfile(membership, inBristol);
      await until(() => away() >= 1);
      await suspendMembership(membership);
      await stage.written('account-suspended');
      directory(stage, async () => ({ result: 'verified', suggestions: [] }));
      await reinstateMembership(membership);
      await stage.happened('AddressChecked');
      await stage.written('account-reinstated');
    }),
  );

  it(
    'is no longer looked up once the company leaves, and the newer one is while an older still waits',
    onStage(devServer)(async (stage) => {
      const asked = directory(stage, () => Promise.reject(new Error('the directory is away')));
      const membership = await stage.begin();
      await correctLegalProfile(membership, inBristol);
      await until(() => asked() >= 1);
      await correctLegalProfile(membership, { address: suggestedHarbour });
      directory(stage, async () => ({ result: 'verified', suggestions: [] }));
      await stage.happened('AddressChecked');
      expect(stage.ports.events.at(-1)).toMatchObject({ data: { given: 8, result: 'verified' } });
      const away = directory(stage, () => Promise.reject(new Error('the directory is away')));
      await correctLegalProfile(membership, { address: { ...harbour, addressLine1: '2 Quay Street' } });
      await until(() => away() >= 1);
      await withdrawAccount(membership);
      await stage.atRest(membership);
      expect(stage.ports.eventTypes.filter((type) => type === 'AddressChecked')).toHaveLength(1);
    }),
  );
});
