import { routes } from '../../services/api/routes.js';
import { toWire, type SupportRead } from '../../services/api/support-reads/support-reads.js';
import { waitingReads } from '../../services/api/support-reads/waiting-reads.js';
import { hashOf } from '../../services/shared/documents/document-names.js';
import { orderView } from './order-views.js';
import { ApiUnderTest } from './api-under-test.js';
import { bodies } from './bodies.js';
import { goldenImportId, goldenLegacyRecord } from './fake-legacy.js';
import { goldenRollout } from './fake-rollouts.js';
import { image, viewWithDocument } from './files.js';
import { goldenPapers, goldenPapersOf } from './papers.js';
import { nobodys, ours, type Role } from './people.js';
import { ourPartnerId, standingView } from './standing-views.js';
import { pendingView } from './views.js';

const paper = goldenPapers.all[0]!;

describe('what support looks at', () => {
  let api: ApiUnderTest;
  const document = hashOf(image);
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.memberships.views.set(ours, viewWithDocument());
    api.memberships.entries.push(...goldenPapersOf(ours));
    api.orders.views.push(orderView());
    api.memberships.found = [pendingView()];
    api.renewalsDue.found = [{ _id: ours, renewal: { due: '2027-04-03', phase: 'held', unmet: [] }, state: {} }];
    api.standings.views.push(standingView());
    await api.documents.put(ours, document, image);
    const receipt = { membershipId: ours, sequence: 7, status: 'pending', waitingOn: [] } as const;
    api.commands.foreseen = { events: [], before: receipt, after: receipt };
  });
  afterAll(() => api.stop());
  beforeEach(() => void (api.reads.length = 0));

  it.each([
    ['a membership', `/v1/memberships/${ours}`, 'supportReader', { operation: 'getMembership', membershipId: ours }],
    ['a standing', `/v1/standings/${ourPartnerId}`, 'supportReader', { operation: 'getStanding', membershipId: ours }],
    [
      'several standings',
      `/v1/standings?partnerId=${ourPartnerId},0000-0000-0000-0`,
      'supportReader',
      { operation: 'getStandings', searchedBy: ['partnerId'], memberships: [ours] },
    ],
    ['a timeline', `/v1/memberships/${ours.toUpperCase()}/timeline`, 'supportAgent', { operation: 'getTimeline', membershipId: ours }],
    [
      'a document',
      `/v1/support/memberships/${ours}/documents/${document}`,
      'supportApprover',
      { operation: 'downloadDocument', membershipId: ours, document },
    ],
    [
      'an invoice',
      `/v1/memberships/${ours}/invoices/${paper.data.number}`,
      'supportReader',
      { operation: 'getInvoice', membershipId: ours, paper: paper.data.number },
    ],
    [
      'a page of a search',
      '/v1/support/memberships?text=contact@hanbit.example&status=pending',
      'supportReader',
      { operation: 'searchMemberships', searchedBy: ['text', 'status'], memberships: [ours] },
    ],
    [
      'a page of renewals',
      '/v1/support/renewals-due?phase=open&unmet=paid',
      'supportReader',
      { operation: 'listRenewalsDue', searchedBy: ['phase', 'unmet'], memberships: [ours] },
    ],
  ] as const)('is recorded: who saw %s, and when', async (_, path, as, read) => {
    const { status, headers } = await api.get(path, { as });
    expect(status).toBe(200);
    expect(api.reads).toEqual([
      {
        ...read,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: new Date(Date.parse(api.reads[0]!.at)).toISOString(),
        actor: expect.stringMatching(/\|support-/),
        correlationId: headers.get('x-correlation-id'),
      },
    ]);
    expect(JSON.stringify(api.reads)).not.toContain('@');
  });

  it('is recorded for everything that support may read, whatever comes to be added', async () => {
    const readable = routes.filter(({ method, access }) => method === 'GET' && access.support.length > 0);
    const asked = (path: string) => path.replace(/standings$/, `standings?partnerId=${ourPartnerId}`).replace(':id', ours);
    const paths = readable.map(({ path }) =>
      asked(
        path
          .replace(':membershipId', ours)
          .replace(':hash', document)
          .replace(':number', paper.data.number)
          .replace(':order', '1')
          .replace(':rolloutId', goldenRollout._id)
          .replace(':importId', goldenImportId)
          .replace(':partnerId', goldenLegacyRecord.state.fields.partnerId),
      ),
    );
    for (const path of paths) expect((await api.get(path, { as: 'supportApprover' })).status).toBe(200);
    expect(api.reads.map(({ operation }) => operation)).toEqual(readable.map(({ operation }) => operation));
  });

  it('is recorded for everything that support may look at before doing it, whatever comes to be added', async () => {
    const foreseeable = routes.filter(({ query, access }) => query && 'preview' in query.shape && access.support.length > 0);
    for (const { operation, path } of foreseeable) {
      const body = { ...bodies[operation.replace('AsSupport', '')], reason: 'customer-asked' };
      const asking = { as: 'supportApprover', body } as const;
      expect([operation, (await api.post(`${path.replace(':membershipId', ours)}?preview=true`, asking)).status]).toEqual([operation, 200]);
    }
    expect(foreseeable.length).toBeGreaterThan(20);
    expect(api.reads).toMatchObject(foreseeable.map(({ operation }) => ({ operation, membershipId: ours, preview: true })));
  });

  it('is not recorded where nothing was shown, or something done, nor of the company itself and of services', async () => {
    const looks: readonly (readonly [string, Role])[] = [
      [`/v1/memberships/${nobodys}`, 'supportReader'],
      [`/v1/support/memberships/${ours}/documents/${document}`, 'supportReader'],
      ['/v1/support/memberships?limit=many', 'supportReader'],
      [`/v1/memberships/${ours}`, 'member'],
      [`/v1/memberships/${ours}`, 'service'],
    ];
    for (const [path, as] of looks) await api.get(path, { as });
    const release = { as: 'supportAgent', body: { reason: 'customer-asked' } } as const;
    api.commands.foreseen = { refused: 'step-not-open', details: { step: 'vetting' } };
    for (const query of ['', '?preview=false', '?preview=yes', '?preview=true'])
      await api.post(`/v1/support/memberships/${ours}/release-review${query}`, release);
    expect(api.commands.sent).toHaveLength(2);
    expect(api.reads).toEqual([]);
  });
});

