import type { Language } from '../words.js';

const en = {
  help: {
    benefits: 'see what a company holds; without an id, whose benefits end soon (support)',
    id: 'the membership; left out, those of all are looked for',
    from: 'ends on this day or later, such as 2027-03-01 (else today)',
    until: 'ends on this day or earlier (else 30 days after --from)',
    status: 'only these: in-force, held, ended or none',
    level: 'only where this level brought some of it: network, action-pack, silver or gold',
    benefit: 'only who holds this benefit, by its name',
    unactivated: 'only where nobody has activated this benefit yet, by its name',
  },
  statuses: { 'in-force': 'in force', held: 'held back', ended: 'ended', none: 'none' } as Readonly<Record<string, string>>,
  heads: { ends: 'Ends', status: 'Status', company: 'Company', partnerId: 'Partner id', levels: 'Levels' },
  period: (from: string, until: string): string => `Ends from ${from} to ${until}`,
  unactivated: (names: string): string => `not activated: ${names}`,
  none: 'Nobody’s benefits end then.',
  nothing: 'No level has brought anything yet.',
  onlyOfAll: (option: string): string => `--${option} looks through the benefits of all companies: leave the id out.`,
};

const ko: typeof en = {
  help: {
    benefits: '회사가 가진 혜택 보기. ID를 적지 않으면 곧 끝나는 혜택을 가진 회사 찾기(지원팀)',
    id: '회원 ID. 적지 않으면 모든 회사에서 찾음',
    from: '이 날이나 그 뒤에 끝나는 것(예: 2027-03-01). 적지 않으면 오늘',
    until: '이 날이나 그 전에 끝나는 것. 적지 않으면 --from의 30일 뒤',
    status: '이 상태만: in-force, held, ended, none',
    level: '이 레벨로 받은 것이 있는 회사만: network, action-pack, silver, gold',
    benefit: '이 이름의 혜택을 가진 회사만',
    unactivated: '이 이름의 혜택을 아직 아무도 활성화하지 않은 회사만',
  },
  statuses: { 'in-force': '사용 가능', held: '일시 중단', ended: '끝남', none: '없음' },
  heads: { ends: '종료일', status: '상태', company: '회사', partnerId: '파트너 ID', levels: '레벨' },
  period: (from, until) => `종료일 ${from} ~ ${until}`,
  unactivated: (names) => `활성화하지 않음: ${names}`,
  none: '그 기간에 끝나는 혜택이 없습니다.',
  nothing: '아직 레벨로 받은 혜택이 없습니다.',
  onlyOfAll: (option) => `모든 회사의 혜택에서 찾는 옵션입니다: --${option}. ID를 빼 주세요.`,
};

/** What the command line says of benefits that are looked for, in both languages. */
export const foundBenefitWords: Readonly<Record<Language, typeof en>> = { en, ko };
