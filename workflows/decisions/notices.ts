import type { EventData } from '../../events/catalogue.js';
import { answerTo } from '../../events/state/notices.js';
import type { Decision } from './decision.js';

/** What the mail server said to one reader's mail: taken, or refused for good with a status. */
export type NoticeAnswer = EventData<'NoticeSent'> & { readonly smtpStatus?: number };

/** Keeps what the mail server said to the mails of one letter, once for each. */
export const recordNotice: Decision<{ readonly answers: readonly NoticeAnswer[] }> = ({ answers }, { notices }) =>
  answers
    .filter(({ notice }) => !answerTo(notices, notice))
    .map(({ smtpStatus, ...data }) =>
      smtpStatus === undefined ? { type: 'NoticeSent', data } : { type: 'NoticeBounced', data: { ...data, smtpStatus } },
    );
