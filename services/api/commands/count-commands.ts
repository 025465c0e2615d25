import type { CommandType, Receipt } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import type { CommandOutcome, Metrics } from '../operations/metrics.js';
import type { Commands } from '../ports.js';

const refused = (code: string): CommandOutcome => ({ outcome: 'refused', code });

const failureOf = (error: unknown): CommandOutcome => (error instanceof MembershipRefused ? refused(error.code) : { outcome: 'failed' });

/** A wrong code is taken, to be counted, and yet refused to whoever typed it. */
const outcomeOf = ({ triesLeft }: Pick<Receipt, 'triesLeft'>): CommandOutcome =>
  triesLeft === undefined ? { outcome: 'accepted' } : refused(triesLeft === 0 ? 'challenge-void' : 'code-wrong');

/** Commands that are counted by what became of them. */
export function countCommands(commands: Commands, { countCommand }: Pick<Metrics, 'countCommand'>): Commands {
  async function counted<Answer extends object>(type: CommandType, send: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await send();
      countCommand(type, outcomeOf(answer));
      return answer;
    } catch (error) {
      countCommand(type, failureOf(error));
      throw error;
    }
  }

  return {
    ...commands,
    start: (request) => counted('requestAccount', () => commands.start(request)),
    send: (command) => counted(command.type, () => commands.send(command)),
  };
}
