import type { Connection } from '@temporalio/client';

/** What memberships can be searched by in Temporal: typed, few, and without personal data. */
export const searchAttributes = {
  MembershipStatus: 'Keyword',
  WaitingOn: 'KeywordList',
  NextDeadline: 'Datetime',
  Anniversary: 'Datetime',
  CompanyKeys: 'KeywordList',
  Audience: 'KeywordList',
} as const;

/** `temporal.api.enums.v1.IndexedValueType`, as far as we use it. */
const wireTypes = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

/** Registers the declared attributes that the namespace lacks and returns their names; refuses one that exists with another type. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const declared = Object.entries(searchAttributes).map(([name, type]) => ({ name, type, wire: wireTypes[type] }));
  for (const { name, type, wire } of declared) {
    const found = customAttributes[name];
    if (found !== undefined && Number(found) !== wire) {
      throw new Error(
        `The search attribute ${name} in namespace ${namespace} is not a ${type}. Use another namespace, or rename the attribute.`,
      );
    }
  }
  const missing = declared.filter(({ name }) => customAttributes[name] === undefined);
  if (missing.length > 0) {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(({ name, wire }) => [name, wire])),
    });
  }
  return missing.map(({ name }) => name);
}
