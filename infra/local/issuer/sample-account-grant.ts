import { errors, type Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import { accountInTenant, sampleAccounts, type SampleAccount } from './accounts.js';
import { apiResource } from './api-resource.js';

interface Parameters {
  account?: string;
  tenant?: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function accountOf({ account, tenant }: Parameters): SampleAccount {
  const found = sampleAccounts.find(({ name }) => name === account);
  const names = sampleAccounts.map(({ name }) => name).join(', ');
  if (!found) throw new errors.InvalidRequest(`There is no sample account of that name. Choose one of ${names}.`);
  if (tenant === undefined) return found;
  if (!guid.test(tenant)) throw new errors.InvalidRequest('The tenant must be a GUID in lower case.');
  const moved = accountInTenant(found, tenant);
  if (!moved) throw new errors.InvalidRequest(`The account ${found.name} belongs to no tenant. Leave the tenant out.`);
  return moved;
}

/** Answers with the access token of the named account, without a browser and without a password: for local use alone. */
export const grantSampleAccount = (provider: Provider) => async (ctx: TokenEndpointGrantContext<Parameters>) => {
  const { client, params } = ctx.oidc;
  const account = accountOf(params);
  ctx.oidc.entity('SampleAccount', account);
  const grantId = await new provider.Grant({ clientId: client.clientId, accountId: account.subject }).save();
  const token = new provider.AccessToken({
    accountId: account.subject,
    client,
    grantId,
    gty: 'sample-account',
    resourceServer: apiResource,
  });
  ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: token.tokenType };
};
