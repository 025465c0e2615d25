import type { LetterAnswers, LetterToSend, Ports } from './ports.js';

/** Writes one letter to each of its readers; tried again it is the same mail, and whoever can be reached does not wait for whoever cannot. */
export const sendNotice =
  ({ mailer, letters }: Ports) =>
  async ({ to, ...letter }: LetterToSend): Promise<LetterAnswers> => {
    const tried = await Promise.allSettled(
      to.map(({ notice, email, language, facts }) =>
        mailer.send({
          ...letters.notice({ ...letter, notice, email, language, facts }),
          to: email,
          messageId: `${notice.replaceAll(/[^\w-]+/g, '-')}.${letter.membershipId}`,
        }),
      ),
    );
    const answers = tried.flatMap((outcome, index) =>
      outcome.status === 'fulfilled' ? [{ notice: to[index]!.notice, ...outcome.value }] : [],
    );
    const failed = tried.find((outcome) => outcome.status === 'rejected');
    if (failed && answers.length === 0) throw failed.reason;
    return answers;
  };
