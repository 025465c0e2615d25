import { evolve, initialState } from '../../events/membership.js';
import { letterId } from '../../events/state/letters.js';
import { goldenEvents, read } from './golden-events.js';

it('every event ever written still calls for the same letters', () => {
  const { letters } = goldenEvents.map(({ message }) => read(message)).reduce(evolve, initialState);
  const told = letters!.map((letter) => [letterId(letter), ...Object.values(letter.facts ?? {}), ...Object.keys(letter.answers)].join(' '));
  expect(told).toMatchInlineSnapshot(`
    [
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
      "legacy-move-refused/135 4821907 legacy-record-moved company",
      "legacy-moved/136 4821907 3 level moved silver 2026-01-17T22:30:00.000Z 2027-06-30",
      "proof-received/138 1 5f2b1c9e0d4a4f839a173e5d8b7c2a905f2b1c9e0d4a4f839a173e5d8b7c2a90 2030-09-14T09:00:00.000Z",
      "proof-rejected/140 1 5f2b1c9e0d4a4f839a173e5d8b7c2a905f2b1c9e0d4a4f839a173e5d8b7c2a90",
      "invoice-issued/141 7K2M9QXD1ABCD-2030-001 1 2030-09-15T09:00:00.000Z 180000 GBP",
      "credit-note-issued/142 7K2M9QXD1ABCD-2030-002 1 7K2M9QXD1ABCD-2030-001 180000 GBP",
      "merge-asked/143 7K2M-9QXD-1ABC-D 2026-01-17T22:30:00.000Z 143",
      "merge-offered/145 7K2M-9QXD-1ABC-D Harbour Ltd 2026-01-17T22:30:00.000Z 8",
      "merge-accepted/146 7K2M-9QXD-1ABC-D 8 joining",
      "merge-declined/147 7K2M-9QXD-1ABC-D not-now joining",
      "merge-accepted/149 7K2M-9QXD-1ABC-D 8 survivor",
      "account-merged/151 7K2M-9QXD-1ABC-D",
      "accounts-merged/152 7K2M-9QXD-1ABC-D moved 2027-06-30",
      "merge-refused/153 7K2M-9QXD-1ABC-D merge-in-renewal",
      "merge-lapsed/154 7K2M-9QXD-1ABC-D",
      "legacy-returned/155 4821907 level silver kept unknown It is the company’s in Busan.",
      "merge-withdrawn/156 7K2M-9QXD-1ABC-D 8",
      "payment-in-part/158 3 BANK-1 2026-01-17T22:30:00.000Z 100000 GBP",
      "surplus-applied/159 3 BANK-1 4 100000 GBP",
      "payment-retracted/161 3 BANK-1 The amount was typed wrong. 100000 GBP",
    ]
  `);
});
