/** The command line in English; these are the keys that every language has. */
export const en = {
  whoAndWhat: (who: string, what: string): string => `${who} has ${what}`,
  nothingHappened: 'Nothing has happened yet.',
  begunAgain: '─── A new request begins ───',
  nothingFound: 'No membership fits.',
  counts: { statuses: 'By status', waiting: 'Waiting', stuck: 'Stuck', overdue: 'Overdue' },
  waiting: (what: string, since: string): string => `Waiting for ${what}, since ${since}. Ctrl-C stops waiting.`,
  waitsForEvent: (sequence: string): string => `event ${sequence} to become visible (at most five seconds)`,
  nextPage: (cursor: string): string => `There are more. Repeat with --after ${cursor}`,
  lettersTitle: 'Letters',
  earlierLettersTitle: 'Letters of the request before',
  moreLetters: (shown: number, all: number): string =>
    `These are the ${shown} newest of ${all} letters; tenure show --json has all ${all}.`,
  deliveries: {
    waiting: 'not taken by the mail server yet',
    sent: 'sent',
    bounced: 'came back',
    'no-address': 'to an administrator of whom no address is known',
  },
  labels: {
    status: 'Status',
    membership: 'Membership',
    partnerId: 'Partner id',
    anniversary: 'Anniversary',
    purchases: 'Purchases',
    publish: 'Publish in DNS',
    nextLook: 'Next look',
    enrolledBy: 'Enrolled by',
    requested: 'Asked to join',
    ended: 'Ended',
    updated: 'As of',
    sequence: 'event',
    waitsFor: 'Waits for',
    who: 'Who',
    since: 'Since',
    until: 'Until',
    then: 'Then',
    reason: 'reason',
    next: 'Next',
    hash: 'SHA-256',
    received: 'Received',
  },
  preview: {
    title: 'This would happen; nothing was changed.',
    nothing: 'Nothing: the membership stands like that already.',
    before: 'Now',
    after: 'Then',
  },
  start: {
    taken: 'The request to join was taken.',
    already: 'There is a request or a membership already; nothing was changed.',
    differs: 'What you sent differs from what was sent then. That was not taken over: it stands as it was.',
    whatToDo: 'What to do',
    running: (id: string): readonly string[] => [
      'Go on with the one that runs: below is what it waits for.',
      `To write to another contact: npx tenure command replace-primary-contact ${id}`,
      `To change anything else of the company: npx tenure command correct-legal-profile ${id}`,
    ],
    member: ['Nothing: the company is a member already.'] as readonly string[],
    look: ['See how it stands with tenure show, and go on with it.'] as readonly string[],
  },
  upload: {
    sent: (name: string, percent: number): string => `${name}: ${percent}% sent`,
    taken: 'The document was received.',
  },
  agreement: { version: 'Version', language: 'Language' },
  domainLook: {
    waits: 'what the look in the DNS finds (at most five seconds)',
    proved: (domain: string): string => `The record was found: ${domain} is proved.`,
    notFound: (domain: string): string => `The record of ${domain} was not found yet: publish it as below, or give the DNS time.`,
  },
  problem: { next: 'What to do', correlationId: 'Correlation id' },
  failures: {
    nothingRuns: 'Nothing runs here. Start it with npm start, or name the API with --api <url>.',
    notAnAddress: (address: string): string => `${address} is not an address: write it with http:// or https://.`,
    unreachable: (address: string): string =>
      `Nothing answers at ${address}: check the address and whether it runs (npm run status), then try again.`,
    notTenure: (address: string): string =>
      `What answers at ${address} does not speak as this API does: check the address, then try again.`,
    noFile: (path: string): string => `The file ${path} cannot be read: check its name and whether you may read it.`,
    notADocument: (path: string): string => `${path} cannot be sent: documents are .pdf, .png or .jpg files.`,
    emptyDocument: (path: string): string => `${path} is empty: nothing was sent. Save the document again and send that file.`,
    tooLargeDocument: (path: string, megabytes: number): string =>
      `${path} is too large: nothing was sent. A document may have at most ${megabytes} MB; scan it with fewer dots or split it.`,
    notJson: (name: string): string => `${name} is not JSON: check its commas, quotes and brackets.`,
    notAnObject: (name: string): string => `${name} must hold one JSON object, { … }: see examples/harbour.en.json.`,
    noToken: (account: string, why: string): string => `The local issuer gives no token for ${account}. ${why}`.trim(),
    serviceHasNoTenant: 'The account service belongs to no tenant: leave --tenant out.',
    nobody: 'Say who you are: --as <account> with the local issuer, or --token or TENURE_TOKEN with any other.',
    notANumber: (option: string): string => `${option} takes a whole number, such as 5.`,
    unknownTenure: (name: string, nearest: string | undefined): string =>
      `There is no tenure ${name}.${nearest ? ` Did you mean tenure ${nearest}?` : ''} See tenure --help.`,
    unknownCommand: (name: string, nearest: string | undefined, known: string): string =>
      `There is no command ${name}.${nearest ? ` Did you mean ${nearest}?` : ''} Known are ${known}.`,
    fieldsMissing: (name: string, fields: string): string =>
      `${name} also needs ${fields}, in --data or --file. See tenure command ${name} --help.`,
    noRejection: (known: string): string =>
      `reject-vetting needs --rejection <code>, what the company must mend: one of ${known}. --reason <code> only says why you decided so.`,
    notARejection: (code: string, known: string): string =>
      `${code} is not a rejection: give --rejection one of ${known}. Why you decided so is another code, in --reason.`,
    rejectionAsReason: (code: string): string =>
      `${code} is a rejection, not a reason: give it as --rejection ${code}, and in --reason why you decided so, such as documents-checked.`,
    rejectionElsewhere: (name: string): string => `Only reject-vetting takes a rejection: leave it out of ${name}.`,
    onlySupport: (name: string): string => `Only support gives ${name}: add --support and --reason <code>.`,
    onlyMembers: (name: string): string => `Support cannot give ${name}: leave --support out and sign in as the company.`,
    onlySupportPreviews: 'Only support looks first: add --support and --reason <code>, or leave --preview out.',
    supportSaysWhy: 'Support always says why: add --reason <code>, such as --reason customer-asked.',
    stoppedReading: 'Stopped. Nothing was changed.',
    stoppedSending:
      'Stopped before the answer came: what was sent may be done all the same. See with tenure show <id> how it stands before you send it again.',
    bug: (what: string): string => `This should not have happened, and is a bug of the command line: ${what}`,
  },
  usage: {
    'commander.unknownOption': (what: string): string => `There is no option ${what} here. See tenure --help.`,
    'commander.missingArgument': (what: string): string => `The argument <${what}> is missing. See tenure --help.`,
    'commander.optionMissingArgument': (what: string): string => `The option ${what} needs a value. See tenure --help.`,
    'commander.missingMandatoryOptionValue': (what: string): string => `The option ${what} is needed. See tenure --help.`,
    'commander.excessArguments': (what: string): string => `There are too many arguments for ${what}. See tenure --help.`,
    'commander.invalidArgument': (what: string): string => `The value of ${what} is not one of those allowed. See tenure --help.`,
    'commander.conflictingOption': (what: string): string =>
      `The option ${what} cannot be used together with the other one. See tenure --help.`,
    other: 'This cannot be understood. See tenure --help.',
  },
  help: {
    titles: {} as Readonly<Record<string, string>>,
    tenure: 'Start, command and read memberships of the partner network. It speaks only to the API.',
    help: 'show this help',
    start: 'ask to join with the company described in a JSON file',
    show: 'how a membership stands and on whom it waits, since when, until when, and what happens then',
    timeline: 'what happened to a membership, in words',
    command: 'give a command to a membership; tenure command --help says what each takes',
    upload: 'send a document for the review (PDF, PNG, JPEG) that is asked for; with --order, a proof of a transfer',
    token: 'print an access token of a sample account (local issuer only)',
    agreement: 'print the agreement on offer today, or that of a version, as it is signed; no token is needed',
    agreementVersion: 'a published version such as 2026-01 (else the one on offer)',
    list: 'find memberships, newest request or earliest deadline first (support)',
    standing: 'whether a company is a member, at which level, since and until when, as other programs are told',
    standingId: 'the id of the membership, or the partner id',
    counts: 'how many memberships there are, where they wait and what they are stuck for (support)',
    id: 'the id of the membership, which is the id of the company’s tenant',
    document: 'the file, whose name ends in .pdf, .png or .jpg',
    name: (members: string, support: string): string => `one of ${members}; with --support, one of ${support}`,
    file: 'a JSON file',
    fileToStart: 'a JSON file such as examples/harbour.en.json or, for a new tenant, examples/new-tenant.en.json',
    data: 'the same typed as JSON',
    reason: 'why, in a code of your own such as customer-asked; support always says it',
    rejection: (known: string): string => `only for reject-vetting: what the company must mend, one of ${known}`,
    support: 'give it as support',
    preview: 'only say what would happen; nothing is changed (support)',
    idempotencyKey: 'a key of your own: the same command with the same key happens once',
    wait: 'wait until the event with this number is visible, then show the membership; if it is not visible within five seconds, say so and end with exit code 4',
    account: '<role>@<domain>, such as global-administrator@harbour.example, or service',
    text: 'the beginning of an id, of a company name or a word of it, or of a domain; an e-mail address only in full',
    status: 'pending, active, suspended, expired, withdrawn, closed, lapsed or merged',
    waitingOn:
      'tenant, email-verification, vetting, agreement-acceptance, tenant-addition, suspension, merge, join, invitation, order, proposal, renewal or leaving',
    owner: 'contact, signatory, partner, administrator, tenant-administrator, other-account, invited, support, support-approver or process',
    stuck:
      'what nobody will move by himself: any, or one of mail-bounced, code-void, contact-denied, review-late, proof-late, money-owed, rejected, suspended, letter-bounced, signer-missing, domain-proof-missed',
    reasonGiven: 'a code that was given for how it stands, such as company-not-found',
    deadlineFrom:
      'the earliest deadline is then or later: an instant YYYY-MM-DDThh:mm:ss with Z or an offset, such as 2026-11-22T00:00:00Z',
    deadlineTo: 'the earliest deadline is then or earlier: an instant of the same form',
    order: 'requested or deadline',
    limit: 'how many at most (1 to 200)',
    after: 'the next page, as the page before said',
    json: 'print the answer as JSON',
    api: 'the address of the API (else TENURE_API, else what npm start started)',
    accessToken: 'the access token (else TENURE_TOKEN)',
    as: 'sign in as a sample account (local issuer only)',
    tenant: 'the tenant of that account, if not its own',
    language: 'en or ko (else the language of the terminal)',
    closing: `
Exit codes:
  0  it was done
  1  a bug
  2  wrong usage
  3  refused: the same command will be refused again
  4  unavailable: the same command may succeed later
  5  not found
  6  not allowed
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
`,
  },
};
