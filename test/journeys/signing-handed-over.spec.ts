import { say } from '../../services/shared/texts.js';
import { Company } from '../support/company.js';
import { handedOverTo, signedInAs, signingLinkIn } from '../support/signers.js';
import { WebVisitor } from '../support/web-visitor.js';

const title = (outcome: 'accepted' | 'signed' | 'elsewhere') => say('en', `signing.page.outcomes.${outcome}.title`);

it('hands the signing to the person with authority, who signs by the link of the mail and a sign-in', async () => {
  const company = await Company.from('en');
  await company.enrol();
  await company.verify();
  const first = await handedOverTo(company, 'first');
  expect(first.answer).toMatchObject({
    status: 200,
    body: { waitingOn: [{ owner: 'support' }, { step: 'agreement-acceptance', owner: 'signatory' }] },
  });
  const second = await handedOverTo(company, 'second');
  const membership = await company.at(second.answer.body['sequence'] as number);
  expect(membership.body['agreementAcceptance']).toMatchObject({
    signer: { kind: 'handed-over', handedTo: { name: 'S*** P***', email: `s***@${company.domain}` } },
  });
  expect(await company.accept()).toMatchObject({ status: 403, body: { code: 'signing-handed-over' } });

  const visitor = new WebVisitor();
  expect((await visitor.open(signingLinkIn(first.mail))).title).toBe(title('elsewhere'));
  await visitor.open(signingLinkIn(second.mail));
  expect(visitor.html).toContain('Network Membership Agreement');
  expect(visitor.html).not.toContain('name="authority"');
  await visitor.follow('/sign-in');
  await signedInAs(visitor, `member@${company.domain}`, company.id);
  await visitor.send('/accept');
  expect([visitor.status, visitor.html.includes(say('en', 'signing.page.notices.authority-missing'))]).toEqual([422, true]);
  await visitor.send('/accept', { authority: 'yes' });
  expect(visitor.title).toBe(title('accepted'));
  await company.happened('AgreementAccepted');
  expect(visitor.visited.join()).not.toMatch(/id_token|access_token/);
  expect((await visitor.open(signingLinkIn(second.mail))).title).toBe(title('signed'));

  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
  const signed = (await company.at(0)).body['agreementAcceptance'];
  expect(signed).toMatchObject({ accepted: { capacity: 'handed-over' } });
  expect(await company.story()).toEqual(
    expect.arrayContaining(['SigningHandedOver', 'LetterSent', 'AgreementAccepted', 'MembershipActivated']),
  );
});
