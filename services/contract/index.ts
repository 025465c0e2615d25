export { InputInvalid, type FieldCode, type FieldError } from '../shared/input/field-errors.js';
export type { ServiceRequest } from '../shared/input/account-creation.js';
export { MembershipRefused, type CommandRefusal } from '../shared/membership-refused.js';
export type { Started } from '../shared/start-membership.js';
export type { Waiting } from '../../events/waiting.js';
export {
  accountCreationType,
  getMembership,
  taskQueue,
  updates,
  workflowId,
  type AccountRequest,
  type AccountRequestData,
  type Command,
  type CommandData,
  type CommandInput,
  type CommandMetadata,
  type PeoplesCommandType as CommandType,
  type Receipt,
} from '../../workflows/contract.js';
export type { Sender } from './sender.js';
export { sendCommand } from './send-command.js';
export type { StandingAnswer } from '../shared/standing-answer.js';
export { standingChangeIn, type StandingChange } from './standing-change.js';
export { startMembership } from './start-membership.js';
