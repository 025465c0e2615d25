import type { Db, Filter } from 'mongodb';
import type { StandingId } from '../../shared/input/standing-id.js';
import type { StandingView } from '../../shared/standing-view.js';
import { viewCollections } from '../../shared/views.js';
import type { Standings } from './standings.js';

const maxTimeMS = 2_000;

const idsOf = (ids: readonly StandingId[], kind: StandingId['kind']): string[] => [
  ...new Set(ids.filter((each) => each.kind === kind).map(({ id }) => id)),
];

/** The standings as the projector writes them; a further tenant of a company is looked for only where its id is no membership’s. */
export function mongoStandings(database: Db): Standings {
  const standings = database.collection<StandingView>(viewCollections.standings);
  const among = (field: '_id' | 'partnerId' | 'tenantIds', ids: readonly string[]): Promise<StandingView[]> =>
    ids.length === 0 ? Promise.resolve([]) : standings.find({ [field]: { $in: ids } } as Filter<StandingView>, { maxTimeMS }).toArray();

  return {
    async find(ids) {
      const asOf = new Date().toISOString();
      const guids = idsOf(ids, 'membership');
      const [own, partners] = await Promise.all([among('_id', guids), among('partnerId', idsOf(ids, 'partner'))]);
      const others = await among(
        'tenantIds',
        guids.filter((id) => own.every(({ _id }) => _id !== id)),
      );
      const byId = new Map([
        ...others.flatMap((view) => view.tenantIds.map((id) => [id, view] as const)),
        ...[...own, ...partners].flatMap((view) => [[view._id, view] as const, [view.partnerId, view] as const]),
      ]);
      return ids.map(({ id }) => ({ view: byId.get(id), asOf }));
    },
    async tagOf({ kind, id }) {
      const projection = kind === 'partner' ? { partnerId: 1, sequence: 1 } : { sequence: 1 };
      const found = await standings.findOne(kind === 'partner' ? { partnerId: id } : { _id: id }, { projection, maxTimeMS });
      return found ? { membershipId: found._id, sequence: found.sequence } : undefined;
    },
  };
}
