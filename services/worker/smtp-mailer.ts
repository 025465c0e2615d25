import { createTransport, type NodemailerError } from 'nodemailer';
import type { Delivery, Mailer } from '../../activities/ports.js';

/** A No at `MAIL FROM` is about us, not about the reader, and is mended by those who run the mail server. */
const refusingCommands: readonly unknown[] = ['RCPT TO', 'DATA'];

/** A 5xx answer to the mail itself: the server will say the same however often it is asked. */
function refusal(error: unknown): Delivery | undefined {
  const { permanent, command, responseCode } = error as Partial<NodemailerError>;
  return permanent && responseCode && refusingCommands.includes(command) ? { accepted: false, smtpStatus: responseCode } : undefined;
}

/** Speaks SMTP to the server at `url`; whatever is not an answer of the server about this mail is thrown, to be tried again. */
export function smtpMailer(url: string, from: string): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    dnsTimeout: 5_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1];
  if (!domain) throw new Error('The sender of mails needs an address with a domain.');
  return {
    async send({ to, messageId, subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${messageId}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { accepted: true };
      } catch (error) {
        const refused = refusal(error);
        if (refused) return refused;
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
