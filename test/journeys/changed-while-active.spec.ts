import { Company } from '../support/company.js';

const member = async (language: 'en' | 'ko') => {
  const company = await Company.from(language);
  await company.enrol();
  await company.verify();
  await company.accept();
  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
  return company;
};

const steps = (body: Record<string, unknown>) => (body['waitingOn'] as { step: string }[]).map(({ step }) => step);

it('reviews a member only for the name it changed, which stays a member and may buy meanwhile', async () => {
  const company = await member('en');
  const { legalName } = company.request.legalProfile;

  const corrected = await company.command('correct-legal-profile', { legalName: 'Harbour Partners Ltd' });
  expect(corrected).toMatchObject({ status: 200, body: { status: 'active' } });
  expect(steps(corrected.body)).toContain('vetting');
  expect((await company.at(corrected.body['sequence'] as number)).body).toMatchObject({
    status: 'active',
    purchases: { status: 'open' },
    benefits: { status: 'in-force' },
    legalProfile: { legalName: 'Harbour Partners Ltd' },
    changes: { stands: true, underReview: [{ part: 'legalName', before: legalName, now: 'Harbour Partners Ltd' }] },
    vetting: { status: 'pending', current: { round: 2, changed: ['legalName'] } },
  });

  const authorized = await company.authorized();
  expect(authorized).toMatchObject({ status: 200, body: { status: 'active' } });
  const { body } = await company.at(authorized.body['sequence'] as number);
  expect(body).toMatchObject({ vetting: { status: 'authorized', lastFinalized: { round: 2 } } });
  expect(body).not.toHaveProperty('changes');
});

it('writes to a member’s new contact, who is its contact once the mail is answered', async () => {
  const company = await member('ko');
  const before = company.contact;
  company.contact = `successor-${company.id.slice(0, 8)}@${company.domain}`;

  const asked = await company.command('replace-primary-contact', { primaryContact: company.request.legalProfile.primaryContact });
  expect(asked).toMatchObject({ status: 200, body: { status: 'active' } });
  expect((await company.at(asked.body['sequence'] as number)).body).toMatchObject({
    legalProfile: { primaryContact: { email: before } },
    changes: { contact: { email: company.contact } },
  });

  const verified = await company.verify();
  expect(verified).toMatchObject({ status: 200, body: { status: 'active' } });
  expect(steps(verified.body)).toContain('vetting');
  expect((await company.at(verified.body['sequence'] as number)).body).toMatchObject({
    legalProfile: { primaryContact: { email: company.contact } },
    changes: { underReview: [{ part: 'primaryContact', before: { email: before }, now: { email: company.contact } }] },
  });
});
