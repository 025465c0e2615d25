import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Particles that Korean writes one way after a vowel and another way after a consonant. */
const particle = '(?:을|를|이|가|은|는|와|과|으로|로|아|야)';
const bothWays = /\((?:을|를|이|가|은|는|와|과|으|아|야)\)|(?:을\/를|를\/을|이\/가|가\/이|은\/는|는\/은|와\/과|과\/와|으로\/로|로\/으로)/u;
const afterAValue = new RegExp(`\\}${particle}(?!\\p{Script=Hangul})`, 'u');

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const linesThat = (fault: RegExp): string[] =>
  [...filesIn('content/texts/ko', '.json'), ...filesIn('services/cli', '.ts')].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (fault.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

it('knows a particle that leaves the choice to the reader, and one that a value decides', () => {
  for (const text of ['회사을(를)', '주소이(가)', '상태(으)로', '회사은/는']) expect(text).toMatch(bothWays);
  for (const text of ['{email}이 맞습니까', '${status}로 응답', '{name}와 함께']) expect(text).toMatch(afterAValue);
  for (const text of ['이메일({email})이', '{deadline}에', '{domain}이라는']) expect(text).not.toMatch(afterAValue);
});

it('calls a suspended account by the word of the glossary alone, and a receipt as well', () => {
  expect(linesThat(/보류|접수 \$\{/u)).toEqual([]);
});

it('writes no particle both ways', () => {
  expect(linesThat(bothWays)).toEqual([]);
});

it('puts no particle behind a value whose last sound it cannot know', () => {
  expect(linesThat(afterAValue)).toEqual([]);
});
