import { z } from 'zod';
import { fails, type FieldCode } from './field-errors.js';
import { guid } from './text.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checks = `${alphabet}*~$=U`;
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const length = 12;

const meant = (typed: string): string =>
  typed
    .slice(0, 64)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[OIL]/g, (letter) => misread[letter]!);

const isBody = (text: string): boolean => [...text].every((character) => alphabet.includes(character));

const checkOf = (body: string): string =>
  checks[Number([...body].reduce((number, character) => number * 32n + BigInt(alphabet.indexOf(character)), 0n) % 37n)]!;

const grouped = (id: string): string => [id.slice(0, 4), id.slice(4, 8), id.slice(8, 12), id.slice(12)].join('-');

/** What keeps a text from being a partner id, old or new, `other` for what does not even look like one. */
function faultOf(typed: string, other: FieldCode): FieldCode | undefined {
  if (isFormer(typed)) return undefined;
  const id = meant(typed);
  const body = id.slice(0, length);
  if (id.length < length || id.length > length + 1 || !isBody(body)) return other;
  if (id.length === length) return 'check-character-missing';
  return id[length] === checkOf(body) ? undefined : 'check-character-wrong';
}

/** An id of the old centre, of a company or of one of its locations. */
const isFormer = (typed: string): boolean => /^[1-9]\d{4,9}$/.test(typed.trim());

const isGuid = (typed: string): boolean => guid.safeParse(typed.trim()).success;

const judged = (faultIn: (typed: string) => FieldCode | undefined) =>
  z.string().superRefine((typed, context) => {
    const code = faultIn(typed);
    if (code) context.addIssue({ code: 'custom', message: code });
  });

/** The id of a company in one of its kinds; `former` is one of the old centre, whose record was moved into the membership. */
export interface StandingId {
  readonly kind: 'membership' | 'partner' | 'former';
  readonly id: string;
}

const partnerIdIn = (typed: string): StandingId =>
  isFormer(typed) ? { kind: 'former', id: typed.trim() } : { kind: 'partner', id: grouped(meant(typed)) };

/** A partner id as people type it: any case, with or without its groups, and none without its check character; or an id of the old centre. */
export const partnerId = judged((typed) => (isGuid(typed) ? 'membership-id-given' : faultOf(typed, 'not-a-partner-id'))).transform(
  partnerIdIn,
);

/** A membership id, which is the id of a tenant, a partner id, or an id of the old centre. */
export const standingId = judged((typed) => (isGuid(typed) ? undefined : faultOf(typed, 'id-of-no-kind'))).transform((typed): StandingId =>
  isGuid(typed) ? { kind: 'membership', id: guid.parse(typed.trim()) } : partnerIdIn(typed),
);

const atMost = 100;

/** Several partner ids in one text, divided by commas. */
export const partnerIds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(partnerId).min(1).max(atMost, fails('too-many-ids')));
