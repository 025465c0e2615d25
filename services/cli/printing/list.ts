import { words, type Language } from '../words.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';
import { statusTitle } from './status.js';
import { texts } from '../../shared/texts.js';

/** A page of memberships as support finds them. */
export interface ListAnswer {
  readonly memberships: readonly {
    readonly membershipId: string;
    readonly status: string;
    readonly waitingOn: readonly { readonly step: string; readonly owner: string; readonly deadline: string }[];
    readonly requestedAt: string;
    readonly legalName?: string;
    readonly companyDomain?: string;
    readonly partnerId?: string;
  }[];
  readonly next: string | null;
}

type Found = ListAnswer['memberships'][number];
type Named = Readonly<Record<string, string>>;

const waits = ({ waitingOn }: Found, language: Language): string[] =>
  waitingOn.map(({ step, owner, deadline }) => {
    const { steps, owners } = texts[language].waiting;
    return `${(steps as Named)[step] ?? step} · ${(owners as Named)[owner] ?? owner} · ${shortInstant(language, deadline)}`;
  });

function found(membership: Found, language: Language, paint: Paint): string[] {
  const { labels } = words[language];
  const rows: [string, string | undefined][] = [
    [labels.status, statusTitle(language, membership.status)],
    [labels.membership, membership.membershipId],
    [labels.partnerId, membership.partnerId],
    [labels.requested, shortInstant(language, membership.requestedAt)],
    ...waits(membership, language).map((line, index): [string, string] => [index === 0 ? labels.waitsFor : '', line]),
  ];
  const name = [membership.legalName, membership.companyDomain].filter(Boolean).join(' · ') || membership.membershipId;
  return [paint.strong(name), ...indented(pairs(rows, paint)), ''];
}

/** The page, newest request first, and how to see the next one. */
export function listLines({ memberships, next }: ListAnswer, language: Language, paint: Paint): string[] {
  if (memberships.length === 0) return [words[language].nothingFound];
  return [...memberships.flatMap((membership) => found(membership, language, paint)), ...(next ? [words[language].nextPage(next)] : [])];
}
