import type { Benefits, BenefitSearch, FoundBenefits } from '../../services/api/benefits/benefits.js';
import type { Period } from '../../services/api/requests/period.js';
import type { BenefitsView } from '../../services/shared/benefits-view.js';

/** Benefits in memory; remembers what it was asked. */
export class FakeBenefits implements Benefits {
  readonly views = new Map<string, BenefitsView>();
  readonly searches: BenefitSearch[] = [];
  readonly counted: Period[] = [];
  found: readonly FoundBenefits[] = [];

  find: Benefits['find'] = async (membershipId) => this.views.get(membershipId);

  search: Benefits['search'] = async (search) => {
    this.searches.push(search);
    return this.found;
  };

  counts: Benefits['counts'] = async ({ from, until }) => {
    this.counted.push({ from, until });
    return [{ status: 'in-force', count: 3 }];
  };
}
