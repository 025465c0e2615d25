import { z } from 'zod';
import { nameWarnings } from '../../../events/shapes.js';
import { nameWarningsOf, type CountryRules } from '../../../workflows/decisions/profile-rules.js';
import { say, type Language } from '../../shared/texts.js';

/** What looks odd and refuses nothing; the review sees it too. */
export const warningAnswer = z.object({
  pointer: z.string().meta({ description: 'Which field of the body.' }),
  code: z.enum(nameWarnings),
  detail: z.string(),
  next: z.string(),
});

/** Where a name stands in the body, and how its sender reads. */
export interface NamePlace {
  readonly pointer: string;
  readonly language: Language;
}

/** What looks odd about a legal name, in words; nothing for no name. */
export const warningsAbout = (
  name: string | undefined,
  rules: CountryRules,
  { pointer, language }: NamePlace,
): z.infer<typeof warningAnswer>[] =>
  name === undefined
    ? []
    : nameWarningsOf(name, rules).map((code) => ({
        pointer,
        code,
        detail: say(language, `legal-profile.warnings.${code}.title`),
        next: say(language, `legal-profile.warnings.${code}.next`),
      }));
