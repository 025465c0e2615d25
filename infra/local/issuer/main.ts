import type { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import { createIssuer } from './provider.js';
import { signIn } from './sign-in.js';

const environment = process.env;
const port = Number(environment['TENURE_ISSUER_PORT'] ?? 3100);

const provider = createIssuer({
  address: `http://127.0.0.1:${port}`,
  keys: JSON.parse(environment['TENURE_ISSUER_KEYS'] ?? '[]') as JsonWebKey[],
  cookieKey: environment['TENURE_ISSUER_COOKIE_KEY'] ?? '',
  pages: environment['TENURE_BASE_URL'] ?? 'http://127.0.0.1:3000',
});
const standard = provider.callback();
const page = signIn(provider);

const server = createServer((request, response) => {
  const answer = request.url?.startsWith('/sign-in/') ? page(request, response) : standard(request, response);
  answer.catch((error: unknown) => {
    console.error(error);
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This sign-in is over. Please begin again.\n이 로그인은 끝났습니다. 처음부터 다시 시작해 주세요.\n');
  });
});
server.listen(port, '127.0.0.1');

process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
