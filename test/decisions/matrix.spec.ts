import type { CommandType, OwnCommandType } from '../../workflows/decisions/index.js';
import { states, type StateName } from '../support/states.js';
import { accountCreation } from './matrix/account-creation.js';
import { addressCheck } from './matrix/address-check.js';
import { adminAgent } from './matrix/admin-agent.js';
import { agreementAcceptance } from './matrix/agreement-acceptance.js';
import { agreementStanding } from './matrix/agreement-standing.js';
import { benefitUse } from './matrix/benefit-use.js';
import { benefits } from './matrix/benefits.js';
import { cellOf } from './matrix/cell-of.js';
import { contactChange } from './matrix/contact-change.js';
import { emailVerification } from './matrix/email-verification.js';
import { invitations } from './matrix/invitations.js';
import { join } from './matrix/join.js';
import { leaving } from './matrix/leaving.js';
import { legacyMove } from './matrix/legacy-move.js';
import { legalProfile } from './matrix/legal-profile.js';
import { levels } from './matrix/levels.js';
import { letters } from './matrix/letters.js';
import { merge } from './matrix/merge.js';
import { mergeBetween } from './matrix/merge-between.js';
import { orders } from './matrix/orders.js';
import { paymentProofs } from './matrix/payment-proofs.js';
import { payments } from './matrix/payments.js';
import { policyChange } from './matrix/policy-change.js';
import { proposals } from './matrix/proposals.js';
import { provisioning } from './matrix/provisioning.js';
import { renewal } from './matrix/renewal.js';
import { renewalOfTheCompany } from './matrix/renewal-of-the-company.js';
import { signing } from './matrix/signing.js';
import { standing } from './matrix/standing.js';
import { support } from './matrix/support.js';
import { tenant } from './matrix/tenant.js';
import { tenantAddition } from './matrix/tenant-addition.js';
import { users } from './matrix/users.js';
import { vetting } from './matrix/vetting.js';
import { vettingClaim } from './matrix/vetting-claim.js';
import { vettingDocuments } from './matrix/vetting-documents.js';
import { vettingRemedy } from './matrix/vetting-remedy.js';

const tables = {
  accountCreation,
  legalProfile,
  addressCheck,
  emailVerification,
  contactChange,
  vetting,
  vettingRemedy,
  vettingDocuments,
  vettingClaim,
  agreementAcceptance,
  agreementStanding,
  signing,
  adminAgent,
  tenant,
  tenantAddition,
  legacyMove,
  merge,
  mergeBetween,
  join,
  users,
  invitations,
  renewal,
  policyChange,
  renewalOfTheCompany,
  leaving,
  levels,
  orders,
  payments,
  paymentProofs,
  benefits,
  benefitUse,
  provisioning,
  letters,
  standing,
  support,
  proposals,
};

type Told = (typeof tables)[keyof typeof tables]['commands'][number];
type Untold = Exclude<CommandType | OwnCommandType, Told>;

/** Fails to compile, naming the command, while a command has no column. */
const everyCommandIsTold: [Untold] extends [never] ? true : Untold = true;

const cells = Object.entries(states).flatMap(([state, events]) =>
  Object.values(tables).flatMap(({ commands, rows }) =>
    commands.map((command, column) => ({ state, events, command, cell: rows[state as StateName][column] })),
  ),
);

describe('every command in every state', () => {
  it.each(cells)('$command, $state: $cell', ({ events, command, cell }) => expect(cellOf(command, events)).toBe(cell));

  it('has a column for every command', () => expect(everyCommandIsTold).toBe(true));
});
