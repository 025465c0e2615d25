import type { NounFold } from './noun.js';

/** The newest letters, by id, and what the mail server said to each. */
export type Notices = Readonly<Record<string, { readonly at: string; readonly smtpStatus?: number }>>;

const remembered = 100;

const keep = (before: Notices | undefined, id: string, notice: Notices[string]): Notices =>
  Object.fromEntries([...Object.entries(before ?? {}), [id, notice] as const].slice(-remembered));

/** The letters as their events leave them. */
export const notices = {
  NoticeSent: (before, { data, occurredAt }) => keep(before, data.notice, { at: occurredAt }),
  NoticeBounced: (before, { data, occurredAt }) => keep(before, data.notice, { at: occurredAt, smtpStatus: data.smtpStatus }),
} satisfies NounFold<Notices>;
