import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { role } from '../../events/shapes.js';
import manifest from '../../content/agreements/manifest.json' with { type: 'json' };
import current from '../../content/current.json' with { type: 'json' };
import { canonicalJson } from '../../services/shared/canonical-json.js';
import { laidOver, type VersionFile } from '../../workflows/decisions/based-on.js';
import { policies } from '../../workflows/decisions/policy.js';
import { benefitsShape } from './benefits-shape.js';
import { levelsShape } from './levels-shape.js';
import { renewalShape } from './renewal-shape.js';
import { rolloutRulesOf } from '../../workflows/decisions/rollout-rules.js';
import { publishingRules } from '../../workflows/decisions/publishing-rules.js';
import published from './published.json' with { type: 'json' };

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const days = z.int().positive();
const ascending = z
  .array(days)
  .min(1)
  .refine((each) => each.every((day, index) => index === 0 || day > each[index - 1]!));

const policyShape = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}(-[a-z]+)?$/),
  agreementVersion: z.string(),
  calendarVersion: z.string(),
  countriesVersion: z.string(),
  mailboxesVersion: z.string(),
  rolesVersion: z.string(),
  sellerVersion: z.string(),
  agreementAfterVetting: z.boolean(),
  emailVerification: z
    .strictObject({
      days,
      remindOnDays: ascending,
      triesAllowed: z.int().min(1).max(10),
      mailsPerDay: z.int().min(1).max(20),
      mailsPerAddressPerDay: z.int().min(1),
    })
    .refine(({ mailsPerDay, mailsPerAddressPerDay }) => mailsPerAddressPerDay >= mailsPerDay, 'one membership may use its mails')
    .refine(({ days: last, remindOnDays }) => remindOnDays.every((day) => day < last), 'a reminder comes before the deadline'),
  agreementAcceptance: z
    .strictObject({
      days,
      remindOnDays: ascending,
      signers: z
        .array(z.enum(['signatory', 'global-administrator']))
        .refine((signers) => signers.includes('signatory'), 'whom the company named may always sign'),
      handOversPerDay: z.int().min(1).max(20),
    })
    .refine(({ days: last, remindOnDays }) => remindOnDays.every((day) => day < last), 'a reminder comes before the deadline'),
  reacceptance: z
    .strictObject({ noticeDays: days, remindDaysBefore: z.array(days), remindEveryDays: days })
    .refine(({ remindDaysBefore: each }) => each.every((day, index) => index === 0 || day < each[index - 1]!), 'the last is the nearest'),
  vetting: z.strictObject({
    businessDays: days,
    mendWithinDays: days,
    attempts: z.int().min(1).max(10),
    claimHours: z.int().min(1).max(240),
    documents: z.strictObject({
      businessDays: days,
      atMost: z.int().min(1).max(20),
      maximumBytes: z.int().min(1_048_576).max(26_214_400),
      keepUnclaimedDays: z.int().min(1).max(90),
    }),
  }),
  changes: z.strictObject({ purchasesMeanwhile: z.boolean(), contactReviewed: z.boolean(), attempts: z.int().min(1).max(10) }),
  tenant: z
    .strictObject({
      proveWithinDays: days,
      helpWithinDays: days,
      looks: z.strictObject({ firstAfterMinutes: days, atMostEveryMinutes: days }),
      checksPerHour: z.int().min(1).max(20),
    })
    .refine(({ looks }) => looks.firstAfterMinutes <= looks.atMostEveryMinutes, 'intervals grow'),
  tenants: z.strictObject({
    atMost: z.int().min(1).max(50),
    confirmWithinDays: days,
    administratorsOfAdded: z.enum(['full', 'none']),
  }),
  join: z.strictObject({ days, againAfterDays: days, openAtOnce: z.int().min(1).max(50), leastRole: role, leastGuestRole: role }),
  merge: z.strictObject({ answerWithinDays: days, asksPerDay: z.int().min(1).max(10) }),
  legacy: z.strictObject({ administrators: z.array(role).min(1), moverRoles: z.array(role), monthsAfterExpiry: z.int().min(0).max(24) }),
  users: z.strictObject({ atMost: z.int().min(2).max(100) }),
  invitations: z.strictObject({ days, mailsPerDay: z.int().min(1).max(20) }),
  suspension: z.strictObject({ closeAfterDays: days, resumeDays: days }),
  beginningAgain: z.strictObject({
    afterEnds: z.array(z.enum(['expired', 'withdrawn', 'agreement-declined', 'lapsed'])),
    keepsDays: z.strictObject({ 'email-verification': days, vetting: days, 'agreement-acceptance': days }),
  }),
  support: z.strictObject({ longestExtensionDays: days, proposalHours: z.int().positive(), lettersPerDay: z.int().min(1).max(30) }),
  warnings: z.strictObject({
    tenant: days,
    'email-verification': days,
    vetting: days,
    'agreement-acceptance': days,
    'tenant-addition': days,
    join: days,
    suspension: days,
    order: days,
    level: days,
    benefit: days,
  }),
  term: z.strictObject({ months: z.int().positive() }),
  renewal: renewalShape,
  levels: levelsShape,
  benefits: benefitsShape,
  whenChangedTo: z.strictObject({ moveAnniversaryMonths: z.int().min(1).max(24) }).optional(),
});

