import { recordAfter } from '../support/given-when-then.js';
import { requestData } from '../support/membership.js';
import { states } from '../support/states.js';

const { tenant } = requestData('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11');

describe('linking the company’s directory', () => {
  it('is complete with the request, so nobody is waited for', () => expect(recordAfter(states.requested).state.tenant).toEqual(tenant));
  it('stands whoever becomes the contact', () => expect(recordAfter(states['contact replaced']).state.tenant).toEqual(tenant));
  it('is said anew by whoever begins again', () => {
    const enroller = { objectId: '44444444-4444-4444-8444-444444444444' };
    const again = { type: 'TenantLinked', data: { ...tenant, enroller } } as const;
    expect(recordAfter([...states.withdrawn, again]).state.tenant?.enroller).toEqual(enroller);
  });
});
