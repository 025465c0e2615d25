interface InboxEntry {
  readonly subject: string;
  readonly text: string;
  readonly to: readonly { readonly address: string }[];
}

/** What the contact needs of the verification mail. */
export interface VerificationMail {
  readonly subject: string;
  readonly link: string;
  readonly code: string;
}

const link = /https?:\/\/\S+\/verify\/[\w-]+/;

/** On its own: a part of the membership's id may look the same. */
const code = /(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![\w-])/;

/** The newest mail to the address, if there is one. */
export async function findMail(inbox: string, address: string): Promise<VerificationMail | undefined> {
  const response = await fetch(`${inbox}/email`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const mails = response?.ok ? ((await response.json()) as readonly InboxEntry[]) : [];
  const mail = mails.filter(({ to }) => to.some((recipient) => recipient.address === address)).at(-1);
  return mail && { subject: mail.subject, link: link.exec(mail.text)?.[0] ?? '', code: code.exec(mail.text)?.[0] ?? '' };
}
