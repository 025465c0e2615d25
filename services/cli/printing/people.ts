import { sayRoles } from '../../shared/role-names.js';
import type { Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

interface Asked {
  readonly email?: string;
  readonly since: string;
  readonly deadline: string;
  readonly againFrom?: string;
}

/** What the API answers about the people of an account, and about those who asked to be. */
export interface PeopleAnswer {
  readonly membershipId: string;
  readonly users?: Readonly<Record<string, { readonly email?: string; readonly roles: readonly string[]; readonly since: string }>>;
  readonly joinRequests?: Readonly<Record<string, Asked>>;
}

type Row = readonly [label: string, value: string | undefined];

const told = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const section = (title: string, rows: readonly Row[], paint: Paint): string[] =>
  rows.length > 0 ? [paint.strong(title), ...indented(pairs(rows, paint)), ''] : [];

function askedRows({ membershipId, joinRequests = {} }: PeopleAnswer, language: Language): Row[] {
  const { join } = sectionWords[language];
  const on = (instant: string) => shortInstant(language, instant);
  const asked = Object.entries(joinRequests);
  const [open] = asked.find(([, { againFrom }]) => !againFrom) ?? [];
  return [
    ...asked.map(([objectId, { email, since, deadline, againFrom }]): Row => [
      objectId,
      told([email, againFrom ? join.declined(on(againFrom)) : join.open(on(since), on(deadline))]),
    ]),
    [join.answer, open && `npx tenure command answer-join-request ${membershipId} --data '{"objectId":"${open}","answer":"accept"}'`],
  ];
}

/** Who is of the account and since when, and who asked to be let in and until when that is to be answered. */
export function peopleLines(answer: PeopleAnswer, language: Language, paint: Paint): string[] {
  const { people, join } = sectionWords[language];
  const users = Object.entries(answer.users ?? {}).map(([objectId, { email, roles, since }]): Row => [
    objectId,
    told([email, sayRoles(language, roles), people.since(shortInstant(language, since))]),
  ]);
  const asked = Object.keys(answer.joinRequests ?? {}).length > 0 ? askedRows(answer, language) : [];
  return [...section(people.title, users, paint), ...section(join.title, asked, paint)];
}
