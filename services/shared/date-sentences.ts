import { say, sayDate, sayInstant, texts, type Language, type TextKey } from './texts.js';

/** A date that other rules moved; a calendar date or an instant. */
interface MovedDate {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const sayWhen = (language: Language, when: string): string => (when.includes('T') ? sayInstant : sayDate)(language, when);

const sayWhat = (language: Language, what: string): string =>
  Object.hasOwn(texts[language]['policy-change'].dates, what) ? say(language, `policy-change.dates.${what}` as TextKey) : what;

/** Which dates moved, each before and after; that there are none is said, too. */
export const sayMovedDates = (language: Language, dates: readonly MovedDate[]): string =>
  dates
    .map(({ what, before, after }) =>
      say(language, 'policy-change.moved', {
        what: sayWhat(language, what),
        before: sayWhen(language, before),
        after: sayWhen(language, after),
      }),
    )
    .join('; ') || say(language, 'policy-change.none');

/** The same of a letter's fact, which holds them as text. */
export const sayMovedFact = (language: Language, fact: string): string =>
  sayMovedDates(
    language,
    fact.split(',').flatMap((each) => {
      const [what = '', before = '', after = ''] = each.split(' ');
      return what ? [{ what, before, after }] : [];
    }),
  );

/** Which way a date moves. */
export const sayMove = (language: Language, { what, after }: { readonly what: string; readonly after: string }): string =>
  say(language, 'policy-change.moves', { what: sayWhat(language, what), after });
