import { usualSendBackDays } from '../../events/state/refunds.js';
import type { LevelOffer, LevelRules } from '../../workflows/decisions/level-rules.js';
import type { Policy } from '../../workflows/decisions/policy.js';
import { sayGrant } from './benefit-sentences.js';
import { sayMoney } from './money-sentences.js';
import { sayConditions } from './renewal-sentences.js';
import { say, texts, type Language, type TextKey } from './texts.js';

/** What the rules are about; each part is some sentences. */
export const policySections = ['joining', 'year', 'levels', 'benefits'] as const;

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

const listed = (language: Language, all: readonly string[]): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(all);

/** What a version is for, in one line; its name alone where this release has no words for it. */
export const sayPolicyName = (language: Language, version: string): string =>
  Object.hasOwn(texts[language].policy.names, version) ? say(language, `policy.names.${version}` as TextKey) : version;

/** A day as the rules count it. */
const sayDay = (language: Language, day: number): string =>
  say(language, 'policy.days-from', { side: day === 0 ? 'on' : day < 0 ? 'before' : 'after', days: Math.abs(day) });

const sayDays = (language: Language, days: readonly number[]): string =>
  listed(
    language,
    days.map((day) => sayDay(language, day)),
  );

function joining(language: Language, policy: Policy): string[] {
  const { emailVerification, agreementAcceptance, agreementAfterVetting, vetting, users, tenants } = policy;
  const { businessDays: days, mendWithinDays: mend, attempts } = vetting;
  const after = agreementAfterVetting ? 'yes' : 'no';
  return [
    say(language, 'policy.joining.email-verification', { days: emailVerification.days }),
    say(language, 'policy.joining.agreement', { days: agreementAcceptance.days, after }),
    say(language, 'policy.joining.vetting', { days, mend, attempts }),
    say(language, 'policy.joining.users', { atMost: users.atMost, tenants: tenants.atMost }),
  ];
}

/** What is said of years that are asked for only. */
function renewing(language: Language, { renewal: rules }: Policy): string[] {
  const { window, remindOnDays, conditions, reacceptance, lateDays, automatic, paymentToldWithinDays: told } = rules;
  const charge = sayDay(language, automatic.chargeOnDay);
  const named = conditions.filter((name) => name !== 'window-open').join(',');
  return [
    say(language, 'policy.year.window', { opens: sayDay(language, window.opensOnDay), closes: sayDay(language, window.closesOnDay) }),
    ...(remindOnDays.length > 0 ? [say(language, 'policy.year.reminders', { list: sayDays(language, remindOnDays) })] : []),
    say(language, 'policy.year.conditions', { list: sayConditions(language, named) }),
    say(language, 'policy.year.reacceptance', { when: reacceptance }),
    say(language, 'policy.year.late', { days: lateDays }),
    ...(told > 0 && conditions.includes('paid') ? [say(language, 'policy.year.told', { days: told })] : []),
    say(language, 'policy.year.automatic', { offered: automatic.offered ? 'yes' : 'no', atFirst: automatic.atFirst, charge }),
  ];
}

function year(language: Language, policy: Policy): string[] {
  const { renewal: rules, term, whenChangedTo: moved } = policy;
  const { yearEnds: how, nextAnniversary } = rules;
  return [
    say(language, 'policy.year.ends', { how, months: term.months }),
    ...(how === 'asked' ? renewing(language, policy) : []),
    say(language, 'policy.year.next', { from: nextAnniversary.from, add: nextAnniversary.add }),
    ...(moved ? [say(language, 'policy.year.moved', { months: moved.moveAnniversaryMonths })] : []),
  ];
}

type LevelName = keyof LevelRules['offers'];

const sayLevel = (language: Language, level: string): string => say(language, `standing.levels.${level}` as TextKey);

function offer(language: Language, name: string, { prices, earned, employeesAtMost, discounts, excludedBy }: LevelOffer): string[] {
  const level = sayLevel(language, name);
  const costs = Object.entries(prices).map(([currency, amount]) => sayMoney(language, amount, currency));
  return [
    say(language, 'policy.levels.offer', {
      level,
      prices: costs.join(' · '),
      earned: earned ? 'yes' : 'no',
      employees: employeesAtMost ?? 'none',
    }),
    ...discounts.map(({ has, percent }) => say(language, 'policy.levels.discount', { level, has: sayLevel(language, has), percent })),
    ...excludedBy.map((has) => say(language, 'policy.levels.excluded', { level, has: sayLevel(language, has) })),
  ];
}

function levels(language: Language, { levels: rules }: Policy): string[] {
  const offers = Object.entries(rules.offers) as [LevelName, LevelOffer][];
  if (offers.length === 0) return [say(language, 'policy.levels.none')];
  return [
    ...offers.flatMap(([name, each]) => offer(language, name, each)),
    say(language, 'policy.levels.term', { days: rules.termDays, before: rules.renewableDaysBefore }),
    say(language, 'policy.levels.payment', rules.payWithinDays),
    say(language, 'policy.levels.proofs', { days: rules.proofs.businessDays }),
    say(language, 'policy.levels.invoice', { days: rules.invoiceAfterDays }),
    say(language, 'policy.levels.refund', { days: rules.refundDays }),
    say(language, 'policy.levels.send-back', { days: rules.sendBackDays ?? usualSendBackDays }),
  ];
}

function benefits(language: Language, { benefits: { grants, graceDays } }: Policy): string[] {
  const granting = Object.entries(grants).filter(([, all]) => all.length > 0);
  if (granting.length === 0) return [say(language, 'policy.benefits.none')];
  return [
    ...granting.map(([level, all]) =>
      say(language, 'policy.benefits.level', {
        level: sayLevel(language, level),
        list: all.map((each) => sayGrant(language, each)).join('; '),
      }),
    ),
    say(language, 'policy.benefits.grace', { days: graceDays }),
  ];
}

const sections: Readonly<Record<(typeof policySections)[number], (language: Language, policy: Policy) => readonly string[]>> = {
  joining,
  year,
  levels,
  benefits,
};

/** A version of the rules in words, part by part. */
export const sayPolicy = (language: Language, policy: Policy) =>
  policySections.map((about) => ({
    about,
    title: say(language, `policy.sections.${about}`),
    sentences: sections[about](language, policy),
  }));