const rolloutShape = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}$/),
  pageSize: z.int().min(1).max(100),
  perSecond: z.int().min(1).max(200),
  pauseAtUnavailableShare: z.number().min(0).max(0.5),
  leftAtMost: z.int().min(10).max(500),
  namedAtMost: z.int().min(1).max(200),
  approveWithinDays: days,
});

const policyFiles = readdirSync('content/policies');
const policiesNow = Object.fromEntries(
  policyFiles.map((file) => [file.replace('.json', ''), sha256(canonicalJson(json(`content/policies/${file}`)))]),
);
const jsonHashes = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file.replace('.json', ''), sha256(canonicalJson(json(`${folder}/${file}`)))]));
const countriesNow = jsonHashes('content/countries');
const rolloutsNow = jsonHashes('content/rollouts');
const mailboxesNow = jsonHashes('content/mailboxes');
const rolesNow = jsonHashes('content/roles');
const sellersNow = jsonHashes('content/sellers');
const calendarsNow = Object.fromEntries(
  readdirSync('content/calendars').map((version) => [version, jsonHashes(`content/calendars/${version}`)]),
);
const agreementsNow = Object.fromEntries(
  readdirSync('content/agreements', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const hashOf = (language: string) => sha256(readFileSync(`content/agreements/${name}/${language}.md`));
      return [name, { en: hashOf('en'), ko: hashOf('ko') }];
    }),
);

describe('policies', () => {
  it.each(policyFiles)('%s has every rule, in bounds, and names an agreement that exists', (file) => {
    const { version, basedOn, ...differing } = json(`content/policies/${file}`) as VersionFile;
    expect(`${version}.json`).toBe(file);
    const policy = policyShape.parse(policies[version]);
    expect(policy).toMatchObject({ version, ...differing });
    if (basedOn === undefined) expect(policy).toEqual({ version, ...differing });
    else expect(laidOver(policies[basedOn] as unknown as VersionFile, differing)).toEqual({ ...policy, version: basedOn });
    expect(Object.keys(manifest)).toContain(policy.agreementVersion);
    expect(Object.keys(calendarsNow)).toContain(policy.calendarVersion);
    expect(Object.keys(countriesNow)).toContain(policy.countriesVersion);
    expect(Object.keys(mailboxesNow)).toContain(policy.mailboxesVersion);
    expect(Object.keys(rolesNow)).toContain(policy.rolesVersion);
    expect(Object.keys(sellersNow)).toContain(policy.sellerVersion);
  });

  it('include the one that new requests live by', () => {
    expect(policyFiles).toContain(`${current.policyVersion}.json`);
  });
});

describe('the rules of rollouts', () => {
  it.each(readdirSync('content/rollouts'))('%s are whole, in bounds, and known', (file) => {
    const rules = rolloutShape.parse(json(`content/rollouts/${file}`));
    expect(`${rules.version}.json`).toBe(file);
    expect(rolloutRulesOf(rules.version)).toEqual(rules);
  });
});

describe('publishing rules', () => {
  it.each(Object.entries(publishingRules))('%s leaves everybody time to be told', (version, rules) => {
    const shape = z.strictObject({
      version: z.literal(version),
      leastDaysAhead: days,
      proposalHours: days,
      campaignAfterSeconds: z.int().min(5),
    });
    const { leastDaysAhead } = shape.parse(rules);
    for (const { reacceptance } of Object.values(policies)) expect(leastDaysAhead).toBeGreaterThanOrEqual(reacceptance.noticeDays);
  });

  it('include those that publishing goes by', () => expect(Object.keys(publishingRules)).toContain(current.publishingVersion));
});

describe('agreements', () => {
  it('are named in the manifest by the exact bytes of their texts', () => {
    const textsAlone = Object.fromEntries(Object.entries(manifest).map(([version, { en, ko }]) => [version, { en, ko }]));
    expect(textsAlone).toEqual(agreementsNow);
  });

  it('are ranked in the order in which they were published, each above those before it', () => {
    expect(Object.values(manifest).map(({ rank }) => rank)).toEqual(Object.keys(manifest).map((_, index) => index + 1));
  });

  it.each(Object.keys(agreementsNow))('%s has the same sections in both languages', (version) => {
    const [en, ko] = (['en', 'ko'] as const).map((language) => {
      const text = readFileSync(`content/agreements/${version}/${language}.md`, 'utf8');
      expect(text).toContain(version);
      return {
        sections: text.match(/^## .*?(\d+)/gm)?.map((heading) => /\d+/.exec(heading)![0]),
        numbers: text.match(/\d[\d,]*/g)?.length,
      };
    });
    expect(ko!.sections).toEqual(en!.sections);
    expect(en!.sections!.length).toBeGreaterThan(5);
  });
});

describe('what was published once', () => {
  it('is never changed and never taken away; a new version adds its line here', () => {
    const now = {
      policies: policiesNow,
      agreements: manifest,
      countries: countriesNow,
      rollouts: rolloutsNow,
      mailboxes: mailboxesNow,
      roles: rolesNow,
      sellers: sellersNow,
      calendars: calendarsNow,
      publishing: jsonHashes('content/publishing'),
    };
    expect(now).toEqual(published);
  });
});
