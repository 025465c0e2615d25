import { timingSafeEqual } from 'node:crypto';
import { crockford, crockfordEach, typedCode } from './crockford.js';
import { guidBytes, guidOf } from './guid.js';
import { mac, number, type Purpose, type VerificationKey } from './keyed-hash.js';

export type { VerificationKey } from './keyed-hash.js';

/** Which question to which company. */
export interface Challenge {
  readonly membershipId: string;
  readonly challenge: number;
}

/** Everything secret about a verification: derived whenever it is needed, kept nowhere. */
export type VerificationSecrets = ReturnType<typeof createVerificationSecrets>;

/** Which hand-over of the signing, by the number of its event. */
export interface HandedOver {
  readonly membershipId: string;
  readonly handOver: number;
}

/** Which invitation, by the number of its event. */
export interface Invited {
  readonly membershipId: string;
  readonly invitation: number;
}

/** Which membership says that a domain is its own. */
export interface DomainClaim {
  readonly membershipId: string;
  readonly domain: string;
}

/** Which product key, and the signing key that it was made with. */
export interface ProductKey {
  readonly membershipId: string;
  readonly key: number;
  readonly madeWith: number;
}

/** Where the record is published: beside the domain's own records, in nobody's way. */
export const domainRecordName = (domain: string): string => `_tenure.${domain}`;

type Linked = Extract<Purpose, 'link' | 'signing' | 'invitation'>;

const macBytes = 16;
const nonceBytes = 16;
const linkBytes = 1 + 16 + 4 + macBytes;

/** Reads base64url only in its one canonical spelling, so that every secret has exactly one text. */
function decoded(text: string): Buffer {
  const bytes = Buffer.from(text.slice(0, 1024), 'base64url');
  return bytes.toString('base64url') === text ? bytes : Buffer.alloc(0);
}

