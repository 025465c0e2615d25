import type { EventData } from '../../events/catalogue.js';
import type { ruleFacets } from '../../events/shapes.js';
import type { Policy } from './policy.js';
import type { RenewalRules } from './renewal-rules.js';

type Changes = NonNullable<EventData<'PolicyChanged'>['rules']>['changes'];

const yesOrNo = (holds: boolean): string => (holds ? 'yes' : 'no');
const isAsked = ({ yearEnds }: RenewalRules): boolean => yearEnds === 'asked';
const needs = (name: RenewalRules['conditions'][number]) => (rules: RenewalRules) =>
  yesOrNo(isAsked(rules) && rules.conditions.includes(name));

/** What a company notices of the rules of its years besides their dates, one line each. */
const facets: { readonly [Facet in (typeof ruleFacets)[number]]: (rules: RenewalRules) => string } = {
  'years-asked': (rules) => yesOrNo(isAsked(rules)),
  payment: needs('paid'),
  'profile-review': needs('profile-reviewed'),
  'agreement-each-year': (rules) => yesOrNo(isAsked(rules) && rules.reacceptance === 'always'),
  'automatic-renewal': (rules) => yesOrNo(isAsked(rules) && rules.automatic.offered),
  'late-days': (rules) => String(isAsked(rules) ? rules.lateDays : 0),
  'payment-told-days': ({ paymentToldWithinDays }) => String(paymentToldWithinDays),
  reminders: ({ remindOnDays }) => String(remindOnDays.length),
  'charge-day': ({ automatic }) => String(automatic.offered ? automatic.chargeOnDay : 0),
  'next-anniversary': ({ nextAnniversary: { from } }) => from,
};

/** What is only noticed where both rules have what it is a part of. */
const partOf: { readonly [Facet in keyof typeof facets]?: (rules: RenewalRules) => string } = {
  'payment-told-days': facets.payment,
  reminders: facets['years-asked'],
  'charge-day': facets['automatic-renewal'],
};

const isNoticed = (what: keyof typeof facets, ...both: readonly RenewalRules[]): boolean =>
  both.every((rules) => (partOf[what]?.(rules) ?? 'yes') === 'yes');

/** What of the year's rules is not the same by two versions. */
export const changedRules = ({ renewal: one }: Policy, { renewal: other }: Policy): Changes =>
  (Object.keys(facets) as (keyof typeof facets)[]).flatMap((what) => {
    const [before, after] = [facets[what](one), facets[what](other)];
    return before === after || !isNoticed(what, one, other) ? [] : [{ what, before, after }];
  });
