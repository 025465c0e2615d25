import type { Db, Filter } from 'mongodb';
import { benefitStatuses } from '../../../events/state/benefits-in-force.js';
import type { BenefitsView } from '../../shared/benefits-view.js';
import { viewCollections, type MembershipView } from '../../shared/views.js';
import { pageWithin, within } from '../requests/period-filter.js';
import type { Benefits, BenefitSearch, FoundBenefits } from './benefits.js';

const maxTimeMS = 5_000;

const projection = { 'state.legalProfile.legalName': 1, 'state.account.partnerId': 1 };

const filterOf = (search: BenefitSearch): Filter<BenefitsView> => ({
  ...pageWithin('endsOn', search),
  ...(search.status && { status: search.status }),
  ...(search.level && { levels: search.level }),
  ...(search.benefit && { names: search.benefit }),
  ...(search.unactivated && { unactivated: search.unactivated }),
});

/** The benefits as the projector writes them. Every value in a filter is a string of a checked form. */
export function mongoBenefits(database: Db): Benefits {
  const benefits = database.collection<BenefitsView>(viewCollections.benefits);
  const memberships = database.collection<MembershipView>(viewCollections.memberships);

  async function companiesOf(membershipIds: readonly string[]) {
    const found = await memberships.find({ _id: { $in: [...membershipIds] } }, { maxTimeMS, projection }).toArray();
    return new Map(
      found.map(({ _id, state }) => [_id, { legalName: state?.legalProfile?.legalName, partnerId: state?.account?.partnerId }]),
    );
  }

  return {
    find: async (membershipId) => (await benefits.findOne({ _id: membershipId }, { maxTimeMS })) ?? undefined,
    async search(search) {
      const found = (await benefits
        .find(filterOf(search), { maxTimeMS })
        .sort({ endsOn: 1, _id: 1 })
        .limit(search.limit)
        .toArray()) as FoundBenefits[];
      const companies = await companiesOf(found.map(({ _id }) => _id));
      return found.map((each) => ({ ...each, ...companies.get(each._id) }));
    },
    counts: (period) =>
      Promise.all(
        benefitStatuses.map(async (status) => ({
          status,
          count: await benefits.countDocuments({ status, ...within('endsOn', period) }, { maxTimeMS }),
        })),
      ),
  };
}
