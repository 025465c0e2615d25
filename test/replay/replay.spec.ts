import { branches } from './branches.js';
import { legacyBranches } from './legacy-branches.js';
import { publishingBranches } from './publishing-branches.js';
import { rolloutBranches } from './rollout-branches.js';
import { recordedRuns, recordMissing } from './recorded.js';
import { namesThatDoNotReplay, tellingBundle } from './replaying.js';

const release = '0.1.0';
const named = (branch: string) => recordedRuns().filter(({ name }) => name === `${release}/${branch}-1.json`);

beforeAll(async () => {
  if (process.env['RECORD_HISTORIES']) await recordMissing(release);
}, 300_000);

it('has written down every branch of this release', () => {
  const names = recordedRuns().map(({ name }) => name);
  for (const branch of Object.keys({ ...branches, ...rolloutBranches, ...publishingBranches, ...legacyBranches }))
    expect(names).toContain(`${release}/${branch}-1.json`);
});

it('carries on every life that a release has begun, with the very events it had', async () => {
  expect(await namesThatDoNotReplay(await tellingBundle('../../workflows/index.ts'), recordedRuns())).toEqual([]);
}, 120_000);

it('finds a release that would break the lives under way', async () => {
  expect(await namesThatDoNotReplay(await tellingBundle('planted/index.ts'), named('resent'))).toHaveLength(1);
});

it('finds a release that decides otherwise what was decided, although the engine would not', async () => {
  const found = await namesThatDoNotReplay(await tellingBundle('planted/otherwise.ts'), named('rejected-and-closed'));
  expect(found).toEqual([`${release}/rejected-and-closed-1.json: other events`]);
});
