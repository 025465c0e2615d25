import { ActivityFailure, createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import { isAddressUnchecked } from '../decisions/address-check.js';
import type { Membership } from '../membership.js';
import { untilOwed } from '../until-owed.js';
import { whenever } from '../whenever.js';

const { checkAddress } = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '1 hour',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '5 minutes' },
});

/** Looks up each address once, where that is done; a look-up that a suspension broke off is done when the account goes on. */
export async function addressCheck(membership: Membership): Promise<never> {
  const group = createEventGroup('address-check');
  return whenever(
    () => owed(membership),
    (given) => group.withScope(() => check(membership, given)),
  );
}

async function check(membership: Membership, given: number): Promise<void> {
  const { address } = membership.state.legalProfile!;
  await membership.engage(async () => {
    const found = await untilOwed(
      () => owed(membership) !== given,
      () => checkAddress.executeWithOptions({ summary: `address given in ${given}` }, [address]).catch(notValidated),
    );
    if (found) membership.handle({ type: 'recordAddressCheck', data: { given, ...found } });
  });
}

/** Nobody waits for a directory that does not answer. */
function notValidated(failure: unknown): Awaited<ReturnType<Activities['checkAddress']>> {
  if (failure instanceof ActivityFailure && failure.cause?.name !== 'CancelledFailure') return { result: 'not-validated', suggestions: [] };
  throw failure;
}

/** The number of the address to be looked up, or none. */
const owed = ({ state }: Membership): number | undefined => (isAddressUnchecked(state) ? state.addressCheck!.given : undefined);
