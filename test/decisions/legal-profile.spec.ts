import { recordAfter } from '../support/given-when-then.js';
import { requestData } from '../support/membership.js';
import { newContact } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { legalProfile } = requestData('');

describe('the legal profile', () => {
  it('is complete with the request, so nobody is waited for', () =>
    expect(recordAfter(states.requested).state.legalProfile).toEqual(legalProfile));
  it('changes in nothing but the contact when another is named', () =>
    expect(recordAfter(states['contact replaced']).state.legalProfile).toEqual({ ...legalProfile, primaryContact: newContact }));
  it('is the new one when the request is begun again', () =>
    expect(recordAfter([...states['contact replaced'], ...states['begun again'].slice(5)]).state.legalProfile).toEqual(legalProfile));
});
