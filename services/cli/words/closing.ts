const en = `
Exit codes:
  0  it was done
  1  a bug
  2  wrong usage
  3  refused: the same command will be refused again
  4  unavailable: the same command may succeed later
  5  not found
  6  not allowed
  7  an import is complete, but not all of its rows were taken
  130  stopped with Ctrl-C

Examples:
  tenure start --file examples/harbour.en.json --as global-administrator@harbour.example
  tenure show 9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202 --as global-administrator@harbour.example
  tenure command resend-verification-email <id> --token "$TOKEN"
  tenure command authorize-vetting <id> --support --reason documents-checked --as support-agent@tenure.example
  tenure command extend-deadline <id> --data '{"step":"vetting","days":7}' --support --reason holiday --preview
  tenure command reject-vetting <id> --support --rejection domain-not-owned --reason documents-checked --as support-agent@tenure.example
  tenure command verify-email <id> --data '{"code":"7K2M-9QXD"}'
  tenure agreement --language ko
  tenure upload <id> register.pdf --token "$TOKEN"
  tenure list --text harbour --status pending --as support-reader@tenure.example
  tenure timeline <id> --json
  tenure --help --language ko
`;

const ko = `
종료 코드:
  0  완료
  1  버그
  2  잘못된 사용
  3  거부: 같은 명령은 다시 거부됩니다
  4  사용 불가: 같은 명령이 나중에는 될 수 있습니다
  5  찾을 수 없음
  6  권한 없음
  7  가져오기가 끝났지만 모든 행을 가져오지는 못함
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
`;

/** What the help ends with: exit codes and examples. */
export const closing = { en, ko };
