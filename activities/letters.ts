import { setTimeout as pause } from 'node:timers/promises';
import type { LetterAnswers, LetterToSend, Ports } from './ports.js';

/** In milliseconds; shorter than the engine waits for the whole letter, so that what was said to the others is not lost with it. */
const usualPatience = 20_000;

/** A mail server that says nothing for so long has said nothing. */
async function inTime<Answer>(answer: Promise<Answer>, patience: number): Promise<Answer> {
  const enough = new AbortController();
  const silence = pause(patience, undefined, { signal: enough.signal }).then(() => {
    throw new Error('The mail server did not answer in time.');
  });
  return Promise.race([answer, silence]).finally(() => enough.abort());
}

/** Writes one letter to each of its readers; tried again it is the same mail, and whoever can be reached does not wait for whoever cannot. */
export const sendLetter =
  ({ mailer, letters }: Pick<Ports, 'mailer' | 'letters'>, patience = usualPatience) =>
  async ({ to, ...letter }: LetterToSend): Promise<LetterAnswers> => {
    const tried = await Promise.allSettled(
      to.map(({ mail, email, language, facts }) =>
        inTime(
          mailer.send({
            ...letters.letter({ ...letter, mail, email, language, facts }),
            to: email,
            messageId: `${mail.replaceAll(/[^\w-]+/g, '-')}.${letter.membershipId}`,
          }),
          patience,
        ),
      ),
    );
    const answers = tried.flatMap((outcome, index) =>
      outcome.status === 'fulfilled' ? [{ mail: to[index]!.mail, ...outcome.value }] : [],
    );
    const failed = tried.find((outcome) => outcome.status === 'rejected');
    if (failed && answers.length === 0) throw failed.reason;
    return answers;
  };
