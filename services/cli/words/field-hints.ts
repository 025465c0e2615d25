import type { CommandName } from '../known-commands.js';
import type { Language } from '../words.js';

/** What is to be known of fields besides their forms, in one language. */
interface FieldHints {
  readonly more: { readonly [Name in CommandName]?: readonly string[] };
  readonly start: { readonly title: string; readonly more: readonly string[] };
}

const en: FieldHints = {
  more: {
    'reject-vetting': [
      'The rejection is what the company must mend, and is one of these codes: give it as --rejection <code>.',
      '--reason <code> is something else: why you decided so, in a code of your own such as documents-checked.',
    ],
    'extend-deadline': [
      'Give either days or until, not both: days are added to the present deadline; until is the new deadline itself.',
      'The present deadline is what tenure show prints after Until.',
    ],
    'waive-step': ['Without until the review is waived for good; with it, the step is open again from that instant.'],
    'answer-join-request': ['objectId and what is asked are in tenure show, under Requests to be let in.'],
    'approve-proposal': ['proposal is the number that tenure show prints, under Proposals of support.'],
    'decline-proposal': ['proposal is the number that tenure show prints, under Proposals of support.'],
    'resend-letter': ['letter is the id that tenure show prints after each letter, under Letters, such as account-suspended/9.'],
    'resend-invitation': ['invitation is the number that tenure show prints, under Invitations.'],
    'withdraw-invitation': ['invitation is the number that tenure show prints, under Invitations.'],
    'pay-renewal': ['amount is in the smallest unit of the currency: 12345 is 123.45 EUR, and 12345 KRW.'],
    'record-payment': ['amount is in the smallest unit of the currency: 12345 is 123.45 EUR, and 12345 KRW.'],
    'confirm-payment': ['amount is in the smallest unit of the currency: 12345 is 123.45 EUR, and 12345 KRW.'],
    'set-automatic-renewal': ['It must be typed without quotes: {"on": false}.'],
    'view-benefit-key': [
      'The key is printed and kept nowhere; asking again prints the same one, until when it lasts included.',
      'Before you ask: from the first view on, the order that brought the benefit is not refunded any more, and the year of the key begins.',
    ],
    'check-domain-now': ['It waits up to five seconds for what the look finds, and says it.'],
  },
  start: {
    title: 'What the file holds, as JSON:',
    more: [
      'newTenant belongs there only where the tenant was created to join, so that nobody administers it yet:',
      'its domain is then to be proved by a DNS record, which tenure show prints; purchases are blocked until it is found.',
      'An example is examples/new-tenant.en.json. A tenant that the company had before leaves newTenant out.',
      'A service also names tenantId and globalAdministrator.objectId; for anybody else they are those of the token.',
    ],
  },
};

const ko: FieldHints = {
  more: {
    'reject-vetting': [
      '거부 코드(rejection)는 회사가 해소해야 할 문제이며 위의 코드 중 하나입니다. --rejection <코드>로 적으세요.',
      '--reason <코드>는 다른 것입니다. 그렇게 결정한 이유를 직접 정한 코드로 적으세요(예: documents-checked).',
    ],
    'extend-deadline': [
      'days와 until 중 하나만 적으세요. days는 현재 기한에 더하는 날수이고, until은 새 기한 자체입니다.',
      '현재 기한은 tenure show의 ‘기한’에 있습니다.',
    ],
    'waive-step': ['until이 없으면 심사를 무기한 면제하고, 있으면 그 시각에 단계가 다시 열립니다.'],
    'answer-join-request': ['objectId와 요청 내용은 tenure show의 ‘참여 요청’에 있습니다.'],
    'approve-proposal': ['proposal은 tenure show의 ‘지원팀의 제안’에 있는 번호입니다.'],
    'decline-proposal': ['proposal은 tenure show의 ‘지원팀의 제안’에 있는 번호입니다.'],
    'resend-letter': ['letter는 tenure show의 ‘메일’에서 메일마다 줄 끝에 있는 ID입니다(예: account-suspended/9).'],
    'resend-invitation': ['invitation은 tenure show의 ‘초대’에 있는 번호입니다.'],
    'withdraw-invitation': ['invitation은 tenure show의 ‘초대’에 있는 번호입니다.'],
    'pay-renewal': ['amount는 통화의 가장 작은 단위로 적으세요. 12345는 123.45 EUR이고, KRW로는 12345원입니다.'],
    'record-payment': ['amount는 통화의 가장 작은 단위로 적으세요. 12345는 123.45 EUR이고, KRW로는 12345원입니다.'],
    'confirm-payment': ['amount는 통화의 가장 작은 단위로 적으세요. 12345는 123.45 EUR이고, KRW로는 12345원입니다.'],
    'set-automatic-renewal': ['따옴표 없이 적으세요: {"on": false}.'],
    'view-benefit-key': [
      '키는 화면에만 나오고 어디에도 저장되지 않습니다. 다시 요청하면 같은 키와 유효 기한이 나옵니다.',
      '요청하기 전에 알아 두세요. 키를 처음 보는 순간부터 그 혜택이 포함된 주문은 환불되지 않으며, 키의 유효 기간이 시작됩니다.',
    ],
    'check-domain-now': ['확인 결과를 최대 5초 기다린 뒤 알려 줍니다.'],
  },
  start: {
    title: '파일에 JSON으로 적는 내용:',
    more: [
      'newTenant는 가입하려고 만들어 아직 아무도 관리하지 않는 테넌트일 때만 적으세요.',
      '그러면 그 도메인 소유를 tenure show가 알려 주는 DNS 레코드로 증명해야 하며, 레코드가 확인될 때까지 구매할 수 없습니다.',
      '예는 examples/new-tenant.en.json에 있습니다. 이전부터 회사가 쓰던 테넌트라면 newTenant를 빼세요.',
      '서비스는 tenantId와 globalAdministrator.objectId도 적습니다. 그 밖에는 토큰에서 알 수 있습니다.',
    ],
  },
};

/** What is to be known of fields besides their forms, in both languages. */
export const fieldHints: Readonly<Record<Language, FieldHints>> = { en, ko };
