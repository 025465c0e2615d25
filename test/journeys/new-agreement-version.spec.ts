import { say } from '../../services/shared/texts.js';
import { Company, linkedMail } from '../support/company.js';
import { handedOverTo, signedInAs, signingLinkIn } from '../support/signers.js';
import { Caller } from '../support/system.js';
import { WebVisitor } from '../support/web-visitor.js';

it('offers a newer version while the agreement waits; only that one is signed, by the same link', async () => {
  const company = await Company.from('ko');
  await company.enrol();
  await company.verify();
  const { mail, address } = await handedOverTo(company, 'third');
  const visitor = await new WebVisitor('ko').open(signingLinkIn(mail));
  await visitor.follow('/sign-in');
  await signedInAs(visitor, `member@${company.domain}`, company.id);

  const service = await Caller.signedIn('service');
  expect(await company.command('offer-new-agreement', { agreementVersion: '2026-07' })).toMatchObject({ status: 403 });
  const offered = await service.post(`${company.path}/offer-new-agreement`, { agreementVersion: '2026-07' });
  expect(offered).toMatchObject({ status: 200 });
  const twice = await service.post(`${company.path}/offer-new-agreement`, { agreementVersion: '2026-07' });
  expect(twice.body['sequence']).toBe(offered.body['sequence']);
  expect(await service.post(`${company.path}/offer-new-agreement`, { agreementVersion: '2026-01' })).toMatchObject({
    status: 409,
    body: { code: 'agreement-older' },
  });
  await company.at(offered.body['sequence'] as number);

  await visitor.send('/accept', { authority: 'yes' });
  expect(visitor.status).toBe(409);
  expect(visitor.html).toContain(say('ko', 'signing.page.notices.newer-version'));
  expect(visitor.html).toContain('버전 2026-07');
  expect(signingLinkIn(await linkedMail(company, address, 'sign', 2))).toBe(signingLinkIn(mail));
  await visitor.send('/accept', { authority: 'yes' });
  expect(visitor.title).toBe(say('ko', 'signing.page.outcomes.accepted.title'));

  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
  await company.happened('MembershipActivated');
  const { body } = await company.administrator.get(company.path);
  expect(body['agreementAcceptance']).toMatchObject({ agreementVersion: '2026-07', supersedes: '2026-01', accepted: { language: 'ko' } });
  expect(await company.story()).toContain('AgreementSuperseded');
});
