import type { Finding } from '../../workflows/decisions/index.js';
import { given, recordAfter } from '../support/given-when-then.js';
import { happened, harbour, suggestedHarbour, vettingDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const found = (address: number): Finding => ({
  type: 'recordAddressCheck',
  data: { given: address, result: 'interaction-required', suggestions: [suggestedHarbour] },
});
const choose = (choice: number | 'keep') => ({ type: 'confirmAddress', data: { choice } }) as const;
const stateAfter = (...events: Parameters<typeof recordAfter>[0]) => recordAfter(events).state;

describe('looking an address up', () => {
  it('is recorded for the review, with what is suggested', () =>
    given(...states['address given'])
      .when(found(6))
      .then(happened.addressChecked(6)));
  it('happens once for an address', () =>
    given(...states['address suggested'])
      .when(found(6))
      .thenNothingHappens());
  it('does not count for the address that was given before or after', () => {
    given(...states['address given'])
      .when(found(3))
      .thenNothingHappens();
    given(...states['address given'], happened.corrected({ address: suggestedHarbour }))
      .when(found(6))
      .thenNothingHappens();
  });
  it('does not count in a country where addresses are not looked up', () =>
    given(...states.requested)
      .when(found(3))
      .thenNothingHappens());
  it('does not count once the request is over', () =>
    given(...states['address given'], happened.withdrawn)
      .when(found(6))
      .thenNothingHappens());
  it('is not repeated when anything else is corrected', () =>
    expect(stateAfter(...states['address suggested'], happened.corrected({ legalName: 'Harbour' })).addressCheck).toMatchObject({
      result: 'interaction-required',
    }));
});

describe('choosing an address', () => {
  it('takes the suggestion, which is the address from then on', () => {
    given(...states['address suggested'])
      .when(choose(0))
      .then(happened.addressConfirmed('suggestion'));
    expect(stateAfter(...states['address suggested'], happened.addressConfirmed('suggestion'))).toMatchObject({
      legalProfile: { legalName: 'Harbour Ltd', address: suggestedHarbour },
      addressCheck: { result: 'interaction-required', choice: 'suggestion' },
    });
  });
  it('keeps the own address, and says so', () => {
    given(...states['address suggested'])
      .when(choose('keep'))
      .then(happened.addressConfirmed('keep'));
    expect(stateAfter(...states['address suggested'], happened.addressConfirmed('keep')).legalProfile?.address).toEqual(harbour);
  });
  it('does nothing twice', () => {
    given(...states['address suggested'], happened.addressConfirmed('suggestion'))
      .when(choose(0))
      .thenNothingHappens();
    given(...states['address suggested'], happened.addressConfirmed('keep'))
      .when(choose('keep'))
      .thenNothingHappens();
  });
  it('may take the suggestion after all', () =>
    given(...states['address suggested'], happened.addressConfirmed('keep'))
      .when(choose(0))
      .then(happened.addressConfirmed('suggestion')));
  it('is refused where nothing, or nothing of that number, was suggested', () => {
    for (const choice of [0, 'keep'] as const)
      given(...states['address given'])
        .when(choose(choice))
        .thenRefused('no-address-suggestion');
    given(...states['address suggested'])
      .when(choose(1))
      .thenRefused('no-address-suggestion');
  });
  it('opens the review again for a taken suggestion, and not for a kept address', () => {
    const underReview = [...states['address suggested'], happened.verified(), happened.vettingOpened()];
    given(...underReview)
      .when(choose(0))
      .then(happened.addressConfirmed('suggestion'), happened.vettingOpened(2, vettingDeadline, ['address']));
    given(...underReview)
      .when(choose('keep'))
      .then(happened.addressConfirmed('keep'));
  });
});
