import { partnerIdOf } from '../../workflows/decisions/partner-id.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checks = `${alphabet}*~$=U`;
const membershipIds = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index.toString(16).padStart(8, '0')}-1a7b-4c3a-9a53-5a3f2f6f0d11`);

describe('the partner id', () => {
  it('is the same for one membership for ever', () => expect(partnerIdOf('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11')).toBe('RJG4-TWHF-4RJW-T'));
  it('is three groups of four letters that cannot be mistaken for each other, and a check character', () =>
    membershipIds(200).forEach((id) => expect(partnerIdOf(id)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z*~$=U]$/)));
  it('ends with the remainder by 37, as Crockford has it', () =>
    membershipIds(200).forEach((id) => {
      const characters = partnerIdOf(id).replaceAll('-', '');
      const number = [...characters.slice(0, 12)].reduce((sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)), 0n);
      expect(characters.at(-1)).toBe(checks[Number(number % 37n)]);
    }));
  it('betrays one wrong character and two that changed places', () => {
    const [groups, check] = ['RJG4TWHF4RJW', 'T'];
    const checkOf = (characters: string) =>
      checks[Number([...characters].reduce((sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)), 0n) % 37n)];
    expect(checkOf(groups)).toBe(check);
    for (let index = 0; index < 11; index += 1) {
      const swapped = [...groups];
      [swapped[index], swapped[index + 1]] = [swapped[index + 1]!, swapped[index]!];
      if (swapped.join('') !== groups) expect(checkOf(swapped.join(''))).not.toBe(check);
      for (const other of alphabet) {
        const mistyped = groups.slice(0, index) + other + groups.slice(index + 1);
        if (mistyped !== groups) expect(checkOf(mistyped)).not.toBe(check);
      }
    }
  });
  it('is another one for each of a hundred thousand memberships', () =>
    expect(new Set(membershipIds(100_000).map(partnerIdOf)).size).toBe(100_000));
});
