import { evolve, initialState } from '../../events/membership.js';
import { letterId } from '../../events/state/letters.js';
import { goldenEvents, read } from './golden-events.js';

it('every event ever written still calls for the same letters', () => {
  const { letters } = goldenEvents.map(({ message }) => read(message)).reduce(evolve, initialState);
  const told = letters!.map((letter) => [letterId(letter), ...Object.values(letter.facts ?? {}), ...Object.keys(letter.answers)].join(' '));
  expect(told).toMatchInlineSnapshot(`
    [
      "agreement-enforced/82",
      "agreement-block-lifted/83 2026-07 2026-09-01T00:00:00.000Z",
      "tenant-asked/84 6c2f5b1e-0d4a-4f83-9a17-3e5d8b7c2a90 한빛 연구소 2027-02-20T09:00:00.000Z",
      "tenant-added/86 6c2f5b1e-0d4a-4f83-9a17-3e5d8b7c2a90",
      "tenant-removed/87 6c2f5b1e-0d4a-4f83-9a17-3e5d8b7c2a90 0",
      "tenant-not-added/89 6c2f5b1e-0d4a-4f83-9a17-3e5d8b7c2a90 declined",
      "tenant-not-added/90 6c2f5b1e-0d4a-4f83-9a17-3e5d8b7c2a90 lapsed",
      "tenant-not-added/91 6c2f5b1e-0d4a-4f83-9a17-3e5d8b7c2a90 account",
      "membership-renewed/92 2029-01-15 by-company",
      "renewal-reminder/94",
      "renewal-open/95",
      "membership-lapsed/98",
      "contact-change-lapsed/101 a***@harbour.example",
      "order-placed/105 1",
      "payment-declined/106 1",
      "level-begun/108 silver 1",
      "level-at-risk/111 silver",
      "order-refunded/112 1 180000 GBP",
      "order-expired/115 1",
      "leaving-announced/116",
      "leaving-taken-back/117",
      "membership-left/118 partner 5d0a1f0c-3f0e-4a51-9d0b-6f6a0f1f7c11 unused",
      "surplus-payment/121 1 pi_3PqWzKExample card 2029-08-15T13:05:00.000Z 180000 GBP",
      "refund-failed/122 1 pi_3PqWzKExample",
      "refund-paid/124 1 pi_3PqWzKExample re_3PqWzKExample 180000 GBP",
      "benefits-provisioned/125 silver 2030-08-15T09:00:00.000Z",
      "proof-received/138 1 5f2b1c9e0d4a4f839a173e5d8b7c2a905f2b1c9e0d4a4f839a173e5d8b7c2a90 2030-09-14T09:00:00.000Z",
      "proof-rejected/140 1 5f2b1c9e0d4a4f839a173e5d8b7c2a905f2b1c9e0d4a4f839a173e5d8b7c2a90",
      "invoice-issued/141 7K2M9QXD1ABCD-2030-001 1 2030-09-15T09:00:00.000Z 180000 GBP",
      "credit-note-issued/142 7K2M9QXD1ABCD-2030-002 1 7K2M9QXD1ABCD-2030-001 180000 GBP",
    ]
  `);
});
