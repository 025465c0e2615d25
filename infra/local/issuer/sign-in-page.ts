import { sampleAccounts, sampleTenants, type SampleAccount } from './accounts.js';

const texts = {
  en: {
    title: 'Sign in',
    lead: 'This is the local sample issuer. Choose who you are; no password is asked.',
    operators: 'Network operator',
    another: 'The same role in a directory of your own',
    account: 'Account',
    tenant: 'Tenant (GUID)',
    enter: 'Sign in there',
  },
  ko: {
    title: '로그인',
    lead: '로컬 예제 발급자입니다. 사용할 계정을 고르세요. 비밀번호는 묻지 않습니다.',
    operators: '네트워크 운영자',
    another: '다른 디렉터리의 같은 역할',
    account: '계정',
    tenant: '테넌트(GUID)',
    enter: '그 계정으로 로그인',
  },
};

/** A language that the page speaks. */
export type PageLanguage = keyof typeof texts;

/** The language that the browser asks for first, else English. */
export const languageOf = (acceptLanguage: string | undefined): PageLanguage => (/^\s*ko\b/i.test(acceptLanguage ?? '') ? 'ko' : 'en');

const button = ({ name, subject }: SampleAccount) => `<li><button name="subject" value="${subject}">${name}</button></li>`;

const group = (title: string, accounts: readonly SampleAccount[]) =>
  `<section><h2>${title}</h2><ul>${accounts.map(button).join('')}</ul></section>`;

const anotherDirectory = ({ another, account, tenant, enter }: (typeof texts)[PageLanguage]) =>
  `<section><h2>${another}</h2><p><label>${account} <input name="account"></label> <label>${tenant} <input name="tenant"></label> <button>${enter}</button></p></section>`;

/** The page that lists the sample accounts as buttons, by company; it needs no script and no style. */
export function signInPage(language: PageLanguage, action: string): string {
  const { title, lead, operators } = texts[language];
  const companies = sampleTenants.map(({ id, name }) => {
    const people = sampleAccounts.filter(({ claims }) => claims['tid'] === id);
    return group(name, people);
  });
  const staff = sampleAccounts.filter(({ claims }) => !claims['tid']);
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Tenure</title></head>
<body><main><h1>${title}</h1><p>${lead}</p>
<form method="post" action="${action}">${companies.join('')}${group(operators, staff)}${anotherDirectory(texts[language])}</form>
</main></body>
</html>`;
}
