import type { Db, Filter } from 'mongodb';
import type { StandingId } from '../../shared/input/standing-id.js';
import type { StandingView } from '../../shared/standing-view.js';
import { viewCollections } from '../../shared/views.js';
import type { Standings } from './standings.js';
import { survivorOf } from './survivor.js';

const maxTimeMS = 2_000;

/** Where an id of each kind stands. */
const fields = { membership: '_id', partner: 'partnerId', former: 'formerIds' } as const satisfies Record<StandingId['kind'], string>;

const idsOf = (ids: readonly StandingId[], kind: StandingId['kind']): string[] => [
  ...new Set(ids.filter((each) => each.kind === kind).map(({ id }) => id)),
];

/** The standings as the projector writes them; a further tenant of a company is looked for only where its id is no membership’s. */
export function mongoStandings(database: Db): Standings {
  const standings = database.collection<StandingView>(viewCollections.standings);
  const among = (field: '_id' | 'partnerId' | 'tenantIds' | 'formerIds', ids: readonly string[]): Promise<StandingView[]> =>
    ids.length === 0 ? Promise.resolve([]) : standings.find({ [field]: { $in: ids } } as Filter<StandingView>, { maxTimeMS }).toArray();

  const one = async (membershipId: string): Promise<StandingView | undefined> => (await among('_id', [membershipId]))[0];

  return {
    async find(ids) {
      const asOf = new Date().toISOString();
      const guids = idsOf(ids, 'membership');
      const [own, partners, former] = await Promise.all([
        among('_id', guids),
        among('partnerId', idsOf(ids, 'partner')),
        among('formerIds', idsOf(ids, 'former')),
      ]);
      const others = await among(
        'tenantIds',
        guids.filter((id) => own.every(({ _id }) => _id !== id)),
      );
      const byId = new Map([
        ...others.flatMap((view) => view.tenantIds.map((id) => [id, view] as const)),
        ...former.flatMap((view) => (view.formerIds ?? []).map((id) => [id, view] as const)),
        ...[...own, ...partners].flatMap((view) => [[view._id, view] as const, [view.partnerId, view] as const]),
      ]);
      const survivors = await Promise.all(ids.map(({ id }) => survivorOf(byId.get(id), one)));
      return survivors.map((survivor) => ({ ...survivor, asOf }));
    },
    async tagOf({ kind, id }) {
      const field = fields[kind];
      const projection = { ...(field !== '_id' && { [field]: 1 }), sequence: 1, mergedInto: 1 } as const;
      const found = await standings.findOne({ [field]: id } as Filter<StandingView>, { projection, maxTimeMS });
      return found && !found.mergedInto ? { membershipId: found._id, sequence: found.sequence } : undefined;
    },
  };
}
