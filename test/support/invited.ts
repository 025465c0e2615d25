import { linkedMail, type Company } from './company.js';

/** The administrator invites somebody of that name as a person who looks after referrals; resolves with the link of the mail. */
export async function invitedTo(company: Company, name: string, roles: readonly string[] = ['referrals-admin']): Promise<string> {
  const email = `${name}-${company.id.slice(0, 8)}@${company.domain}`;
  const { status, body } = await company.command('invite-user', { email, language: company.language, roles });
  if (status !== 200) throw new Error(`Inviting was answered with ${status} ${JSON.stringify(body)}.`);
  return /https?:\/\/\S+\/invitation\/[\w-]+/.exec((await linkedMail(company, email, 'invitation')).text)![0];
}
