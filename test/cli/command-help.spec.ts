import { waitingAnswer } from '../../services/api/memberships/receipt-answer.js';
import { readFile } from 'node:fs/promises';
import type { CommandRoute } from '../../services/api/commands/command-routes.js';
import { membershipCommands } from '../../services/api/commands/member-commands.js';
import { supportCommands } from '../../services/api/commands/support-commands.js';
import { jsonSchemaOf, type JsonSchema } from '../../services/api/documents/json-schemas.js';
import { bodyOf, commandNames, isCommandName, knownCommands, namesFor, type Side } from '../../services/cli/known-commands.js';
import { partnerRequest } from '../../services/shared/input/account-creation.js';
import { tenure } from './api-in-the-small.js';

const routes: Readonly<Record<Side, readonly CommandRoute[]>> = { members: membershipCommands, support: supportCommands };
const sides: readonly Side[] = ['members', 'support'];
const nameOf = ({ path }: CommandRoute): string => path.split('/').at(-1) ?? '';

interface Field extends JsonSchema {
  readonly properties?: Readonly<Record<string, Field>>;
  readonly enum?: readonly string[];
}

/** Every field by its whole name, and every value that one may have. */
const wordsIn = ({ properties = {} }: Field, before = ''): string[] =>
  Object.entries(properties).flatMap(([name, field]) =>
    field.properties ? wordsIn(field, `${before}${name}.`) : [`${before}${name}`, ...(field.enum ?? []).map(String)],
  );

it.each(sides)('knows exactly the commands that the API has for %s', (side) => {
  expect(namesFor(side).sort()).toEqual(routes[side].map(nameOf).sort());
});

it.each(sides.flatMap((side) => routes[side].map((route) => [nameOf(route), side, route] as const)))(
  'gives %s for %s with exactly the fields that the API reads',
  (name, side, route) => {
    if (!isCommandName(name)) throw new Error(`${name} is not known.`);
    expect(jsonSchemaOf(bodyOf(name, side), 'input')).toEqual(jsonSchemaOf(route.body, 'input'));
  },
);

describe.each(['en', 'ko'])('the help in %s', (language) => {
  const help = async (...argv: string[]) => (await tenure(['command', ...argv, '--help', '--language', language])).out;

  it.each(commandNames)('names each field of %s and each value that it may have', async (name) => {
    const section = (await help(name)).split(`\n  ${name}  `)[1] ?? '';
    for (const word of wordsIn(jsonSchemaOf(knownCommands[name].fields, 'input'))) expect(section).toContain(word);
    expect(section).not.toContain('undefined');
  });

  it('holds every command, or only the one that was named', async () => {
    const all = await help();
    for (const name of commandNames) expect(all).toContain(`\n  ${name}  `);
    expect(await help('verify-email')).not.toContain('\n  deny-email  ');
  });

  it.each(commandNames)('says of every value that %s may have what it means, and never that a field is just a uuid', async (name) => {
    const section = (await help(name)).split(`\n  ${name}  `)[1] ?? '';
    expect(section).not.toMatch(/uuid|date-time/);
    for (const value of ['admin-agent', 'document-received', 'domain-invoice', 'vetting', 'another-reference', 'another-company', 'other'])
      expect(section).not.toMatch(new RegExp(`^ +${value} *$`, 'm'));
  });

  it('says of a field that can only be true that it is', async () => {
    expect(await help('invite-user')).toMatch(/^ +guest +true \(/m);
  });

  it.each([
    ['set-automatic-renewal', /^ +on +true (or|또는) false/m],
    ['pay-renewal', /pay-renewal +\((only a service|서비스만)\)/],
    ['pay-renewal', /12345(는| is) 123\.45 EUR/],
    ['place-order', /^ +silver +\S+/m],
    ['decline-agreement', /a member stays one|멤버십은 유지/],
  ])('says of %s what people would get wrong', async (name, said) => expect(await help(name)).toMatch(said));

  it('shows the form of an instant, and which of days and until is what', async () => {
    const section = await help('extend-deadline');
    expect(section).toContain('YYYY-MM-DDThh:mm:ss');
    expect(section).toContain('2026-05-01T09:00:00Z');
    expect(section).toMatch(language === 'en' ? /days are added to the present deadline/ : /days는 현재 기한에 더하는/);
  });

  it('says what a request to join holds, and when a new tenant is named in it', async () => {
    const { out } = await tenure(['start', '--help', '--language', language]);
    for (const field of ['newTenant.domain', 'legalProfile.address.country', 'examples/new-tenant.en.json']) expect(out).toContain(field);
  });

  it.each([
    ['resend-letter', 'Letters', '메일'],
    ['resend-invitation', 'Invitations', '초대'],
    ['withdraw-invitation', 'Invitations', '초대'],
  ])('says of %s where that which it names is found', async (name, english, korean) => {
    expect(await help(name)).toMatch(
      language === 'en' ? new RegExp(`tenure show prints.*, under ${english}`) : `tenure show의 ‘${korean}’`,
    );
  });

  it('tells a rejection from a reason', async () => {
    const section = (await help('reject-vetting')).split('\n  reject-vetting  ')[1];
    expect(section).toContain('--rejection <');
    expect(section).toContain('--reason <');
  });
});

it.each(['harbour.en', 'hanbit.ko', 'new-tenant.en'])('has an example, %s, that the API takes', async (name) => {
  const example: unknown = JSON.parse(await readFile(`examples/${name}.json`, 'utf8'));
  expect(partnerRequest.safeParse(example)).toMatchObject({ success: true });
});

it.each(['en', 'ko'])('names every step and owner that memberships are found by, and when an address matches (%s)', async (language) => {
  const out = (await tenure(['list', '--help', '--language', language])).out.replaceAll(/\s+/g, ' ');
  const { step, owner } = waitingAnswer.shape;
  for (const name of [...step.options, ...owner.options]) expect(out).toMatch(new RegExp(`[ ,]${name}(?![\\w-])`));
  expect(out).toMatch(language === 'en' ? /an e-mail address only in full/ : /이메일 주소는 전체/);
});

it.each(['en', 'ko'])('names the ids of solution areas and benefits, in %s', async (language) => {
  const help = async (name: string) => (await tenure(['command', name, '--help', '--language', language])).out;
  expect(await help('place-order')).toMatch(/ {2}cloud-platform +\S/);
  expect(await help('activate-benefit')).toMatch(/ {2}support-incidents +\S/);
});
