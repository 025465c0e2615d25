import type { CommandName } from '../known-commands.js';
import type { Language } from '../words.js';

/** What the help says of the commands in one language. */
export interface CommandWords {
  readonly title: string;
  readonly sides: Readonly<Record<'members support' | 'members' | 'support', string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly fields: {
    readonly none: string;
    readonly oneOf: string;
    readonly optional: string;
    readonly orNull: string;
    readonly list: string;
    readonly elsewhere: string;
    readonly like: (example: string) => string;
    readonly formats: Readonly<Record<string, string>>;
    readonly number: (smallest: number, largest: number | undefined) => string;
    readonly pattern: (pattern: string) => string;
    readonly text: (shortest: number, longest: number | undefined) => string;
  };
  readonly hints: { readonly reason: readonly string[]; readonly one: string };
}

const en: CommandWords = {
  title: 'What each command takes, as JSON in --data or --file:',
  sides: {
    'members support': '(the company, or support with --support)',
    members: '(the company)',
    support: '(only support, with --support)',
  },
  commands: {
    'withdraw-account': 'Withdraw the request to join, before the membership is active.',
    'resend-verification-email': 'Send a new verification mail; the link and the code of earlier mails are void.',
    'replace-primary-contact': 'Name another primary contact, who is asked to confirm the e-mail address.',
    'correct-legal-profile': 'Correct the legal profile while the request is open; give only what changes.',
    'confirm-address': 'Choose one of the suggested addresses of the company by its number, or keep the one given.',
    'verify-email': 'Confirm the e-mail address with the code of the newest mail.',
    'deny-email': 'Answer No to one of the two questions of the mail, with its code.',
    'accept-agreement':
      'Accept the text that was read, as the signatory; the membership names the version, tenure agreement <version> prints it with its hash.',
    'decline-agreement': 'Decline the agreement as the signatory, which ends the request.',
    'offer-new-agreement':
      'Offer a newer version in the place of the agreement that nobody has signed yet; given by a service or support, not by the company.',
    'hand-over-signing': 'Hand the signing to the person with authority, who gets a link by mail.',
    'decline-signing': 'Give the signing back, as the person to whom it was handed by object id.',
    'check-domain-now': 'Look at once for the DNS record that proves a new tenant’s domain.',
    'add-tenant': 'Ask that a further directory belong to the account; one of its own global administrators confirms.',
    'confirm-tenant': 'Confirm, as a global administrator of the further directory, that it is to belong to the account.',
    'decline-tenant': 'Decline, as a global administrator of the further directory, that it belong to the account.',
    'remove-tenant': 'Remove a further directory and all its people from the account, or take back that it was asked for.',
    'request-to-join': 'Ask to be let into the account of your own tenant, as a person of its directory.',
    'answer-join-request': 'Let the person who asked to join in, with the named roles or the least one, or decline.',
    'add-user': 'Add a person of the directory to the account, with roles that your own roles may grant.',
    'change-roles': 'Give a person of the account other roles: all that the person is to have from now on.',
    'set-letter-preferences': 'Say for yourself which letters to leave out, of those that can be done without, and in which language.',
    'review-profile': 'Say for the renewal that the legal profile is right; where it is not, correct it instead.',
    'pay-renewal': 'Name the payment that was received for the renewal; given by a service, not by the company.',
    'renew-membership': 'Renew the membership for another year; tenure show lists what is still to do.',
    'set-automatic-renewal': 'Switch on or off that the membership renews by itself; off stays off until the next renewal.',
    'correct-user': 'Give another e-mail address or language for a person of the account, or for yourself.',
    'remove-user': 'Take a person out of the account, or leave it yourself.',
    'invite-user': 'Invite a person by mail, with roles that your own roles may grant; the person accepts by the link and a sign-in.',
    'resend-invitation': 'Send an open invitation again, by its number in the membership; the person has the full time again.',
    'withdraw-invitation': 'Take an open invitation back, by its number in the membership.',
    'accept-invitation': 'Join the account with the link of the mail, as the person you are signed in as.',
    'decline-invitation': 'Decline an invitation with the link of the mail.',
    'authorize-vetting': 'Authorise the company; this also takes back a rejection.',
    'reject-vetting': 'Reject the company; it may mend what is wrong until a deadline.',
    'resubmit-vetting': 'Ask for another look after mending what was rejected; the number of attempts is limited.',
    'appeal-vetting': 'Say why a rejection is wrong, and ask for another look; the number of attempts is limited.',
    'request-document': 'Ask the company for a document; the review waits for it.',
    'claim-review': 'Take a review, so that nobody else decides it meanwhile.',
    'release-review': 'Give a review that you took back to the queue.',
    'suspend-membership': 'Hold a request or a membership: nothing goes on and nothing is lost.',
    'reinstate-membership': 'Let a suspended account go on where it stood.',
    'extend-deadline': 'Give an open step more time: either days or until.',
    'escalate-review': 'Take an undecided review to the next level of support now.',
    'reopen-step': 'Have a step asked anew; its answer no longer counts.',
    'resend-letter': 'Send a letter again, by its id in the membership, to everybody who should have it now.',
    'waive-step': 'Propose that the review counts as passed, for good or until an instant; a colleague approves it.',
    'close-membership': 'Propose to close the account; a colleague approves it.',
    'appoint-administrator': 'Propose an administrator where nobody of the company can name one or be reached; a colleague approves it.',
    'approve-proposal': 'Carry out what a colleague proposed; only a support approver can.',
    'decline-proposal': 'Decline a proposal, or take back your own.',
  },
  fields: {
    none: 'no field',
    oneOf: 'one of',
    optional: 'may be left out',
    orNull: 'null takes it away',
    list: 'a list',
    elsewhere: 'not here: another command is for it, as its refusal says',
    like: (example) => `text such as ${example}`,
    formats: {
      email: 'an e-mail address such as contact@harbour.example',
      'date-time': 'an instant YYYY-MM-DDThh:mm:ss with Z or an offset, such as 2026-05-01T09:00:00Z or 2026-05-01T18:00:00+09:00',
      uuid: 'a GUID such as 93bbec1b-c49c-4461-8eb9-f8520a587efa',
    },
    number: (smallest, largest) => `a whole number, ${largest ? `${smallest} to ${largest}` : `at least ${smallest}`}`,
    pattern: (pattern) => `text of the form ${pattern}`,
    text: (shortest, longest) => `text, ${longest ? `${shortest} to ${longest} characters` : `at least ${shortest} characters`}`,
  },
  hints: {
    reason: [
      'Each command also takes --reason <code>: why, in a code of your own (small letters, digits and dashes),',
      'such as customer-asked. Support must always give one.',
    ],
    one: 'For one command alone: tenure command <name> --help',
  },
};

