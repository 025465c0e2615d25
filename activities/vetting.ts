import type { OtherCompany, Ports } from './ports.js';

/** What is asked about the company of a round: the hosts it names, and by what it is recognised; without keys nobody is asked for others. */
export interface CompanyClaim {
  readonly membershipId: string;
  readonly round: number;
  readonly hosts: readonly string[];
  readonly keys: readonly string[];
}

/** What was found out. */
export interface CompanyFindings {
  readonly round: number;
  readonly domains: Readonly<Record<string, string>>;
  readonly others?: readonly OtherCompany[];
}

/** Looks up what the rules need to know of a company: what can be registered of its hosts, and which other memberships seem to be the same. */
export const lookUpCompany =
  ({ domains, companies }: Ports) =>
  async ({ membershipId, round, hosts, keys }: CompanyClaim): Promise<CompanyFindings> => {
    const found = hosts.map((host) => [host, domains.registrableDomain(host)] as const);
    const others = keys.length > 0 ? await companies.others(membershipId, keys) : undefined;
    return {
      round,
      domains: Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined)),
      ...(others && { others }),
    };
  };
