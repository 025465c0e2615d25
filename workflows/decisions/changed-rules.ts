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
  'next-anniversary': ({ nextAnniversary: { from } }) => from,
};

/** What of the year's rules is not the same by two versions. */
export const changedRules = ({ renewal: one }: Policy, { renewal: other }: Policy): Changes =>
  (Object.keys(facets) as (keyof typeof facets)[]).flatMap((what) => {
    const [before, after] = [facets[what](one), facets[what](other)];
    return before === after ? [] : [{ what, before, after }];
  });
