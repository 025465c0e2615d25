import { Company } from '../support/company.js';

it('makes one membership of ten simultaneous requests, and names it to each', async () => {
  const company = await Company.from('en');
  const answers = await Promise.all(Array.from({ length: 10 }, () => company.enrol()));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202));
  expect(new Set(answers.map(({ body }) => body['membershipId']))).toEqual(new Set([company.id]));
  expect(answers.filter(({ body }) => body['alreadyRequested'] === false)).toHaveLength(1);
  await company.happened('VerificationEmailSent');
  await company.happened('AddressChecked');
  expect((await company.at(7)).body).toMatchObject({ sequence: 7 });
});