/** The newest key, which comes first, signs; every key is accepted. All comparisons take the same time for every value of the same length. */
export function createVerificationSecrets(keys: readonly VerificationKey[], baseUrl: string) {
  const [newest] = keys;
  if (!newest) throw new Error('Verification needs at least one key.');
  const origin = baseUrl.replace(/\/+$/, '');

  const sealed = (purpose: Purpose, payload: Uint8Array, context: readonly (string | Uint8Array)[]): string => {
    const seal = mac(newest, purpose, [...context, payload]).subarray(0, macBytes);
    return Buffer.concat([Uint8Array.of(newest.id), payload, seal]).toString('base64url');
  };

  const opened = (purpose: Purpose, bytes: Buffer, context: readonly (string | Uint8Array)[]): Buffer | undefined => {
    const shaped = bytes.length > macBytes ? bytes : Buffer.alloc(macBytes + 1);
    const [payload, seal] = [shaped.subarray(1, -macBytes), shaped.subarray(-macBytes)];
    const matches = keys.map((key) => {
      const isEqual = timingSafeEqual(mac(key, purpose, [...context, payload]).subarray(0, macBytes), seal);
      return isEqual && key.id === shaped[0];
    });
    return matches.includes(true) && shaped === bytes ? payload : undefined;
  };

  const linked = (purpose: Linked, membershipId: string, sequence: number): string =>
    sealed(purpose, Buffer.concat([guidBytes(membershipId), number(sequence)]), []);

  const readLinked = (purpose: Linked, token: string): Challenge | undefined => {
    const bytes = decoded(token);
    const payload = opened(purpose, bytes.length === linkBytes ? bytes : Buffer.alloc(linkBytes), []);
    return payload && { membershipId: guidOf(payload.subarray(0, 16)), challenge: payload.readUInt32BE(16) };
  };

  /** Which invitation a link is about; nothing for anything but our own links. */
  const readInvitationLink = (token: string): Invited | undefined => {
    const { membershipId, challenge: invitation } = readLinked('invitation', token) ?? {};
    return membershipId && invitation !== undefined ? { membershipId, invitation } : undefined;
  };

  const codeOf = (key: VerificationKey, { membershipId, challenge }: Challenge): string =>
    crockford(mac(key, 'code', [guidBytes(membershipId), number(challenge)]).subarray(0, 5));

  const domainText = (key: VerificationKey, { membershipId, domain }: DomainClaim): string =>
    `tenure-domain-proof=${mac(key, 'domain', [guidBytes(membershipId), domain]).toString('base64url')}`;

  const formContext = ({ membershipId, challenge }: Challenge, cookie: string) => [guidBytes(membershipId), number(challenge), cookie];

  return {
    /** The link of a mail, from the configured base only; 128 bits that cannot be guessed. */
    linkFor: (membershipId: string, challenge: number): string => `${origin}/verify/${linked('link', membershipId, challenge)}`,

    /** The link to whom the signing was handed, as hard to guess; good for no verification, as no link of one is good for it. */
    signingLinkFor: ({ membershipId, handOver }: HandedOver): string => `${origin}/sign/${linked('signing', membershipId, handOver)}`,

    /** Which hand-over a link is about; nothing for anything but our own links. */
    readSigningLink(token: string): HandedOver | undefined {
      const { membershipId, challenge: handOver } = readLinked('signing', token) ?? {};
      return membershipId && handOver !== undefined ? { membershipId, handOver } : undefined;
    },

    /** The link of an invitation, as hard to guess, and good for nothing else. */
    invitationLinkFor: ({ membershipId, invitation }: Invited): string =>
      `${origin}/invitation/${linked('invitation', membershipId, invitation)}`,

    readInvitationLink,

    /** The same for a link that somebody pasted, whole or its last part, and only of that membership. */
    invitationIn(membershipId: string, pasted: string): number | undefined {
      const about = readInvitationLink(
        pasted
          .replace(/[?#].*$/s, '')
          .split('/')
          .at(-1)!,
      );
      return about?.membershipId === membershipId ? about.invitation : undefined;
    },

    /** With which key a product key that nobody has seen is made. */
    newestKeyId: newest.id,

    /** A product key, five times five characters: 125 bits, always the same. Throws where the signing key that it was made with is gone. */
    productKeyFor({ membershipId, key: sequence, madeWith }: ProductKey): string {
      const key = keys.find(({ id }) => id === madeWith);
      if (!key) throw new Error(`There is no key ${madeWith}, which product keys were made with.`);
      const characters = crockfordEach(mac(key, 'product-key', [guidBytes(membershipId), number(sequence)]).subarray(0, 25));
      return characters.replaceAll(/.{5}(?=.)/g, '$&-');
    },

    /** The code of a mail, `XXXX-XXXX`: 40 bits. */
    codeFor(membershipId: string, challenge: number): string {
      const code = codeOf(newest, { membershipId, challenge });
      return `${code.slice(0, 4)}-${code.slice(4)}`;
    },

    /** What a link asks about; nothing for anything but our own links. */
    readLink: (token: string): Challenge | undefined => readLinked('link', token),

    /** Compares what a person typed, however it was spelled. */
    matchesCode(membershipId: string, challenge: number, typed: string): boolean {
      const code = typedCode(typed);
      const given = Buffer.from(code ?? '-'.repeat(8));
      const matches = keys.map((key) => timingSafeEqual(Buffer.from(codeOf(key, { membershipId, challenge })), given));
      return matches.includes(true);
    },

    /** What a browser keeps to show later that it sent the command that asked for the mail. */
    browserCookieFor: (membershipId: string, commandId: string): string =>
      sealed('browser', Buffer.from(commandId), [guidBytes(membershipId)]),

    /** The command whose browser this is; nothing for a cookie that we did not give, or gave for another membership. */
    readBrowserCookie: (membershipId: string, value: string): string | undefined =>
      opened('browser', decoded(value), [guidBytes(membershipId)])?.toString(),

    /** What a form of ours carries, good only with the same link and the same cookie; `nonce` is 16 random bytes. */
    formTokenFor: (about: Challenge, cookie: string, nonce: Uint8Array): string => sealed('form', nonce, formContext(about, cookie)),

    /** The nonce of a form of ours. */
    readFormToken(about: Challenge, cookie: string, value: string): Uint8Array | undefined {
      const nonce = opened('form', decoded(value), formContext(about, cookie));
      return nonce?.length === nonceBytes ? nonce : undefined;
    },

    /** The DNS record that proves a membership's domain: public once it is published, and the same however often it is asked for. */
    domainRecordFor: (claim: DomainClaim) =>
      ({ name: domainRecordName(claim.domain), type: 'TXT', value: domainText(newest, claim) }) as const,

    /** Whether a published text is that record, made with any of the keys. */
    provesDomain: (claim: DomainClaim, text: string): boolean => keys.some((key) => text.trim() === domainText(key, claim)),

    /** The id of a command that says exactly this. Keyed, because a typed code is part of it and ids are kept in plain sight. */
    commandIdFor: ({ membershipId, challenge }: Challenge, said: readonly (string | Uint8Array)[]): string =>
      mac(newest, 'command', [guidBytes(membershipId), number(challenge), ...said]).toString('hex'),

    /** A name under which mails to an address can be counted without keeping the address: one for all its spellings and tags. */
    nameOfMailbox: (email: string): string =>
      mac(newest, 'address', [
        email
          .normalize('NFKC')
          .trim()
          .toLowerCase()
          .replace(/(?<=.)\+[^@]*(?=@)/, ''),
      ]).toString('base64url'),
  };
}
