import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import type { EventType } from '../../events/catalogue.js';
import { orderEventTypes, type MembershipCounts, type MembershipSearch } from '../../services/api/memberships/memberships.js';
import type { DueMembership, RenewalsDue, RenewalsSearch } from '../../services/api/renewals-due/renewals-due.js';
import type { Period } from '../../services/api/requests/period.js';
import type { Standings } from '../../services/api/standings/standings.js';
import { survivorOf } from '../../services/api/standings/survivor.js';
import type { Commands } from '../../services/api/ports.js';
import type { Started } from '../../services/shared/start-membership.js';
import type { StandingView } from '../../services/shared/standing-view.js';
import type { MembershipView, TimelineEntry } from '../../services/shared/views.js';
import type { AccountRequest, Preview, Receipt } from '../../workflows/contract.js';

/** The instant by which mails of the specs are to be answered: a week from now. */
export const soon = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();

/** Remembers what it was asked, and answers as told. */
export class FakeCommands implements Commands {
  readonly started: AccountRequest[] = [];
  readonly sent: Parameters<Commands['send']>[0][] = [];
  told: Partial<Started> = {};
  refusal: Error | undefined;
  readonly previewed: Parameters<Commands['preview']>[0][] = [];
  foreseen: Preview = { refused: 'step-not-open', details: { step: 'vetting' } };
  /** Said once, to a command that was foreseen otherwise. */
  changedMind: Error | undefined;
  readonly unknown = new Set<string>();
  receipt: Omit<Receipt, 'membershipId'> & Record<string, unknown> = { sequence: 7, status: 'pending', waitingOn: [] };

  start: Commands['start'] = async (request) => {
    if (this.refusal) throw this.refusal;
    this.started.push(request);
    return {
      membershipId: request.membershipId,
      alreadyRequested: false,
      sequence: 1,
      ...(!this.told.alreadyRequested && { answerBy: soon() }),
      ...this.told,
    };
  };

  isKnown: Commands['isKnown'] = async (membershipId) => {
    if (this.refusal) throw this.refusal;
    return !this.unknown.has(membershipId);
  };

  send: Commands['send'] = async (command) => {
    if (this.refusal) throw this.refusal;
    const refusal = this.changedMind;
    this.changedMind = undefined;
    if (refusal) throw refusal;
    this.sent.push(command);
    return { ...this.receipt, membershipId: command.membershipId };
  };

  preview: Commands['preview'] = async (command) => {
    if (this.refusal) throw this.refusal;
    this.previewed.push(command);
    return this.foreseen;
  };
}

/** What other programs are told, in memory; counts how often it is read, and how often only an index is. */
export class FakeStandings implements Standings {
  readonly views: StandingView[] = [];
  reads = 0;
  tagsRead = 0;
  failure: Error | undefined;

  find: Standings['find'] = async (ids) => {
    if (this.failure) throw this.failure;
    this.reads += 1;
    const asOf = new Date().toISOString();
    const one = async (id: string) => this.views.find(({ _id }) => _id === id);
    const any = (id: string) =>
      this.views.find(({ _id, partnerId, formerIds = [], tenantIds }) => [_id, partnerId, ...formerIds, ...tenantIds].includes(id));
    return Promise.all(ids.map(async ({ id }) => ({ asOf, ...(await survivorOf((await one(id)) ?? any(id), one)) })));
  };

  tagOf: Standings['tagOf'] = async ({ id }) => {
    this.tagsRead += 1;
    const view = this.views.find(({ _id, partnerId, formerIds = [] }) => [_id, partnerId, ...formerIds].includes(id));
    return view && { membershipId: view._id, sequence: view.sequence };
  };
}

/** The renewals that are due, as told; remembers what it was asked. */
export class FakeRenewalsDue implements RenewalsDue {
  readonly searches: RenewalsSearch[] = [];
  readonly counted: Period[] = [];
  found: readonly DueMembership[] = [];

  search: RenewalsDue['search'] = async (search) => {
    this.searches.push(search);
    return this.found;
  };

  counts: RenewalsDue['counts'] = async ({ from, until }) => {
    this.counted.push({ from, until });
    return [{ phase: 'open', count: 3 }];
  };
}

/** Views in memory. */
export class FakeMemberships {
  readonly views = new Map<string, MembershipView>();
  readonly entries: TimelineEntry[] = [];
  readonly searches: MembershipSearch[] = [];
  counted: MembershipCounts = { statuses: [], waiting: [], stuck: [], overdue: 0 };
  counts = () => (this.failure ? Promise.reject(this.failure) : Promise.resolve(this.counted));
  found: readonly MembershipView[] = [];
  failure: Error | undefined;
  /** Happens after the next look that found nothing new. */
  afterNextLook: (() => void) | undefined;

  find = async (membershipId: string): Promise<MembershipView | undefined> => {
    if (this.failure) throw this.failure;
    const view = this.views.get(membershipId);
    const happens = this.afterNextLook;
    this.afterNextLook = undefined;
    happens?.();
    return view;
  };

  timeline = async (membershipId: string, after: number, limit: number): Promise<TimelineEntry[]> =>
    this.entries.filter((entry) => entry.membershipId === membershipId && entry.sequence > after).slice(0, limit);

  membershipOf = async (partnerId: string): Promise<string | undefined> =>
    [...this.views.keys()].find((membershipId) => partnerIdOf(membershipId) === partnerId);

  accountOf = async (tenantId: string): Promise<string | undefined> => {
    if (this.failure) throw this.failure;
    return [...this.views.values()].find(({ tenants }) => tenants?.includes(tenantId))?._id;
  };

  papersOf = async (membershipId: string) => this.ofTypes(membershipId, ['InvoiceIssued', 'CreditNoteIssued']);

  orderEventsOf = async (membershipId: string) => this.ofTypes(membershipId, orderEventTypes);

  private ofTypes<Type extends EventType>(membershipId: string, types: readonly Type[]): TimelineEntry<Type>[] {
    const found = this.entries.filter((entry) => entry.membershipId === membershipId && types.some((type) => type === entry.type));
    return found as unknown as TimelineEntry<Type>[];
  }

  documentsOf = async (membershipIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> =>
    new Map(membershipIds.map((id) => [id, this.views.get(id)?.state.vetting?.documents.map(({ hash }) => hash) ?? []]));

  search = async (search: MembershipSearch): Promise<readonly MembershipView[]> => {
    this.searches.push(search);
    return this.found;
  };
}
