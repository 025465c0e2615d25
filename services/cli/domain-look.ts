import type { ApiClient } from './api-client.js';
import { Failure } from './failure.js';
import { withNotice } from './notice.js';
import { domainProofRows, type DomainProofAnswer } from './printing/domain-proof.js';
import { pairs } from './printing/layout.js';
import { statusTitle } from './printing/status.js';
import { waitingLines, type WaitingAnswer } from './printing/waiting.js';
import type { Session } from './session.js';

/** How much else may happen before the find. */
const furtherEvents = 3;

interface Looked extends DomainProofAnswer {
  readonly status: string;
  readonly waitingOn: readonly WaitingAnswer[];
}

/** Whose record was looked for, and the event after which something may have been found. */
export interface Look {
  readonly path: string;
  readonly sequence: number;
}

const isProved = ({ domainProof }: Looked): boolean => domainProof?.outcome === 'proved';

/** The membership once that event is visible; nothing where it does not come in time. */
const readAt = async (api: ApiClient, path: string, minSequence: number): Promise<Looked | undefined> => {
  try {
    return (await api.get<Looked>(path, { minSequence: String(minSequence) })).body;
  } catch (error) {
    if (error instanceof Failure && error.ending === 'unavailable') return undefined;
    throw error;
  }
};

/** The membership once the domain is proved, or as it is when nothing more happens; a letter that goes out meanwhile is no find. */
async function afterwards(api: ApiClient, { path, sequence }: Look): Promise<Looked> {
  for (let event = sequence; event <= sequence + furtherEvents; event += 1) {
    const looked = await readAt(api, path, event);
    if (!looked) break;
    if (isProved(looked)) return looked;
  }
  return (await api.get<Looked>(path)).body;
}

/** What came of looking for the record of a domain, and how the membership stands now; a find is waited for, five seconds at most. */
export async function lookLines(session: Session, api: ApiClient, look: Look): Promise<readonly string[]> {
  const { words, language, paint } = session;
  const { domainLook, labels } = words;
  const looked = await withNotice(afterwards(api, look), () => session.tellWait(domainLook.waits));
  const { domain = '' } = looked.domainProof ?? {};
  return [
    isProved(looked) ? paint.good(domainLook.proved(domain)) : paint.waiting(domainLook.notFound(domain)),
    ...pairs([[labels.status, paint.strong(statusTitle(language, looked.status))], ...domainProofRows(looked, language)], paint),
    '',
    ...waitingLines(looked.waitingOn, language, paint),
  ];
}
