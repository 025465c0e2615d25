import type { Language } from '../words.js';

const en = {
  help: {
    agreements: 'see which version of the agreement counts, which are prepared, and what is proposed',
    publish: 'propose to publish a version, enforced from an instant; a second approver publishes it',
    approve: 'publish the proposed version, as a second approver',
    decline: 'decline the proposed version, or take back what you proposed',
    version: 'a prepared version such as 2026-07',
    proposal: 'the number of the proposal, as tenure agreements prints it',
    enforceFrom: 'from when members who have not accepted it buy nothing new, such as 2027-03-01T00:00:00Z',
    reason: 'why, in a code of your own such as terms-changed',
  },
  statuses: { earlier: 'earlier', current: 'current', prepared: 'prepared, not published' } as Readonly<Record<string, string>>,
  labels: {
    status: 'Status',
    published: 'Published',
    enforced: 'Enforced from',
    since: 'Enforced since',
    by: 'Proposed by',
    approved: 'Published by',
    reason: 'Reason',
    proposal: 'Proposal',
    rollout: 'Rollout that asks everybody',
  },
  proposal: {
    open: (number: number, until: string): string => `Proposal ${number} waits for a second approver until ${until}`,
    published: (number: number): string => `Proposal ${number} was published`,
    declined: (number: number): string => `Proposal ${number} was declined`,
    lapsed: (number: number): string => `Proposal ${number} lapsed`,
  },
};

const ko: typeof en = {
  help: {
    agreements: '지금 유효한 계약 버전, 준비된 버전, 제안된 내용을 보기',
    publish: '버전을 게시하고 정해진 시각부터 시행하자고 제안하기. 두 번째 승인자가 게시합니다',
    approve: '두 번째 승인자로서 제안된 버전을 게시하기',
    decline: '제안된 버전을 거절하거나 자신의 제안을 거두기',
    version: '준비된 버전(예: 2026-07)',
    proposal: 'tenure agreements에 나오는 제안 번호',
    enforceFrom: '동의하지 않은 회원이 새로 구매할 수 없게 되는 시각(예: 2027-03-01T00:00:00Z)',
    reason: '직접 정한 이유 코드(예: terms-changed)',
  },
  statuses: { earlier: '이전 버전', current: '현재 버전', prepared: '준비됨, 게시 전' },
  labels: {
    status: '상태',
    published: '게시',
    enforced: '시행 예정',
    since: '시행 시작',
    by: '제안한 사람',
    approved: '게시한 사람',
    reason: '이유',
    proposal: '제안',
    rollout: '동의를 요청하는 일괄 적용',
  },
  proposal: {
    open: (number, until) => `제안 ${number}번: 두 번째 승인자를 기다림, 기한 ${until}`,
    published: (number) => `제안 ${number}번: 게시됨`,
    declined: (number) => `제안 ${number}번: 거절됨`,
    lapsed: (number) => `제안 ${number}번: 효력을 잃음`,
  },
};

/** What is said of publishing agreements, in both languages. */
export const agreementsWords: Readonly<Record<Language, typeof en>> = { en, ko };
