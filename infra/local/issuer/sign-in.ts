import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { moveAccount } from './moved-accounts.js';
import { languageOf, signInPage } from './sign-in-page.js';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
};

/** Shows the accounts, and finishes the sign-in of the one that was chosen; the interaction's cookie says for which browser. */
export const signIn = (provider: Provider) => async (request: IncomingMessage, response: ServerResponse) => {
  if (request.method !== 'POST') {
    await provider.interactionDetails(request, response);
    response.writeHead(200, headers).end(signInPage(languageOf(request.headers['accept-language']), request.url ?? ''));
    return;
  }
  const form = new URLSearchParams(await text(request));
  const accountId = form.get('subject') ?? moveAccount(form.get('account') ?? '', form.get('tenant') ?? '');
  await provider.interactionFinished(request, response, { login: { accountId } });
};
