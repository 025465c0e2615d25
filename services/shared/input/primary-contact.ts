import { z } from 'zod';
import { workEmail } from './email.js';
import { fails, parseInput } from './field-errors.js';
import { phoneNumberIn } from './phone.js';
import { optionalText, text } from './text.js';

/** The languages we write in. */
export const language = z.enum(['en', 'ko'], fails('not-a-language'));

/** Whom to write to. The phone number may be in national form; `withPhoneNumber` reads it by the company's country. */
export const primaryContact = z.strictObject({
  firstName: text(1, 50),
  lastName: text(1, 50),
  email: workEmail,
  phoneNumber: optionalText(50),
  language,
});

/** A contact as typed. */
export type TypedContact = z.output<typeof primaryContact>;

/** Whether there is no number, or one that can exist. */
export const hasUsablePhone = ({ phoneNumber }: Pick<TypedContact, 'phoneNumber'>, country: string): boolean =>
  !phoneNumber || phoneNumberIn(country, phoneNumber) !== undefined;

/** The contact as it is kept: the number as E.164, or none. */
export function withPhoneNumber({ phoneNumber, ...contact }: TypedContact, country: string) {
  const number = phoneNumber && phoneNumberIn(country, phoneNumber);
  return { ...contact, ...(number && { phoneNumber: number }) };
}

/** Another person to write to, as a command says it. */
export const contactReplacement = z.strictObject({ primaryContact });

interface TypedReplacement {
  readonly primaryContact?: { readonly phoneNumber?: unknown };
}

/** A replacement as it is kept, for a company of that country; the phone is judged even while other fields are wrong. */
export const replacementFor = (country: string) =>
  contactReplacement
    .refine(
      ({ primaryContact: contact }: TypedReplacement) =>
        typeof contact?.phoneNumber !== 'string' || hasUsablePhone({ phoneNumber: contact.phoneNumber }, country),
      {
        ...fails('not-a-phone-number'),
        path: ['primaryContact', 'phoneNumber'],
        when: ({ value }) => typeof value === 'object' && value !== null,
      },
    )
    .transform(({ primaryContact: contact }) => ({ primaryContact: withPhoneNumber(contact, country) }));

/** The replacement as it is kept; throws `InputInvalid` for a number that the country cannot have. */
export const replacementIn = (country: string, typed: unknown) => parseInput(replacementFor(country), typed);
