import { role } from '../../events/shapes.js';
import { rights } from '../../events/state/right-holders.js';
import { roleTables, type RoleRules } from '../../workflows/decisions/policy.js';

const tables = Object.entries(roleTables);

describe.each(tables)('the roles of %s', (version, table) => {
  const rules = Object.entries<RoleRules>(table.roles);

  it('are all there, under their own version, and say nothing that the code does not know', () => {
    expect(table.version).toBe(version);
    expect(rules.map(([name]) => name).sort()).toEqual([...role.options].sort());
    for (const [, { rights: given, grants }] of rules) {
      expect(rights).toEqual(expect.arrayContaining([...given]));
      expect(role.options).toEqual(expect.arrayContaining([...grants]));
    }
  });

  it('leave none of the rights to a global administrator alone', () => {
    const given = new Set(rules.flatMap(([, each]) => each.rights));
    expect([...given].sort()).toEqual([...rights].sort());
  });

  it('let only those grant who manage users, and nobody but a global administrator name a compliance admin', () => {
    for (const [, { grants, rights: given }] of rules) expect(grants.length > 0).toBe(given.includes('manage-users'));
    expect(rules.flatMap(([, { grants }]) => grants)).not.toContain('compliance-admin');
  });

  it('let those who assign roles of the business alone grant none of the directory', () => {
    for (const name of table.roles['account-admin'].grants) expect(table.roles[name].kind).not.toBe('tenant');
  });

  it('give a guest nothing that manages people, account or profile', () => {
    for (const [, { guests, rights: given }] of rules)
      if (guests) for (const right of ['manage-users', 'manage-account', 'edit-profile'] as const) expect(given).not.toContain(right);
  });
});
