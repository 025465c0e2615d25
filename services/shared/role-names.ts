import { say, texts, type Language, type TextKey, type Values } from './texts.js';

const nameOf = (language: Language, role: string): string =>
  Object.hasOwn(texts[language].users.roles, role) ? say(language, `users.roles.${role}` as TextKey) : role;

const listed = (language: Language, roles: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(language, { type }).format(roles.map((role) => nameOf(language, role)));

/** Roles that somebody has or gets, by their names as people read them; one that this release does not know stays a code. */
export const sayRoles = (language: Language, roles: readonly string[]): string => listed(language, roles, 'conjunction');

/** Roles of which one is enough, or one is to be chosen. */
export const sayAnyRole = (language: Language, roles: readonly string[]): string => listed(language, roles, 'disjunction');

const lists = { roles: 'roles', before: 'formerRoles' } as const;

/** The lists of roles that an event holds, as its sentence names them. */
export const rolesIn = (language: Language, data: object): Values =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      Array.isArray(value) && name in lists ? [[lists[name as keyof typeof lists], sayRoles(language, value.map(String))]] : [],
    ),
  );
