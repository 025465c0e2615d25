import type { Language } from '../words.js';

const en = {
  labels: {
    contact: 'Primary contact',
    mail: 'Mail',
    review: 'Review',
    remedy: 'What to do',
    checks: 'Checks',
    agreement: 'Agreement',
  },
  rules: 'Rules',
  partnerIdLater: 'given when the membership becomes active',
  mail: {
    asked: (since: string): string => `Asked since ${since}; no answer yet`,
    unanswered: 'Was not answered',
    bounced: 'Bounced: the mail server refused the mail',
    void: 'Void: too many wrong codes',
    superseded: 'Void: a newer mail is being asked for',
    denied: (answer: string): string => `Denied: ${answer}`,
    verified: (at: string): string => `Verified on ${at}`,
    sentTo: (email: string): string => `sent to ${email}`,
    triesLeft: (tries: number): string => (tries === 1 ? 'one try is left for the code' : `${tries || 'no'} tries are left for the code`),
    lettersSent: (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} of this request went out`,
  },
  review: {
    notBegun: 'Begins once the address is verified',
    since: (since: string): string => `since ${since}`,
    level: (level: number): string => `overdue, escalated to level ${level}`,
    claimed: (by: string | undefined, until: string): string => `taken by ${by ?? 'a reviewer'} until ${until}`,
    undecided: 'Ended undecided',
    waived: 'Waived by support for good',
    waivedUntil: (until: string): string => `Waived by support until ${until}`,
    round: (round: number): string => `review ${round}`,
    before: (round: number, result: string, at: string): string => `review ${round} before: ${result}, ${at}`,
    comment: (comment: string): string => `the company says: ${comment}`,
    attemptsLeft: (left: number): string => (left === 1 ? 'one more look can be asked for' : `${left || 'no'} more looks can be asked for`),
    lastResort:
      'If something was overlooked, write to support and say what: support can still authorise the company. These documents would show it; they can still be uploaded.',
  },
  agreement: {
    open: 'not accepted yet',
    never: 'was not accepted',
    accepted: (at: string): string => `accepted on ${at}`,
    declined: (at: string): string => `declined on ${at}`,
    askedAgain: (at: string): string => `to be accepted by ${at}; purchases are blocked from then on`,
    blocked: (at: string): string => `not accepted yet; purchases are blocked since ${at}`,
    before: (version: string, at: string): string => `${version} · accepted on ${at}`,
  },
  signer: {
    handedTo: (person: string): string => `handed to ${person}`,
    bounced: 'the mail to that person came back: hand the signing over again',
    nobody: 'the signatory left: name another, or hand the signing over',
  },
};

const ko: typeof en = {
  labels: {
    contact: '기본 연락처',
    mail: '메일',
    review: '심사',
    remedy: '할 일',
    checks: '자동 검사',
    agreement: '계약',
  },
  rules: '규칙',
  partnerIdLater: '멤버십이 활성화되면 발급됩니다',
  mail: {
    asked: (since) => `확인 요청 중, 아직 답이 없음(시작: ${since})`,
    unanswered: '답이 없었음',
    bounced: '반송됨: 메일 서버가 메일을 거부함',
    void: '무효: 잘못된 코드를 너무 많이 입력함',
    superseded: '무효: 새 메일을 요청하는 중',
    denied: (answer) => `부인됨: ${answer}`,
    verified: (at) => `확인됨: ${at}`,
    sentTo: (email) => `받는 이메일 주소: ${email}`,
    triesLeft: (tries) => `코드 입력 기회 ${tries}번 남음`,
    lettersSent: (count) => `이 요청으로 보낸 메일 ${count}통`,
  },
  review: {
    notBegun: '이메일 주소가 확인되면 시작됩니다',
    since: (since) => `시작: ${since}`,
    level: (level) => `기한 경과, 지원 단계 ${level}단계`,
    claimed: (by, until) => `심사를 맡은 사람: ${by ?? '심사자'}, 기한: ${until}`,
    undecided: '결정 없이 종료됨',
    waived: '지원팀이 무기한 면제함',
    waivedUntil: (until) => `지원팀이 면제함, 기한: ${until}`,
    round: (round) => `${round}번째 심사`,
    before: (round, result, at) => `이전 결과(${round}번째 심사): ${result}, ${at}`,
    comment: (comment) => `회사의 설명: ${comment}`,
    attemptsLeft: (left) => (left === 0 ? '재검토를 더 요청할 수 없음' : `재검토를 ${left}번 더 요청할 수 있음`),
    lastResort:
      '빠뜨린 것이 있다고 생각하면 지원팀에 문의해 설명해 주세요. 지원팀은 아직 회사를 승인할 수 있습니다. 다음은 이를 보여 줄 서류이며, 지금도 올릴 수 있습니다.',
  },
  agreement: {
    open: '아직 동의하지 않음',
    never: '동의하지 않은 채 종료됨',
    accepted: (at) => `동의함: ${at}`,
    declined: (at) => `동의하지 않기로 함: ${at}`,
    askedAgain: (at) => `동의 기한: ${at}, 이후 구매 차단`,
    blocked: (at) => `아직 동의하지 않음, 구매 차단 시작: ${at}`,
    before: (version, at) => `${version} · 동의함: ${at}`,
  },
  signer: {
    handedTo: (person) => `서명을 맡은 사람: ${person}`,
    bounced: '그 사람에게 보낸 메일이 반송됨: 서명을 다시 맡기세요',
    nobody: '서명 권한자가 떠남: 다른 사람을 지정하거나 서명을 맡기세요',
  },
};

/** How the gates of a membership stand, in both languages. */
export const standingWords: Readonly<Record<Language, typeof en>> = { en, ko };
