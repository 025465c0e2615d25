import { linkedMail, type Company, type ReceivedMail } from './company.js';
import type { Answer } from './system.js';
import type { WebVisitor } from './web-visitor.js';

/** The link of a mail to whoever is to sign. */
export const signingLinkIn = ({ text }: ReceivedMail): string => /https?:\/\/\S+\/sign\/[\w-]+/.exec(text)![0];

/** The administrator hands the signing to a person of that name, who gets a mail. */
export async function handedOverTo(company: Company, name: string): Promise<{ answer: Answer; address: string; mail: ReceivedMail }> {
  const address = `${name}-${company.id.slice(0, 8)}@${company.domain}`;
  const firstName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const to = { firstName, lastName: 'Person', email: address, language: company.language };
  const answer = await company.command('hand-over-signing', { to });
  return { answer, address, mail: await linkedMail(company, address, 'sign') };
}

/** Signs in on the page of the local issuer, as that account of that tenant, and comes back. */
export const signedInAs = (visitor: WebVisitor, account: string, tenant: string): Promise<WebVisitor> =>
  visitor.send(new URL(visitor.url).pathname, { account, tenant });
