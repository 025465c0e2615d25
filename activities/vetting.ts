import type { EventData } from '../events/catalogue.js';
import type { Ports } from './ports.js';

/** What is compared. */
export interface AddressClaim {
  readonly round: number;
  readonly email: string;
  readonly companyDomain: string;
}

/** Says whether the verified address lies on a domain the company can own; by registrable domain, never by the end of a string. */
export const checkCompanyDomain =
  ({ domains }: Ports) =>
  ({ round, email, companyDomain }: AddressClaim): Promise<EventData<'CompanyDomainChecked'>> => {
    const emailDomain = email.slice(email.lastIndexOf('@') + 1);
    const [claimed, owned] = [domains.registrableDomain(emailDomain), domains.registrableDomain(companyDomain)];
    const outcome = !claimed || !owned ? 'not-registrable' : claimed === owned ? 'same' : 'different';
    return Promise.resolve({ round, outcome, emailDomain, companyDomain });
  };
