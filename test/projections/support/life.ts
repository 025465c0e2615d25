import type { EventData } from '../../../events/catalogue.js';
import { recorded } from '../../support/given-when-then.js';
import { happened, requested } from '../../support/sample-events.js';
import { member, told } from '../../support/sample-standings.js';

const readText: Pick<EventData<'AgreementAccepted'>, 'hash'> = { hash: 'a'.repeat(64) };

/** A company from its request to its active membership, of which other programs are told. */
export const life = recorded([
  ...requested,
  happened.verified(),
  happened.vettingOpened(),
  { type: 'AgreementAccepted', data: { ...(happened.accepted.data as EventData<'AgreementAccepted'>), ...readText } },
  happened.authorized(),
  happened.adminAgentGranted,
  happened.activated,
  told(member),
]);
