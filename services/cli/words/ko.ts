import type { en } from './en.js';

/** The command line in Korean. */
export const ko: typeof en = {
  whoAndWhat: (who, what) => `${who} – ${what}`,
  nothingHappened: '아직 일어난 일이 없습니다.',
  begunAgain: '─── 새 신청 시작 ───',
  nothingFound: '조건에 맞는 멤버십이 없습니다.',
  counts: { statuses: '상태별', waiting: '기다리는 곳', stuck: '막힌 건', overdue: '기한이 지난 건' },
  waiting: (what, since) => `기다리는 중: ${what}. 시작: ${since}. Ctrl-C로 그만 기다릴 수 있습니다.`,
  waitsForEvent: (sequence) => `이벤트 ${sequence}번이 보일 때까지(최대 5초)`,
  nextPage: (cursor) => `더 있습니다. --after ${cursor} 옵션으로 다시 실행하세요.`,
  lettersTitle: '메일',
  earlierLettersTitle: '이전 신청의 메일',
  moreLetters: (shown, all) => `메일 ${all}통 중 최근 ${shown}통입니다. 전체는 tenure show --json에 있습니다.`,
  deliveries: { waiting: '아직 메일 서버에 전달되지 않음', sent: '보냄', bounced: '반송됨', 'no-address': '주소를 모르는 관리자' },
  labels: {
    status: '상태',
    membership: '멤버십',
    partnerId: '파트너 ID',
    anniversary: '기념일',
    purchases: '구매',
    publish: 'DNS에 게시',
    nextLook: '다음 확인',
    enrolledBy: '등록한 사람',
    requested: '가입 신청',
    ended: '종료',
    updated: '기준',
    sequence: '이벤트',
    waitsFor: '기다리는 것',
    who: '누가',
    since: '시작',
    until: '기한',
    then: '그다음',
    reason: '사유',
    next: '다음',
    hash: 'SHA-256',
    received: '접수',
  },
  preview: {
    title: '이렇게 됩니다. 바뀐 것은 없습니다.',
    nothing: '없음: 멤버십이 이미 그런 상태입니다.',
    before: '지금',
    after: '그 뒤',
  },
  start: {
    taken: '가입 신청이 접수되었습니다.',
    already: '이미 진행 중인 신청이나 멤버십이 있어 아무것도 바뀌지 않았습니다.',
    differs: '이번에 보낸 내용이 처음 신청한 내용과 다릅니다. 이번 내용은 반영되지 않았고 처음 내용이 그대로 유효합니다.',
    whatToDo: '할 일',
    running: (id) => [
      '지금 신청을 계속 진행하세요. 아래는 지금 기다리는 것입니다.',
      `연락처를 바꾸려면: npx tenure command replace-primary-contact ${id}`,
      `회사의 그 밖의 내용을 바꾸려면: npx tenure command correct-legal-profile ${id}`,
    ],
    member: ['없습니다. 이미 회원인 회사입니다.'],
    look: ['tenure show로 상태를 확인하고 이어서 진행하세요.'],
  },
  upload: {
    sent: (name, percent) => `${name}: ${percent}% 전송`,
    taken: '서류가 접수되었습니다.',
  },
  agreement: { version: '버전', language: '언어' },
  domainLook: {
    waits: 'DNS 확인 결과가 나올 때까지(최대 5초)',
    proved: (domain) => `레코드가 확인되었습니다. ${domain} 도메인 소유가 증명되었습니다.`,
    notFound: (domain) => `${domain} 도메인의 레코드가 아직 확인되지 않았습니다. 아래와 같이 게시하거나 DNS에 반영될 때까지 기다리세요.`,
  },
  problem: { next: '할 일', correlationId: '상관 ID' },
  failures: {
    nothingRuns: '여기에서 실행 중인 것이 없습니다. npm start로 시작하거나 --api <주소>로 API를 지정하세요.',
    notAnAddress: (address) => `${address}: 주소가 아닙니다. http:// 또는 https://로 시작하도록 적으세요.`,
    unreachable: (address) => `${address}에서 응답이 없습니다. 주소와 실행 상태(npm run status)를 확인한 뒤 다시 시도하세요.`,
    notTenure: (address) => `${address}의 응답이 이 API의 형식이 아닙니다. 주소를 확인한 뒤 다시 시도하세요.`,
    noFile: (path) => `${path} 파일을 읽을 수 없습니다. 이름과 읽기 권한을 확인하세요.`,
    notADocument: (path) => `${path}: 보낼 수 없는 파일입니다. .pdf, .png, .jpg 파일만 받습니다.`,
    emptyDocument: (path) => `${path}: 빈 파일이라 보내지 않았습니다. 서류를 다시 저장한 뒤 그 파일을 보내세요.`,
    tooLargeDocument: (path, megabytes) =>
      `${path}: 파일이 너무 커서 보내지 않았습니다. 서류는 최대 ${megabytes}MB입니다. 해상도를 낮춰 스캔하거나 나누세요.`,
    notJson: (name) => `${name}: JSON이 아닙니다. 쉼표, 따옴표, 괄호를 확인하세요.`,
    notAnObject: (name) => `${name}: JSON 객체 { … } 하나여야 합니다. examples/hanbit.ko.json을 참고하세요.`,
    noToken: (account, why) =>
      `로컬 발급자가 ${account} 계정의 토큰을 주지 않았습니다. 계정 이름과 테넌트를 확인하세요. ${why && `(발급자의 답: ${why})`}`.trim(),
    serviceHasNoTenant: 'service 계정은 어느 테넌트에도 속하지 않습니다. --tenant를 빼세요.',
    nobody: '누구인지 알려 주세요. 로컬 발급자라면 --as <계정>, 그 밖에는 --token 또는 TENURE_TOKEN을 쓰세요.',
    notANumber: (option) => `${option}에는 5와 같은 정수를 적으세요.`,
    unknownTenure: (name, nearest) =>
      `tenure ${name}: 없는 명령입니다.${nearest ? ` tenure ${nearest} 명령을 찾으셨나요?` : ''} tenure --help를 보세요.`,
    unknownCommand: (name, nearest, known) =>
      `${name}: 없는 명령입니다.${nearest ? ` ${nearest} 명령을 찾으셨나요?` : ''} 쓸 수 있는 명령: ${known}.`,
    fieldsMissing: (name, fields) =>
      `${name}: 필요한 값이 없습니다(${fields}). --data 또는 --file에 적으세요. tenure command ${name} --help를 보세요.`,
    noRejection: (known) =>
      `reject-vetting: --rejection <코드>가 필요합니다. 회사가 해소해야 할 문제이며 다음 중 하나입니다: ${known}. --reason <코드>는 그렇게 결정한 이유일 뿐입니다.`,
    notARejection: (code, known) =>
      `${code}: 거부 코드가 아닙니다. --rejection에는 다음 중 하나를 적으세요: ${known}. 그렇게 결정한 이유는 --reason에 따로 적습니다.`,
    rejectionAsReason: (code) =>
      `${code}: 사유가 아니라 거부 코드입니다. --rejection ${code} 형태로 적고, 그렇게 결정한 이유는 --reason에 적으세요(예: documents-checked).`,
    rejectionElsewhere: (name) => `${name}: 거부 코드는 reject-vetting 명령에만 적습니다. 빼고 다시 실행하세요.`,
    onlySupport: (name) => `${name}: 지원팀만 내릴 수 있는 명령입니다. --support와 --reason <코드>를 추가하세요.`,
    onlyMembers: (name) => `${name}: 지원팀이 내릴 수 없는 명령입니다. --support를 빼고 회사의 계정으로 로그인하세요.`,
    onlySupportPreviews: '미리 보기는 지원팀만 할 수 있습니다. --support와 --reason <코드>를 추가하거나 --preview를 빼세요.',
    supportSaysWhy: '지원팀은 항상 사유를 밝힙니다. --reason <코드>를 추가하세요(예: --reason customer-asked).',
    stoppedReading: '중단했습니다. 바뀐 것은 없습니다.',
    stoppedSending:
      '응답이 오기 전에 중단했습니다. 보낸 요청은 그대로 처리될 수 있습니다. 다시 보내기 전에 tenure show <id>로 상태를 확인하세요.',
    bug: (what) => `일어나지 않아야 할 일입니다. 명령줄 도구의 버그입니다: ${what}`,
  },
  usage: {
    'commander.unknownOption': (what) => `${what}: 여기에는 없는 옵션입니다. tenure --help를 보세요.`,
    'commander.missingArgument': (what) => `<${what}> 인수가 없습니다. tenure --help를 보세요.`,
    'commander.optionMissingArgument': (what) => `${what} 옵션에 값이 필요합니다. tenure --help를 보세요.`,
    'commander.missingMandatoryOptionValue': (what) => `${what} 옵션이 필요합니다. tenure --help를 보세요.`,
    'commander.excessArguments': (what) => `${what}: 인수가 너무 많습니다. tenure --help를 보세요.`,
    'commander.invalidArgument': (what) => `${what}: 허용된 값이 아닙니다. tenure --help를 보세요.`,
    'commander.conflictingOption': (what) => `${what} 옵션은 다른 옵션과 함께 쓸 수 없습니다. tenure --help를 보세요.`,
    other: '이해할 수 없는 입력입니다. tenure --help를 보세요.',
  },
  help: {
    titles: {
      'Usage:': '사용법:',
      'Options:': '옵션:',
      'Global Options:': '공통 옵션:',
      'Commands:': '명령:',
      'Arguments:': '인수:',
    },
    tenure: '파트너 네트워크의 멤버십을 시작하고, 명령하고, 조회합니다. API만 사용합니다.',
    help: '이 도움말 보기',
    start: 'JSON 파일에 적은 회사로 가입 신청하기',
    show: '멤버십의 상태와 누구를 언제부터 언제까지 기다리는지, 그다음에 무엇이 일어나는지 보기',
    timeline: '멤버십에 일어난 일을 문장으로 보기',
    command: '멤버십에 명령 내리기. 명령별 입력값은 tenure command --help에 있습니다',
    upload: '요청된 심사 서류 보내기(PDF, PNG, JPEG). --order를 주면 그 주문의 이체 증빙을 보냅니다',
    token: '샘플 계정의 액세스 토큰 출력하기(로컬 발급자 전용)',
    agreement: '지금 제시되는 계약 또는 지정한 버전의 계약을 서명하는 그대로 출력하기. 토큰이 필요 없습니다',
    agreementVersion: '공개된 버전(예: 2026-01). 없으면 지금 제시되는 버전',
    list: '멤버십 찾기, 최근 신청순 또는 기한순(지원팀)',
    standing: '회사가 회원인지, 어떤 등급으로 언제부터 언제까지인지 보기(다른 프로그램에 안내되는 그대로)',
    standingId: '멤버십 ID 또는 파트너 ID',
    counts: '멤버십이 몇 건이고 어디에서 기다리며 무엇에 막혀 있는지 보기(지원팀)',
    document: '이름이 .pdf, .png, .jpg로 끝나는 파일',
    id: '멤버십 ID. 회사 테넌트의 ID와 같습니다',
    name: (members, support) => `다음 중 하나: ${members}. --support와 함께라면 ${support}`,
    file: 'JSON 파일',
    fileToStart: 'JSON 파일(예: examples/hanbit.ko.json, 새 테넌트라면 examples/new-tenant.en.json)',
    data: '같은 내용을 JSON으로 직접 입력',
    reason: '직접 정한 사유 코드(예: customer-asked). 지원팀은 항상 밝힙니다',
    rejection: (known) => `reject-vetting 전용. 회사가 해소해야 할 문제로, 다음 중 하나: ${known}`,
    support: '지원팀으로 명령 내리기',
    preview: '무슨 일이 일어날지만 보여 주며 아무것도 바꾸지 않습니다(지원팀)',
    idempotencyKey: '직접 정하는 키. 같은 키의 같은 명령은 한 번만 실행됩니다',
    wait: '이 번호의 이벤트가 보일 때까지 기다린 뒤 멤버십 보기. 5초 안에 보이지 않으면 그렇게 알리고 종료 코드 4로 끝납니다',
    account: '<역할>@<도메인>(예: global-administrator@hanbit.example) 또는 service',
    text: 'ID, 회사 이름이나 그 안의 단어, 도메인의 앞부분. 이메일 주소는 전체를 적어야 찾습니다',
    status: 'pending, active, suspended, expired, withdrawn, closed, lapsed, merged 중 하나',
    waitingOn:
      'tenant, email-verification, vetting, agreement-acceptance, tenant-addition, suspension, merge, join, invitation, order, proposal, renewal, leaving 중 하나',
    owner:
      'contact, signatory, partner, administrator, tenant-administrator, other-account, invited, support, support-approver, process 중 하나',
    stuck:
      '저절로 풀리지 않는 건: any 또는 mail-bounced, code-void, contact-denied, review-late, proof-late, money-owed, rejected, suspended, letter-bounced, signer-missing, domain-proof-missed 중 하나',
    reasonGiven: '현재 상태의 사유 코드(예: company-not-found)',
    deadlineFrom: '가장 이른 기한이 이 시각 이후인 건. YYYY-MM-DDThh:mm:ss 뒤에 Z 또는 시차(예: 2026-11-22T00:00:00Z)',
    deadlineTo: '가장 이른 기한이 이 시각 이전인 건. 형식은 같습니다',
    order: 'requested(최근 신청순) 또는 deadline(기한순)',
    limit: '최대 개수(1–200)',
    after: '이전 쪽에서 알려 준 다음 쪽',
    json: '응답을 JSON으로 출력',
    api: 'API 주소(없으면 TENURE_API, 그것도 없으면 npm start로 시작한 것)',
    accessToken: '액세스 토큰(없으면 TENURE_TOKEN)',
    as: '샘플 계정으로 로그인(로컬 발급자 전용)',
    tenant: '그 계정의 테넌트. 자기 테넌트가 아닐 때',
    language: 'en 또는 ko(없으면 터미널의 언어)',
    closing: `
종료 코드:
  0  완료
  1  버그
  2  잘못된 사용
  3  거부: 같은 명령은 다시 거부됩니다
  4  사용 불가: 같은 명령이 나중에는 될 수 있습니다
  5  찾을 수 없음
  6  권한 없음
  130  Ctrl-C로 중단

예:
  tenure start --file examples/hanbit.ko.json --as global-administrator@hanbit.example
  tenure show 3f6c1a52-8d0e-4b7a-9c21-5e7d80a4b101 --as global-administrator@hanbit.example
  tenure command resend-verification-email <id> --token "$TOKEN"
  tenure command authorize-vetting <id> --support --reason documents-checked --as support-agent@tenure.example
  tenure command extend-deadline <id> --data '{"step":"vetting","days":7}' --support --reason holiday --preview
  tenure command reject-vetting <id> --support --rejection domain-not-owned --reason documents-checked --as support-agent@tenure.example
  tenure command verify-email <id> --data '{"code":"7K2M-9QXD"}'
  tenure agreement --language ko
  tenure upload <id> register.pdf --token "$TOKEN"
  tenure list --text hanbit --status pending --as support-reader@tenure.example
  tenure timeline <id> --json
  tenure --help --language en
`,
  },
};
