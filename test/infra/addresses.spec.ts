import { addressTable } from '../../infra/local/addresses.js';
import type { Endpoints } from '../../infra/local/endpoints.js';

const endpoints = { api: 'http://127.0.0.1:3000', apiHealth: 'http://127.0.0.1:3003' } as Endpoints;

it('names at the end of a start where the API is, and where its health and numbers are', () => {
  expect(addressTable(endpoints, true)).toMatch(/API, health and metrics +http:\/\/127\.0\.0\.1:3003$/);
  expect(addressTable(endpoints, false)).not.toContain('127.0.0.1');
});
