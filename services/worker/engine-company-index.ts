import { ServiceError, type Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { CompanyIndex, OtherCompany } from '../../activities/ports.js';
import { workflowId } from '../../workflows/contract.js';

const companyKeys = defineSearchAttributeKey('CompanyKeys', 'KEYWORD_LIST');
const atMost = 10;
const unimplemented = 12;
const form = /^[a-z]+:[0-9a-f]+$/;

/** Asks the engine itself, by the search attributes of the memberships that live; what began a moment ago may not be found yet. */
export const engineCompanyIndex = ({ workflow }: Pick<Client, 'workflow'>): CompanyIndex => ({
  async others(membershipId, keys) {
    const found: OtherCompany[] = [];
    try {
      for await (const { workflowId: id, typedSearchAttributes } of workflow.list({ query: queryFor(keys) })) {
        const shared = (typedSearchAttributes.get(companyKeys) ?? []).filter((key) => keys.includes(key));
        if (id !== workflowId(membershipId)) found.push({ membershipId: id.replace(workflowId(''), ''), keys: shared });
        if (found.length === atMost) break;
      }
    } catch (error) {
      if (isWithoutIndex(error)) return undefined;
      throw error;
    }
    return found;
  },
});

function queryFor(keys: readonly string[]): string {
  const wrong = keys.find((key) => !form.test(key));
  if (wrong !== undefined) throw new Error('This is no key of a company.');
  const named = keys.map((key) => `'${key}'`).join(', ');
  return `CompanyKeys IN (${named}) AND MembershipStatus IN ('pending', 'active', 'suspended', 'lapsed') AND ExecutionStatus = 'Running'`;
}

/** An engine without a store for searching says so once and for all. */
const isWithoutIndex = (error: unknown): boolean =>
  error instanceof ServiceError && (error.cause as { code?: unknown } | undefined)?.code === unimplemented;
