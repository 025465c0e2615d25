import { Company, linkIn, mailsTo } from '../support/company.js';
import { skippingTime, type SkippingTime } from '../support/skipping-time.js';
import { eventually } from '../support/system.js';

let time: SkippingTime;

beforeAll(async () => void (time = await skippingTime()));
afterAll(() => time?.end());

it('reminds twice, then ends a request that nobody answered, and says how to go on', async () => {
  const company = await Company.from('en', time.api);
  expect(await company.enrol()).toMatchObject({ status: 202 });
  const mail = await company.mail();
  await time.pass('3 days');
  await company.mail(2);
  await time.pass('3 days');
  expect(linkIn(await company.mail(3))).toBe(linkIn(mail));

  await time.pass('2 days');
  await company.happened('AccountExpired');
  const story = await company.story();
  expect((await company.at(story.length)).body).toMatchObject({ status: 'expired', waitingOn: [] });
  expect(story.slice(5).filter((type) => type !== 'AddressChecked' && type !== 'LetterSent')).toEqual([
    'VerificationEmailSent',
    ...['EmailVerificationReminded', 'VerificationEmailSent'],
    ...['EmailVerificationReminded', 'VerificationEmailSent'],
    'AccountExpired',
  ]);
  expect(await company.verify()).toMatchObject({ status: 410, body: { code: 'link-expired', next: expect.any(String) } });
  const page = await fetch(linkIn(mail));
  expect(await page.text()).toContain('This request ran out of time');

  expect(await company.enrol()).toMatchObject({ status: 202 });
  await eventually(async () => ((await mailsTo(company.contact)).length === 4 ? true : undefined));
  expect((await company.at(story.length + 5)).body).toMatchObject({ status: 'pending' });
});
