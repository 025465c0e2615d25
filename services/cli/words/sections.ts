import type { Language } from '../words.js';

const en = {
  unchanged: 'Nothing changed: it was so already.',
  proposals: {
    title: 'Proposals of support',
    labels: { what: 'What', reason: 'Reason', note: 'Note', by: 'By', until: 'Until', outcome: 'Outcome', approve: 'To approve' },
    open: (number: number): string => `Proposal ${number}, not carried out yet`,
    decided: (number: number): string => `Proposal ${number}`,
    outcomes: {
      approved: 'approved and carried out',
      declined: 'declined or taken back',
      lapsed: 'nobody approved it in time',
      overtaken: 'came to nothing: the account ended first',
    } as Readonly<Record<string, string>>,
    secondPerson: 'as a support approver other than who proposed it',
  },
  tenants: {
    title: 'Further directories',
    statuses: {
      asked: 'to be confirmed by one of its administrators',
      confirmed: 'confirmed, being added',
      added: 'of the account',
    } as Readonly<Record<string, string>>,
    until: (deadline: string): string => `until ${deadline}`,
  },
  people: { title: 'People', guest: 'guest', since: (at: string): string => `since ${at}` },
  invitations: {
    title: 'Invitations',
    open: (since: string, until: string): string => `invited ${since}, to be answered by ${until}`,
    bounced: 'the mail came back',
    again: 'To send again',
    back: 'To take back',
  },
  join: {
    title: 'Requests to be let in',
    open: (since: string, until: string): string => `since ${since}, to be answered by ${until}`,
    declined: (again: string): string => `declined; may ask again from ${again}`,
    answer: 'To answer',
  },
  profile: { choose: 'To choose', keep: (data: string): string => `or ${data} to keep the one given` },
  benefits: {
    label: 'Benefits',
    held: (until: string): string => `held while the account is suspended; they end with the account on ${until}`,
  },
  changes: {
    title: 'Changes',
    stands: 'The last result of the review counts until this one is decided.',
    doubted: 'The last result of the review does not count: nothing new can be bought.',
    nothing: 'nothing',
    from: (before: string, now: string): string => `${before} → ${now}`,
    awaited: (person: string, since: string): string =>
      `${person}, asked since ${since}; the present one stays until the address is verified`,
  },
  documents: {
    title: 'Documents received',
    kinds: { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' } as Readonly<Record<string, string>>,
    unnamed: 'without a name',
    round: (round: number): string => `for review ${round}`,
    receipt: (hash: string, at: string): string => `receipt ${hash}, ${at}`,
  },
  letters: { resent: (at: string): string => `sent again ${at}`, again: 'To send one again', onlySupport: 'only support' },
};

const ko: typeof en = {
  unchanged: '바뀐 것이 없습니다. 이미 그렇게 되어 있습니다.',
  proposals: {
    title: '지원팀의 제안',
    labels: { what: '내용', reason: '사유', note: '메모', by: '제안한 사람', until: '기한', outcome: '결과', approve: '승인하려면' },
    open: (number) => `제안 ${number}번, 아직 실행되지 않음`,
    decided: (number) => `제안 ${number}번`,
    outcomes: {
      approved: '승인되어 실행됨',
      declined: '거절되었거나 철회됨',
      lapsed: '기한 안에 아무도 승인하지 않음',
      overtaken: '계정이 먼저 종료되어 효력이 없음',
    },
    secondPerson: '제안한 사람이 아닌 지원 책임자로서',
  },
  tenants: {
    title: '추가 디렉터리',
    statuses: { asked: '그 디렉터리 관리자의 확인 대기 중', confirmed: '확인됨, 추가하는 중', added: '계정에 속함' },
    until: (deadline) => `기한: ${deadline}`,
  },
  people: { title: '사용자', guest: '게스트', since: (at) => `시작: ${at}` },
  invitations: {
    title: '초대',
    open: (since, until) => `초대: ${since}, 응답 기한: ${until}`,
    bounced: '메일이 반송됨',
    again: '다시 보내려면',
    back: '취소하려면',
  },
  join: {
    title: '참여 요청',
    open: (since, until) => `요청: ${since}, 응답 기한: ${until}`,
    declined: (again) => `거절됨, 다시 요청할 수 있는 시각: ${again}`,
    answer: '답하려면',
  },
  profile: { choose: '고르려면', keep: (data) => `적은 주소를 그대로 두려면 ${data}` },
  benefits: {
    label: '혜택',
    held: (until) => `계정이 일시 중단된 동안 쓸 수 없음. ${until}에 계정이 마감되면 함께 끝납니다`,
  },
  changes: {
    title: '변경 사항',
    stands: '이번 심사가 끝날 때까지 이전 심사 결과가 유효합니다.',
    doubted: '이전 심사 결과가 유효하지 않아 새로 구매할 수 없습니다.',
    nothing: '없음',
    from: (before, now) => `${before} → ${now}`,
    awaited: (person, since) => `${person}, 확인 요청: ${since}. 이메일 주소가 확인될 때까지 지금의 연락처가 유지됩니다`,
  },
  documents: {
    title: '받은 서류',
    kinds: { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' },
    unnamed: '이름 없음',
    round: (round) => `${round}번째 심사`,
    receipt: (hash, at) => `접수증 ${hash}, ${at}`,
  },
  letters: { resent: (at) => `다시 보냄: ${at}`, again: '다시 보내려면', onlySupport: '지원팀만' },
};

/** What is shown of a membership besides how its gates stand, in both languages. */
export const sectionWords: Readonly<Record<Language, typeof en>> = { en, ko };
