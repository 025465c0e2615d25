import type { EventData } from '../../events/catalogue.js';
import type { Decision } from './decision.js';

/** What the mail server said to a letter: taken, or refused for good with a status. */
export type NoticeAnswer = EventData<'NoticeSent'> & { readonly smtpStatus?: number };

/** Keeps what the mail server said, once for each letter. */
export const recordNotice: Decision<NoticeAnswer> = ({ notice, kind, smtpStatus }, { notices }) => {
  if (notices?.[notice]) return [];
  return [
    smtpStatus === undefined
      ? { type: 'NoticeSent', data: { notice, kind } }
      : { type: 'NoticeBounced', data: { notice, kind, smtpStatus } },
  ];
};