describe('the record of what support looks at', () => {
  const read = (id: string): SupportRead => ({
    id,
    at: '2026-03-01T09:00:00.000Z',
    actor: 'https://issuer.example|agent',
    correlationId: nobodys,
    operation: 'getMembership',
    membershipId: ours,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  /** A log that is away until it is said to be back. */
  function record(atMost = 10) {
    const log = { isAway: true, kept: [] as string[], written: [] as unknown[], waiting: 0, counts: { published: 0, 'written-out': 0 } };
    let tryAgain = () => undefined as void;
    const reads = waitingReads({
      append: async (those) => {
        if (log.isAway) throw new Error('away');
        log.kept.push(...those.map(({ id }) => id));
      },
      logger: { warn: () => undefined, error: (details: { read: SupportRead }) => void log.written.push(details.read.id) } as never,
      metrics: {
        countReads: (kept, count) => void (log.counts[kept] += count),
        showReadsWaiting: (count) => void (log.waiting = count),
      },
      atMost,
      again: () => new Promise<void>((resolve) => (tryAgain = resolve)),
    });
    const comeBack = () => {
      log.isAway = false;
      tryAgain();
    };
    return { log, reads, comeBack };
  }

  it('waits while its log is away, says how much, and is published in order when it is back', async () => {
    const { log, reads, comeBack } = record();
    for (const id of ['1', '2', '3']) reads.record(read(id));
    await settled();
    expect(log).toMatchObject({ kept: [], waiting: 3 });
    comeBack();
    await settled();
    reads.record(read('4'));
    await settled();
    expect(log).toMatchObject({ kept: ['1', '2', '3', '4'], waiting: 0, written: [], counts: { published: 4 } });
  });

  it('is written out by the process where there is no room left, and at the end: nothing is dropped in silence', async () => {
    const { log, reads, comeBack } = record(2);
    for (const id of ['1', '2', '3']) reads.record(read(id));
    expect(log.written).toEqual(['3']);
    const closed = reads.close();
    await settled();
    log.isAway = true;
    comeBack();
    log.isAway = true;
    await closed;
    expect(log).toMatchObject({ kept: [], written: ['3', '1', '2'], counts: { 'written-out': 3 } });
  });

  it('is a CloudEvent that holds ids and names of fields alone', () => {
    expect(toWire(read('1'))).toMatchObject({
      key: ours,
      value: JSON.stringify({ operation: 'getMembership', membershipId: ours }),
      headers: { ce_id: '1', ce_type: 'support.MembershipRead.v1', ce_actor: 'support:https://issuer.example|agent' },
    });
  });
});
