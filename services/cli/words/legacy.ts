import type { Language } from '../words.js';

const en = {
  help: {
    legacy: 'import, look up and check records of the old membership centre',
    import: 'import an export (.csv or .json) and tell how far it is until it is complete; ends with exit code 7 where rows were not taken',
    list: 'see the imports so far, the newest first',
    correct: 'correct a record that has not expired; its ids and its expiry stay',
    data: 'what is to change, as JSON: companyName, domain, country, level, primaryContact, users',
    show: 'see one record: what it says, until when it can be corrected, what happened to it',
    report: 'see what became of each row of an import, with everything that is wrong with it',
    file: 'the export: CSV with a header, divided by commas or semicolons, or JSON as one list of records',
    columns: `
Columns of CSV:
  partnerId, companyName, domain, country (KR), expiresOn (2027-06-30), level (network, action-pack, silver, gold),
  contactFirstName, contactLastName, contactEmail
  locationIds, users (either may be left out; several are divided by semicolons)
  a user is written as first name|last name|e-mail|role+role

A record of JSON:
  {"partnerId":"4821907","locationIds":["4821915"],"companyName":"Hanbit","domain":"hanbit.example","country":"KR","expiresOn":"2027-06-30",
  "level":"silver","primaryContact":{"firstName":"…","lastName":"…","email":"…"},"users":[{"firstName":"…","lastName":"…","email":"…","roles":["admin-agent"]}]}
`,
    partnerId: 'the global id that the company had in the old membership centre',
    importId: 'the id that the import was answered with',
    dryRun: 'only say what would become of each row; nothing is written',
    reason: 'why, in a code of your own such as old-centre-closes',
    key: 'makes a repetition harmless: the same key is the same import',
    outcome: 'only rows with this outcome: created, unchanged, conflict, duplicate, invalid',
    after: 'the page after this row',
    afterImport: 'the page after this import',
  },
  labels: {
    status: 'Status',
    reason: 'Reason',
    file: 'File',
    begun: 'Begun',
    totals: 'Rows',
    next: 'Next',
    report: 'Report',
    page: 'Next page',
    account: 'In the account',
    company: 'Company',
    locations: 'Locations',
    level: 'Level',
    expires: 'Expires on',
    contact: 'Contact',
    users: 'Users',
    history: 'History',
  },
  notAnExport: (path: string): string => `${path} is neither .csv nor .json.`,
  noFile: (path: string): string => `${path} cannot be read.`,
  progress: (taken: number, rows: number): string => `${taken} of ${rows} rows`,
  row: (row: number, line: number | null): string => (line === null ? `row ${row}` : `row ${row} (line ${line})`),
  more: (count: number): string => `and ${count} more, to be seen once these are mended`,
  noRows: 'No such row in this import.',
  noImports: 'Nothing has been imported yet.',
  dryRun: 'dry run',
  notTaken: (count: number): string => `${count} rows were not taken; the report says why.`,
  corrected: 'The record is corrected.',
};

const ko: typeof en = {
  help: {
    legacy: '이전 멤버십 센터의 기록 가져오기, 조회, 확인',
    import: '내보내기 파일(.csv 또는 .json)을 가져오고 끝날 때까지 진행 상황 알리기. 가져오지 못한 행이 있으면 종료 코드 7',
    list: '지금까지의 가져오기를 최신순으로 보기',
    correct: '만료되지 않은 기록 고치기(ID와 만료일은 그대로)',
    data: '바꿀 내용(JSON): companyName, domain, country, level, primaryContact, users',
    show: '기록 하나 보기: 내용, 고칠 수 있는 기한, 이력',
    report: '가져오기의 행마다 결과와 잘못된 점 모두 보기',
    file: '내보내기 파일: 첫 줄이 열 이름이고 쉼표나 세미콜론으로 나눈 CSV, 또는 기록 목록 하나로 된 JSON',
    columns: `
CSV의 열:
  partnerId, companyName, domain, country (KR), expiresOn (2027-06-30), level (network, action-pack, silver, gold),
  contactFirstName, contactLastName, contactEmail
  locationIds, users (없어도 되며, 여럿이면 세미콜론으로 나눕니다)
  사용자는 이름|성|이메일|역할+역할로 적습니다

JSON의 기록:
  {"partnerId":"4821907","locationIds":["4821915"],"companyName":"한빛","domain":"hanbit.example","country":"KR","expiresOn":"2027-06-30",
  "level":"silver","primaryContact":{"firstName":"…","lastName":"…","email":"…"},"users":[{"firstName":"…","lastName":"…","email":"…","roles":["admin-agent"]}]}
`,
    partnerId: '이전 멤버십 센터에서 회사가 쓰던 글로벌 ID',
    importId: '가져오기를 시작할 때 받은 ID',
    dryRun: '각 행의 결과만 미리 말하고 아무것도 쓰지 않기',
    reason: '직접 정한 이유 코드(예: old-centre-closes)',
    key: '반복해도 안전하게 합니다. 같은 키는 같은 가져오기입니다',
    outcome: '이 결과인 행만: created, unchanged, conflict, duplicate, invalid',
    after: '이 행 다음 쪽',
    afterImport: '이 가져오기 다음 쪽',
  },
  labels: {
    status: '상태',
    reason: '사유',
    file: '파일',
    begun: '시작',
    totals: '행',
    next: '다음',
    report: '보고서',
    page: '다음 쪽',
    account: '속한 계정',
    company: '회사',
    locations: '사업장',
    level: '레벨',
    expires: '만료일',
    contact: '연락처',
    users: '사용자',
    history: '이력',
  },
  notAnExport: (path) => `${path}: .csv도 .json도 아닙니다.`,
  noFile: (path) => `${path}: 읽을 수 없습니다.`,
  progress: (taken, rows) => `${rows}개 행 중 ${taken}개`,
  row: (row, line) => (line === null ? `${row}행` : `${row}행(파일의 ${line}번째 줄)`),
  more: (count) => `이것을 고치면 보이는 잘못 ${count}개 더`,
  noRows: '이 가져오기에 그런 행이 없습니다.',
  noImports: '아직 가져온 것이 없습니다.',
  dryRun: '미리 보기',
  notTaken: (count) => `${count}개 행을 가져오지 못했습니다. 이유는 보고서에 있습니다.`,
  corrected: '기록을 고쳤습니다.',
};

/** What is said of legacy records, in both languages. */
export const legacyWords: Readonly<Record<Language, typeof en>> = { en, ko };