const ko: CommandWords = {
  title: '명령별로 --data 또는 --file에 JSON으로 적는 필드:',
  sides: { 'members support': '(회사, 또는 --support와 함께 지원팀)', members: '(회사)', support: '(지원팀만, --support와 함께)' },
  commands: {
    'withdraw-account': '멤버십이 활성화되기 전에 가입 신청을 철회합니다.',
    'resend-verification-email': '새 확인 메일을 보냅니다. 이전 메일의 링크와 코드는 무효가 됩니다.',
    'replace-primary-contact': '다른 기본 연락처를 지정합니다. 그 사람에게 이메일 주소 확인을 요청합니다.',
    'correct-legal-profile': '신청이 진행되는 동안 법적 프로필을 바로잡습니다. 바뀌는 것만 적으세요.',
    'confirm-address': '제안된 회사 주소를 번호로 고르거나, 적은 회사 주소를 그대로 둡니다.',
    'verify-email': '가장 최근 메일의 코드로 이메일 주소를 확인합니다.',
    'deny-email': '메일의 코드로 두 질문 중 하나에 ‘아니요’라고 답합니다.',
    'accept-agreement': '서명 권한자로서 읽은 계약에 동의합니다. 버전은 멤버십에, 내용과 해시는 tenure agreement <버전>에 있습니다.',
    'decline-agreement': '서명 권한자로서 계약에 동의하지 않습니다. 신청이 종료됩니다.',
    'offer-new-agreement': '아직 아무도 서명하지 않은 계약 대신 새 버전을 제시합니다. 회사가 아니라 서비스나 지원팀이 내리는 명령입니다.',
    'hand-over-signing': '서명을 권한이 있는 사람에게 맡깁니다. 그 사람은 메일로 링크를 받습니다.',
    'decline-signing': '객체 ID로 지정되어 서명을 맡은 사람으로서 서명을 돌려줍니다.',
    'check-domain-now': '새 테넌트의 도메인을 증명하는 DNS 레코드를 바로 확인합니다.',
    'add-tenant': '다른 디렉터리를 계정에 추가하기를 요청합니다. 그 디렉터리의 전역 관리자가 확인합니다.',
    'confirm-tenant': '추가할 디렉터리의 전역 관리자로서 계정에 추가하는 것을 확인합니다.',
    'decline-tenant': '추가할 디렉터리의 전역 관리자로서 계정에 추가하는 것을 거절합니다.',
    'remove-tenant': '추가한 디렉터리와 그 디렉터리의 모든 사람을 계정에서 제거하거나, 추가 요청을 취소합니다.',
    'request-to-join': '디렉터리의 한 사람으로서 자기 테넌트의 계정에 참여를 요청합니다.',
    'answer-join-request': '참여를 요청한 사람을 적은 역할(없으면 가장 작은 역할)로 추가하거나 거절합니다.',
    'add-user': '디렉터리의 한 사람을 역할과 함께 계정에 추가합니다. 자신의 역할로 부여할 수 있는 역할만 가능합니다.',
    'change-roles': '계정 사용자의 역할을 바꿉니다. 앞으로 가질 역할을 모두 적으세요.',
    'set-letter-preferences': '받지 않을 메일(없어도 되는 것만)과 메일의 언어를 스스로 정합니다.',
    'review-profile': '갱신을 위해 법적 프로필이 맞다고 확인합니다. 맞지 않으면 대신 바로잡으세요.',
    'pay-renewal': '갱신을 위해 받은 결제를 알립니다. 회사가 아니라 서비스가 내리는 명령입니다.',
    'renew-membership': '멤버십을 1년 더 갱신합니다. 남은 할 일은 tenure show에 나옵니다.',
    'set-automatic-renewal': '멤버십의 자동 갱신을 켜거나 끕니다. 한 번 끄면 다음 갱신까지 다시 켤 수 없습니다.',
    'correct-user': '계정 사용자(또는 자신)의 이메일 주소나 언어를 바꿉니다.',
    'remove-user': '사용자를 계정에서 제거하거나 스스로 계정을 떠납니다.',
    'invite-user': '메일로 사람을 초대합니다. 자신의 역할로 부여할 수 있는 역할만 가능하며, 초대받은 사람은 링크와 로그인으로 수락합니다.',
    'resend-invitation': '수락되지 않은 초대를 멤버십에 나온 번호로 다시 보냅니다. 응답 기한도 다시 시작됩니다.',
    'withdraw-invitation': '수락되지 않은 초대를 멤버십에 나온 번호로 취소합니다.',
    'accept-invitation': '메일의 링크로, 로그인한 사람으로서 계정에 참여합니다.',
    'decline-invitation': '메일의 링크로 초대를 거절합니다.',
    'authorize-vetting': '회사를 승인합니다. 이전 거부도 취소됩니다.',
    'reject-vetting': '회사를 거부합니다. 회사는 기한까지 문제를 해소할 수 있습니다.',
    'resubmit-vetting': '거부 사유를 해소한 뒤 다시 심사를 요청합니다. 횟수가 제한됩니다.',
    'appeal-vetting': '거부가 잘못된 이유를 적어 다시 심사를 요청합니다. 횟수가 제한됩니다.',
    'request-document': '회사에 서류를 요청합니다. 심사는 서류를 기다립니다.',
    'claim-review': '심사를 맡습니다. 그동안 다른 사람은 결정하지 않습니다.',
    'release-review': '맡은 심사를 대기열로 돌려보냅니다.',
    'suspend-membership': '신청이나 멤버십을 일시 중단합니다. 진행이 멈추지만 사라지는 것은 없습니다.',
    'reinstate-membership': '일시 중단된 계정을 멈췄던 곳에서 다시 진행합니다.',
    'extend-deadline': '열린 단계의 기한을 늘립니다. days와 until 중 하나만 적으세요.',
    'escalate-review': '결정되지 않은 심사를 지금 다음 지원 단계로 넘깁니다.',
    'reopen-step': '단계를 다시 묻습니다. 이전 답은 효력을 잃습니다.',
    'resend-letter': '메일을 멤버십에 나온 ID로 다시 보냅니다. 지금 그 메일을 받아야 하는 모든 사람에게 보냅니다.',
    'waive-step': '심사를 통과한 것으로 보자고 제안합니다. 기한을 정할 수 있으며 동료가 승인합니다.',
    'close-membership': '계정 종료를 제안합니다. 동료가 승인합니다.',
    'appoint-administrator': '관리자를 지정할 사람이 회사에 없거나 그 사람에게 연락이 닿지 않을 때 관리자를 제안합니다. 동료가 승인합니다.',
    'approve-proposal': '동료가 제안한 조치를 실행합니다. 지원 책임자만 할 수 있습니다.',
    'decline-proposal': '제안을 거절하거나 자신의 제안을 철회합니다.',
  },
  fields: {
    none: '필드 없음',
    oneOf: '다음 중 하나:',
    optional: '생략 가능',
    orNull: 'null이면 삭제',
    list: '목록',
    elsewhere: '여기서는 쓰지 않음: 거절 안내가 알려 주는 다른 명령을 사용하세요',
    like: (example) => `텍스트(예: ${example})`,
    formats: {
      email: '이메일 주소(예: contact@hanbit.example)',
      'date-time': '시각 YYYY-MM-DDThh:mm:ss 뒤에 Z 또는 시차(예: 2026-05-01T09:00:00Z, 2026-05-01T18:00:00+09:00)',
      uuid: 'GUID(예: 93bbec1b-c49c-4461-8eb9-f8520a587efa)',
    },
    number: (smallest, largest) => `정수, ${largest ? `${smallest}–${largest}` : `${smallest} 이상`}`,
    pattern: (pattern) => `텍스트(형식: ${pattern})`,
    text: (shortest, longest) => `텍스트, ${longest ? `${shortest}–${longest}자` : `${shortest}자 이상`}`,
  },
  hints: {
    reason: [
      '모든 명령에 --reason <코드>를 쓸 수 있습니다. 직접 정한 사유 코드(영문 소문자, 숫자, 하이픈)입니다(예: customer-asked).',
      '지원팀은 항상 적어야 합니다.',
    ],
    one: '명령 하나만 보기: tenure command <이름> --help',
  },
};

/** The help of the commands in both languages. */
export const commandWords: Readonly<Record<Language, CommandWords>> = { en, ko };
