import { sayRoles } from '../../shared/role-names.js';
import type { Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';
import { isOver } from './status.js';

interface Asked {
  readonly email?: string;
  readonly guest?: true;
  readonly since: string;
  readonly deadline: string;
  readonly againFrom?: string;
}

interface Person {
  readonly email?: string;
  readonly roles: readonly string[];
  readonly guest?: true;
  readonly since: string;
}

interface Invited extends Person {
  readonly deadline: string;
  readonly bounced?: object;
}

interface FurtherTenant {
  readonly tenantId: string;
  readonly status: string;
  readonly name?: string;
  readonly since: string;
  readonly deadline?: string;
}

/** What the API answers about the people of an account, and about those who were asked or asked to be. */
export interface PeopleAnswer {
  readonly membershipId: string;
  readonly status: string;
  readonly users?: Readonly<Record<string, Person>>;
  readonly invitations?: Readonly<Record<string, Invited>>;
  readonly tenants?: readonly FurtherTenant[];
  readonly joinRequests?: Readonly<Record<string, Asked>>;
}

type Row = readonly [label: string, value: string | undefined];

const told = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const section = (title: string, rows: readonly Row[], paint: Paint): string[] =>
  rows.length > 0 ? [paint.strong(title), ...indented(pairs(rows, paint)), ''] : [];

const commandLine = (name: string, id: string, data: object): string => `npx tenure command ${name} ${id} --data '${JSON.stringify(data)}'`;

function askedRows({ membershipId, joinRequests = {} }: PeopleAnswer, language: Language): Row[] {
  const { join, people } = sectionWords[language];
  const on = (instant: string) => shortInstant(language, instant);
  const letIn = (objectId: string) => commandLine('answer-join-request', membershipId, { objectId, answer: 'accept' });
  return Object.entries(joinRequests).flatMap(([objectId, { email, guest, since, deadline, againFrom }]): Row[] => [
    [objectId, told([email, guest && people.guest, againFrom ? join.declined(on(againFrom)) : join.open(on(since), on(deadline))])],
    [join.answer, againFrom ? undefined : letIn(objectId)],
  ]);
}

const personRows = ({ users = {} }: PeopleAnswer, language: Language): Row[] => {
  const { people } = sectionWords[language];
  return Object.entries(users).map(([objectId, { email, roles, guest, since }]) => [
    objectId,
    told([email, sayRoles(language, roles), guest && people.guest, people.since(shortInstant(language, since))]),
  ]);
};

function invitedRows({ membershipId, invitations = {} }: PeopleAnswer, language: Language): Row[] {
  const { people, invitations: words } = sectionWords[language];
  const on = (instant: string) => shortInstant(language, instant);
  return Object.entries(invitations).flatMap(([number, { email, roles, guest, since, deadline, bounced }]): Row[] => [
    [
      number,
      told([email, sayRoles(language, roles), guest && people.guest, words.open(on(since), on(deadline)), bounced && words.bounced]),
    ],
    [words.again, commandLine('resend-invitation', membershipId, { invitation: Number(number) })],
    [words.back, commandLine('withdraw-invitation', membershipId, { invitation: Number(number) })],
  ]);
}

const tenantRows = ({ tenants = [] }: PeopleAnswer, language: Language): Row[] => {
  const { tenants: words, people } = sectionWords[language];
  const on = (instant: string) => shortInstant(language, instant);
  return tenants.map(({ tenantId, name, status, since, deadline }) => [
    tenantId,
    told([name, words.statuses[status] ?? status, deadline ? words.until(on(deadline)) : people.since(on(since))]),
  ]);
};

/** Which further tenants the account has, who is of it and since when, who was invited, and who asked to be let in, each with until when that is to be answered; once all is over nobody answers. */
export function peopleLines(answer: PeopleAnswer, language: Language, paint: Paint): string[] {
  const { people, invitations, join, tenants } = sectionWords[language];
  const asked = Object.keys(answer.joinRequests ?? {}).length > 0 ? askedRows(answer, language) : [];
  const persons = [
    ...section(tenants.title, tenantRows(answer, language), paint),
    ...section(people.title, personRows(answer, language), paint),
  ];
  if (isOver(answer)) return persons;
  return [...persons, ...section(invitations.title, invitedRows(answer, language), paint), ...section(join.title, asked, paint)];
}
