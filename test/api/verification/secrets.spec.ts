import { typedCode } from '../../../services/shared/crockford.js';
import { createVerificationSecrets } from '../../../services/shared/verification-secrets.js';

const key = (id: number) => ({ id, key: Buffer.alloc(32, id) });
const base = 'https://partners.example';
const secrets = createVerificationSecrets([key(1)], base);
const membershipId = '0b5f1c9e-2f9e-4c4f-9a55-0d2b7f3c1a11';
const about = { membershipId, challenge: 4 };
const nonce = Buffer.alloc(16, 3);

const tokenOf = (link: string) => link.slice(`${base}/verify/`.length);
const token = tokenOf(secrets.linkFor(membershipId, 4));

/** The same text with one character changed, for every character and some other values. */
const neighbours = (text: string): string[] =>
  [...text].flatMap((letter, index) =>
    ['A', 'B', '0', '_'].filter((other) => other !== letter).map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  );

describe('a link', () => {
  it('is built from the configured base, holds 128 bits that cannot be guessed, and is the same every time', () => {
    expect(secrets.linkFor(membershipId, 4)).toMatch(/^https:\/\/partners\.example\/verify\/[\w-]{50}$/);
    expect(secrets.linkFor(membershipId, 4)).toBe(secrets.linkFor(membershipId.toUpperCase(), 4));
    expect(createVerificationSecrets([key(1)], `${base}/`).linkFor(membershipId, 4)).toBe(secrets.linkFor(membershipId, 4));
  });

  it('says which question it asks', () => {
    expect(secrets.readLink(token)).toEqual(about);
    expect(secrets.readLink(tokenOf(secrets.linkFor(membershipId, 4_000_000_000)))).toEqual({ membershipId, challenge: 4_000_000_000 });
  });

  it('is nothing once any character is changed, however it is cut, padded or spelled', () => {
    const broken = [
      ...neighbours(token),
      '',
      'x',
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      `${token}%00`,
      'A'.repeat(50),
      'é'.repeat(50),
      token.repeat(400),
    ];
    expect(broken.filter((each) => secrets.readLink(each) !== undefined)).toEqual([]);
  });

  it('is nothing under another key', () => {
    expect(createVerificationSecrets([{ id: 1, key: Buffer.alloc(32, 9) }], base).readLink(token)).toBeUndefined();
  });
});

describe('the record of a domain', () => {
  const claim = { membershipId, domain: 'hanbit.example' };
  const { name, value } = secrets.domainRecordFor(claim);

  it('stands beside the domain’s own records and is the same every time', () => {
    expect({ name, value }).toEqual({ name: '_tenure.hanbit.example', value: expect.stringMatching(/^tenure-domain-proof=[\w-]{43}$/) });
    expect(secrets.domainRecordFor({ ...claim, membershipId: membershipId.toUpperCase() }).value).toBe(value);
  });

  it('proves this domain of this membership and no other', () => {
    expect(secrets.provesDomain(claim, ` ${value} `)).toBe(true);
    expect(secrets.provesDomain({ ...claim, domain: 'another.example' }, value)).toBe(false);
    expect(secrets.provesDomain({ ...claim, membershipId: '0b5f1c9e-2f9e-4c4f-9a55-0d2b7f3c1a12' }, value)).toBe(false);
    expect(neighbours(value).filter((text) => secrets.provesDomain(claim, text))).toEqual([]);
  });

  it('stays good while keys are changed', () =>
    expect(createVerificationSecrets([key(2), key(1)], base).provesDomain(claim, value)).toBe(true));
});

