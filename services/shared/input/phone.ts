import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** The number as E.164, read as one of the country unless it begins with a plus; `undefined` where no such number can exist. */
export function phoneNumberIn(country: string, typed: string): string | undefined {
  const number = parsePhoneNumberFromString(typed.normalize('NFKC'), { defaultCountry: country as CountryCode, extract: false });
  return number?.isValid() ? number.number : undefined;
}
