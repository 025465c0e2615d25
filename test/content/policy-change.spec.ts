import { sayEvent } from '../../services/shared/sentences.js';
import { happened } from '../support/sample-events.js';

it('tells of changed rules which dates move, each before and after', () => {
  expect(sayEvent('en', happened.policyChanged)).toMatch(
    /^The membership follows version 2026-01-waiver .* before, it was 2026-01\. Dates that move: anniversary from Thursday,? 4 March 2027 to Saturday,? 4 March 2028; beginning of the renewal from Friday,? 5 March 2027, 00:00 UTC to .*; end of the renewal from .*\.$/,
  );
  expect(sayEvent('ko', happened.policyChanged)).toMatch(
    /^이제부터 적용되는 규칙 버전: 2026-01-waiver \(이전: 2026-01\)\. 바뀌는 날짜: 기념일 2027년 3월 4일 목요일 → 2028년 3월 4일 토요일; 갱신 시작 .*; 갱신 마감 .*\.$/,
  );
});

it('says so where no date moves', () => {
  const data = { from: '2026-01-waiver', to: '2026-01', dates: [] };
  expect(sayEvent('en', { type: 'PolicyChanged', data })).toMatch(/Dates that move: none\.$/);
  expect(sayEvent('ko', { type: 'PolicyChanged', data })).toMatch(/바뀌는 날짜: 없음\.$/);
});
