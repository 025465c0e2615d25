import { masked, maskedName } from '../../events/state/masked.js';
import { say, sayInstant, texts, type Language, type TextKey, type Values } from './texts.js';

/** Somebody of a company, as an event or an answer names the person; who was only invited has no id yet. */
export interface NamedPerson {
  readonly objectId?: string | undefined;
  readonly email?: string | undefined;
}

/** A person by the id in the directory, and by the address where there is one. */
export const sayPerson = ({ objectId, email }: NamedPerson): string =>
  objectId && email ? `${objectId} (${email})` : (objectId ?? email ?? '');

/** What a proposal says besides its command. */
export interface Proposed {
  readonly step?: string | undefined;
  readonly until?: string | undefined;
  readonly primaryContact?: { readonly firstName: string; readonly lastName: string; readonly email: string } | undefined;
  readonly partnerId?: string | undefined;
  readonly order?: number | undefined;
  readonly payment?: string | undefined;
  readonly user?: NamedPerson | undefined;
}

/** What or whom a proposal is about, as openly as its data is; empty where the command says it all. */
export function sayProposed(language: Language, { step, until, primaryContact, partnerId, user, order, payment }: Proposed): string {
  const steps = texts[language].waiting.steps;
  const known = step && Object.hasOwn(steps, step) ? say(language, `waiting.steps.${step}` as TextKey) : step;
  const contact =
    primaryContact && [primaryContact.firstName, primaryContact.lastName, `(${primaryContact.email})`].filter(Boolean).join(' ');
  const end = until ? say(language, 'support.until', { until: sayInstant(language, until) }) : step && say(language, 'support.for-good');
  const transfer = order && payment && say(language, 'support.payment', { order, payment });
  return [known, end, contact, partnerId, transfer, user && sayPerson(user)].filter(Boolean).join(', ');
}

const hidden = <Person extends NamedPerson>(person: Person): Person => ({
  ...person,
  ...(person.email && { email: masked(person.email) }),
});

const hiddenContact = ({ firstName, lastName, email }: NonNullable<Proposed['primaryContact']>) => ({
  firstName: maskedName(firstName, lastName),
  lastName: '',
  email: masked(email),
});

function aboutOf(language: Language, { user, primaryContact, ...proposed }: Proposed): string {
  const said = sayProposed(language, {
    ...proposed,
    ...(user && { user: hidden(user) }),
    ...(primaryContact && { primaryContact: hiddenContact(primaryContact) }),
  });
  return said && `: ${said}`;
}

const isNamed = (data: object): data is NamedPerson => 'objectId' in data || 'email' in data;

/** Whom an event is about, for its sentence: everybody may recognise an address there, and nobody use it. */
export const peopleIn = (language: Language, data: object): Values => ({
  ...(isNamed(data) && { person: sayPerson(hidden(data)) }),
  ...('command' in data && 'data' in data && { about: aboutOf(language, data.data as Proposed) }),
  leaving: 'left' in data ? 'left' : 'taken-out',
});
