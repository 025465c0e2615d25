import { guidOf } from '../../infra/local/issuer/accounts.js';
import { say, type TextKey } from '../../services/shared/texts.js';
import { Company, mailsTo } from '../support/company.js';
import { invitedTo } from '../support/invited.js';
import { signedInAs } from '../support/signers.js';
import { Caller, eventually } from '../support/system.js';
import { WebVisitor } from '../support/web-visitor.js';

const title = (outcome: string) => say('en', `invitations.page.outcomes.${outcome}.title` as TextKey);

it('invites a guest by mail, who comes in by link and sign-in with the roles a guest may have, and another who declines', async () => {
  const company = await Company.from('en');
  await company.enrol();
  const link = await invitedTo(company, 'first');
  const guest = guidOf('object', `guest@${company.domain}`, company.id);
  const asGuest = await Caller.signedIn(`guest@${company.domain}`, { tenant: company.id, language: 'en' });

  expect(await asGuest.post(`${company.path}/accept-invitation`, { link: `${link}x` })).toMatchObject({
    status: 410,
    body: { code: 'invitation-link-void' },
  });
  const visitor = new WebVisitor();
  await visitor.open(link);
  expect(visitor.html).toContain('Harbour Ltd');
  await visitor.follow('/sign-in');
  await signedInAs(visitor, `guest@${company.domain}`, company.id);
  await visitor.send('/accept');
  expect([visitor.status, visitor.title]).toEqual([200, title('accepted')]);
  await company.happened('InvitationAccepted');
  expect((await company.at(0)).body['users']).toMatchObject({ [guest]: { roles: ['referrals-admin'], guest: true } });
  expect((await visitor.open(link)).title).toBe(title('accepted-before'));
  expect(await asGuest.get(company.path)).toMatchObject({ status: 200 });
  expect(await company.command('change-roles', { objectId: guest, roles: ['sales-agent'] })).toMatchObject({
    status: 409,
    body: { code: 'role-not-for-guests' },
  });

  const second = new WebVisitor();
  await second.open(await invitedTo(company, 'second'));
  await second.send('/decline');
  expect([second.status, second.title]).toEqual([422, say('en', 'invitations.page.title')]);
  await second.send('/decline', { sure: 'yes' });
  expect(second.title).toBe(title('declined'));
  const subject = say('en', 'letters.kinds.invitation-declined.subject', { legalName: 'Harbour Ltd' });
  await eventually(async () => (await mailsTo(`global-administrator@${company.domain}`)).find((mail) => mail.subject === subject));
});
