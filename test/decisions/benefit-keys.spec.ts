import { given, on } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const replace = { type: 'replaceBenefitKey', data: { benefit: 'software-licences' } } as const;
const view = (madeWith = 1) => ({ type: 'viewBenefitKey', data: { benefit: 'software-licences', madeWith } }) as const;
const seen = states['product key seen'];
const lastInstant = '2026-04-03T09:00:00.000Z';

describe('a product key that was redeemed in the wrong place', () => {
  it('is replaced until the last instant of its days, and not after', () => {
    given(...seen, on('2026-03-14T09:00:00.000Z', happened.invoiced(1)))
      .when(replace, { at: lastInstant })
      .then(happened.keyReplaced());
    given(...seen)
      .when(replace, { at: '2026-04-03T09:00:00.001Z' })
      .thenRefused('benefit-key-replacement-over', { benefit: 'software-licences', until: lastInstant });
  });

  it('is replaced once, and only if it was seen', () => {
    given(...states['level reached'])
      .when(replace)
      .thenRefused('benefit-key-not-seen');
    given(...seen, on('2026-03-20T09:00:00.000Z', happened.keyReplaced()))
      .when(replace, { at: '2026-03-21T09:00:00.000Z' })
      .thenRefused('benefit-key-replaced', { benefit: 'software-licences', since: '2026-03-20T09:00:00.000Z' });
  });
});

describe('a product key', () => {
  it('is the same after the signing key was changed', () => {
    given(...seen)
      .when(view(2))
      .then(happened.keyViewed());
    expect(happened.keyViewed().data.madeWith).toBe(1);
  });

  it('is not replaced while the membership is held, and shown to whoever has seen it', () => {
    const held = [...seen, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    given(...held)
      .when(replace)
      .thenRefused('membership-suspended', { deadline: '2026-05-03T09:00:00.000Z' });
    given(...held)
      .when(view())
      .then(happened.keyViewed());
  });
});
