import { sayEvent } from '../../services/shared/sentences.js';
import { texts } from '../../services/shared/texts.js';
import type { Actor } from '../../events/recorded-event.js';
import { presentTimeline } from '../../services/api/memberships/timeline-answer.js';
import { recorded } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';

const acts = [
  happened.benefitActivated(),
  happened.benefitAssigned(),
  happened.benefitUnassigned(),
  happened.keyViewed(),
  happened.keyReplaced(),
] as const;

const person = 'https://issuer.example|0c2f9a77';

describe.each(['en', 'ko'] as const)('what is done with a benefit, in %s', (language) => {
  const sentencesBy = (kind: Actor['kind']) => {
    const entries = recorded(acts.map((event) => ({ ...event, actor: { kind, id: person } })));
    return presentTimeline(
      entries.map((entry) => ({ ...entry, _id: String(entry.sequence) })),
      acts.length,
      language,
    ).events.map(({ sentence }) => sentence);
  };

  it.each(['partner', 'service', 'support'] as const)('is told with the side that did it, and no person: %s', (kind) => {
    const sentences = sentencesBy(kind);
    expect(sentences).toHaveLength(acts.length);
    for (const sentence of sentences) {
      expect(sentence).toContain(texts[language].common.actors[kind]);
      expect(sentence).not.toMatch(/issuer|0c2f9a77|[{}]/);
    }
  });

  it('is told without it where it is only foreseen', () => {
    for (const event of acts) expect(sayEvent(language, event)).not.toMatch(/none|[{}]| by \.|: \.$/);
  });
});

it('reads like this', () => {
  const by = (kind: Actor['kind']) => ({ actor: { kind } });
  expect([
    ...acts.map((event) => sayEvent('en', { ...event, ...by('partner') })),
    ...acts.map((event) => sayEvent('ko', { ...event, ...by('service') })),
  ]).toMatchInlineSnapshot(`
    [
      "A benefit was switched on by the company: support incidents (Silver).",
      "11111111-1111-4111-8111-111111111111 has a seat of a benefit, given by the company: developer tools (Silver).",
      "11111111-1111-4111-8111-111111111111 no longer has a seat of a benefit, taken back by the company: developer tools (Silver).",
      "Product key 1 was seen by the company: software licences (Silver). It lasts until Thursday, 4 March 2027, 09:00 UTC.",
      "Product key 1 was replaced by product key 2, asked for by the company: software licences (Silver).",
      "혜택을 활성화했습니다: 기술 지원 건 (실버). 활성화: 서비스.",
      "11111111-1111-4111-8111-111111111111에게 혜택을 할당했습니다: 개발 도구 (실버). 할당: 서비스.",
      "11111111-1111-4111-8111-111111111111의 혜택 할당을 취소했습니다: 개발 도구 (실버). 할당 취소: 서비스.",
      "제품 키 1번을 확인했습니다: 소프트웨어 라이선스 (실버). 키 기한: 2027년 3월 4일 목요일 18:00 한국 시간(UTC 3월 4일 09:00). 확인: 서비스.",
      "제품 키 1번이 2번으로 교체되었습니다: 소프트웨어 라이선스 (실버). 교체 요청: 서비스.",
    ]
  `);
});
