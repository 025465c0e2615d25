import type { Endpoints } from './endpoints.js';
import { table } from './table.js';

/** The table of addresses that a start ends with. */
export function addressTable(endpoints: Endpoints, services: boolean): string {
  const { api, apiHealth, mail, temporalUi, issuer, zone, cards, temporal, kafka, mongo, smtp } = endpoints;
  const rows: [string, string | undefined][] = [
    ['API', services ? api : undefined],
    ['API, to read and try', services ? `${api}/docs` : undefined],
    ['API, health and metrics', services ? apiHealth : undefined],
    ['Mail inbox', mail],
    ['Temporal Web UI', temporalUi],
    ['OpenID issuer', issuer],
    ['DNS records, to publish', zone],
    ['Card provider', cards],
    ['Temporal', temporal],
    ['Kafka', kafka],
    ['MongoDB', mongo],
    ['SMTP', smtp],
  ];
  return table(rows.flatMap(([name, address]) => (address ? [[name, address]] : [])));
}