describe('a code', () => {
  const code = secrets.codeFor(membershipId, 4);

  it('is eight characters that look like no other, shown in two groups', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const codes = new Set(Array.from({ length: 500 }, (_, challenge) => secrets.codeFor(membershipId, challenge)));
    expect(codes.size).toBe(500);
  });

  it.each([
    ['in small letters', (text: string) => text.toLowerCase()],
    ['without the dash', (text: string) => text.replace('-', '')],
    ['with spaces and other dashes', (text: string) => ` ${[...text.replace('-', '–')].join(' ')} `],
    ['with look-alike letters', (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l')],
    ['in full width', (text: string) => text.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
  ])('is accepted %s', (_, spelled) => {
    for (let challenge = 1; challenge < 60; challenge++) {
      expect(secrets.matchesCode(membershipId, challenge, spelled(secrets.codeFor(membershipId, challenge)))).toBe(true);
    }
  });

  it('is refused for another challenge, another membership, another character, and anything else', () => {
    expect(secrets.matchesCode(membershipId, 5, code)).toBe(false);
    expect(secrets.matchesCode(membershipId.replace('0b', '0c'), 4, code)).toBe(false);
    const others = neighbours(code).filter((each) => typedCode(each) !== typedCode(code));
    expect(others.filter((each) => secrets.matchesCode(membershipId, 4, each))).toEqual([]);
    for (const typed of ['', '--------', '0', `${code}0`, '💥'.repeat(8), 'x'.repeat(100_000)]) {
      expect(secrets.matchesCode(membershipId, 4, typed)).toBe(false);
    }
  });
});

describe('a browser’s cookie', () => {
  const cookie = secrets.browserCookieFor(membershipId, 'command-1');

  it('names the command that the browser sent, for its own membership only', () => {
    expect(secrets.readBrowserCookie(membershipId, cookie)).toBe('command-1');
    expect(secrets.readBrowserCookie(membershipId.replace('0b', '0c'), cookie)).toBeUndefined();
  });

  it('is nothing when it was changed or made up', () => {
    const broken = [...neighbours(cookie), '', 'command-1', `${cookie}A`, token];
    expect(broken.filter((each) => secrets.readBrowserCookie(membershipId, each) !== undefined)).toEqual([]);
  });
});

describe('a form’s token', () => {
  const form = secrets.formTokenFor(about, 'cookie', nonce);

  it('is good with its own link and cookie only', () => {
    expect(secrets.readFormToken(about, 'cookie', form)).toEqual(nonce);
    expect(secrets.readFormToken(about, '', form)).toBeUndefined();
    expect(secrets.readFormToken(about, 'other', form)).toBeUndefined();
    expect(secrets.readFormToken({ ...about, challenge: 5 }, 'cookie', form)).toBeUndefined();
    expect(secrets.readFormToken(about, 'cookie', secrets.browserCookieFor(membershipId, 'command-1'))).toBeUndefined();
  });
});

describe('a command’s id', () => {
  it('is the same for the same words and another for any other', () => {
    const id = secrets.commandIdFor(about, ['confirm', nonce, 'yes/yes', 'ABCD1234']);
    expect(secrets.commandIdFor(about, ['confirm', nonce, 'yes/yes', 'ABCD1234'])).toBe(id);
    expect(secrets.commandIdFor(about, ['confirm', nonce, 'yes/yes', 'ABCD1235'])).not.toBe(id);
    expect(secrets.commandIdFor(about, ['confirm', nonce, 'yes/yesABCD1234', ''])).not.toBe(id);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('changing keys', () => {
  const rotated = createVerificationSecrets([key(2), key(1)], base);

  it('keeps the mails of the old key good and signs with the newest', () => {
    expect(rotated.readLink(token)).toEqual(about);
    expect(rotated.matchesCode(membershipId, 4, secrets.codeFor(membershipId, 4))).toBe(true);
    expect(rotated.readBrowserCookie(membershipId, secrets.browserCookieFor(membershipId, 'command-1'))).toBe('command-1');
    expect(rotated.linkFor(membershipId, 4)).not.toBe(secrets.linkFor(membershipId, 4));
    expect(rotated.matchesCode(membershipId, 4, rotated.codeFor(membershipId, 4))).toBe(true);
  });

  it('ends them when the old key is taken away', () => {
    const after = createVerificationSecrets([key(2)], base);
    expect(after.readLink(token)).toBeUndefined();
    expect(after.matchesCode(membershipId, 4, secrets.codeFor(membershipId, 4))).toBe(false);
  });

  it('needs one key at least', () => {
    expect(() => createVerificationSecrets([], base)).toThrow('at least one key');
  });
});

describe('the link to whom the signing was handed', () => {
  const handedOver = { membershipId, handOver: 6 };
  const signing = secrets.signingLinkFor(handedOver).slice(`${base}/sign/`.length);

  it('says which hand-over it is about, and is the same every time', () => {
    expect(secrets.readSigningLink(signing)).toEqual(handedOver);
    expect(secrets.signingLinkFor({ ...handedOver, membershipId: membershipId.toUpperCase() })).toBe(`${base}/sign/${signing}`);
  });
  it('is good for nothing else, as nothing else is good for it', () => {
    expect(secrets.readLink(signing)).toBeUndefined();
    expect(secrets.readSigningLink(token)).toBeUndefined();
    for (const other of neighbours(signing)) expect(secrets.readSigningLink(other)).toBeUndefined();
  });
});
