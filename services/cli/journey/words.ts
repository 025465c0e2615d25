import type { Language } from '../words.js';

const en = {
  title: 'One company’s way in',
  tenant: 'tenant',
  scenes: {
    start: 'The company asks to join',
    mail: 'The primary contact reads the mail',
    page: 'The primary contact answers on the page behind the link',
    accept: 'The signatory reads the agreement and accepts it',
    authorize: 'Support authorises the company',
    end: 'The membership',
    events: 'All that happened',
    look: 'Where to look next',
  },
  awaited: {
    visible: 'the membership to become visible',
    bothGates: 'the questions to the contact and to the signatory',
    mail: (address: string): string => `the mail to ${address}`,
    verified: 'the address to be verified',
    accepted: 'the agreement to be accepted',
    active: 'the membership to become active',
  },
  waiting: (what: string, since: string): string => `… waiting for ${what}, since ${since}`,
  stillWaiting: (what: string, seconds: number): string => `… still waiting for ${what}: ${seconds} seconds of at most 60`,
  by: (account: string): string => `as ${account}`,
  mail: { to: 'To', subject: 'Subject', link: 'Link', code: 'Code' },
  page: { asked: 'Asked', typed: 'Typed', answered: 'Answer', yes: 'Yes to both questions, and the code' },
  agreement: { version: 'Version', hash: 'SHA-256' },
  look: { api: 'API, to read and try', mail: 'Mail inbox', temporal: 'Histories', again: 'Again', sentences: 'Events' },
  done: (company: string, partnerId: string): string => `${company} is a member: ${partnerId}.`,
  failures: {
    nothingRuns: 'Nothing runs here. Start it with npm start, then run the journey again in another terminal.',
    noAnswer: (address: string): string =>
      `Nothing answers at ${address}. Start it with npm start, then run the journey again in another terminal.`,
    noInbox: 'The mail inbox that runs here is not known: name it with MAIL_URL when you start, then run the journey again.',
    stoppedBefore: 'Stopped. Nothing was begun.',
    stoppedAfter: (look: string): string => `Stopped. What has happened so far stays as it is; see it with: ${look}`,
    tooLong: (what: string): string => `A minute was not enough, waiting for ${what}. See npm run status and the logs in .tenure/logs.`,
    page: (status: number, title: string): string => `The page behind the link answered with ${status}: ${title}`,
    noForm: 'The page behind the link has no form with the two questions: open the link in a browser to see what it says.',
    notACompany: (path: string): string => `${path} does not describe a company as examples/harbour.en.json does.`,
    usage: 'Usage: npm run journey [-- examples/<file>.json]',
    tooMany: 'Name one file at most: npm run journey -- examples/harbour.en.json',
  },
};

const ko: typeof en = {
  title: '한 회사의 가입 여정',
  tenant: '테넌트',
  scenes: {
    start: '회사가 가입을 신청합니다',
    mail: '기본 연락처가 메일을 읽습니다',
    page: '기본 연락처가 링크의 페이지에서 답합니다',
    accept: '서명 권한자가 계약을 읽고 동의합니다',
    authorize: '지원팀이 회사를 승인합니다',
    end: '멤버십',
    events: '일어난 모든 일',
    look: '더 살펴볼 곳',
  },
  awaited: {
    visible: '멤버십이 보일 때까지',
    bothGates: '기본 연락처와 서명 권한자에게 요청이 갈 때까지',
    mail: (address) => `${address} 이메일 주소로 메일이 올 때까지`,
    verified: '이메일 주소가 확인될 때까지',
    accepted: '계약 동의가 기록될 때까지',
    active: '멤버십이 활성화될 때까지',
  },
  waiting: (what, since) => `… ${what} 기다리는 중, 시작: ${since}`,
  stillWaiting: (what, seconds) => `… ${what} 아직 기다리는 중: ${seconds}초 경과(최대 60초)`,
  by: (account) => `로그인: ${account}`,
  mail: { to: '받는 사람', subject: '제목', link: '링크', code: '코드' },
  page: { asked: '질문', typed: '입력', answered: '응답', yes: '두 질문 모두 ‘예’, 그리고 코드' },
  agreement: { version: '버전', hash: 'SHA-256' },
  look: { api: 'API 문서', mail: '메일함', temporal: '실행 이력', again: '다시 보기', sentences: '이벤트' },
  done: (company, partnerId) => `${company} – 이제 회원입니다: ${partnerId}.`,
  failures: {
    nothingRuns: '여기에서 실행 중인 것이 없습니다. npm start로 시작한 뒤 다른 터미널에서 다시 실행하세요.',
    noAnswer: (address) => `${address}에서 응답이 없습니다. npm start로 시작한 뒤 다른 터미널에서 다시 실행하세요.`,
    noInbox: '여기에서 실행 중인 메일함의 주소를 모릅니다. 시작할 때 MAIL_URL로 지정한 뒤 다시 실행하세요.',
    stoppedBefore: '중단했습니다. 시작된 것은 없습니다.',
    stoppedAfter: (look) => `중단했습니다. 지금까지 일어난 일은 그대로 남아 있습니다. 다음 명령으로 볼 수 있습니다: ${look}`,
    tooLong: (what) => `${what} 1분을 기다렸지만 이루어지지 않았습니다. npm run status와 .tenure/logs의 로그를 확인하세요.`,
    page: (status, title) => `링크의 페이지가 다음과 같이 응답했습니다: ${status} ${title}`,
    noForm: '링크의 페이지에 두 질문의 양식이 없습니다. 브라우저에서 링크를 열어 내용을 확인하세요.',
    notACompany: (path) => `${path}: examples/hanbit.ko.json과 같은 형식의 회사 정보가 아닙니다.`,
    usage: '사용법: npm run journey [-- examples/<파일>.json]',
    tooMany: '파일은 하나만 지정하세요: npm run journey -- examples/hanbit.ko.json',
  },
};

/** Every sentence of the journey in one language. */
export type JourneyWords = typeof en;

/** All that the journey says itself; the rest is said by the API. */
export const journeyWords: Readonly<Record<Language, JourneyWords>> = { en, ko };
