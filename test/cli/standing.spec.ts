import { rejectionReasons } from '../../events/shapes.js';
import { acceptedDocuments } from '../../events/vetting-documents.js';
import { say } from '../../services/shared/texts.js';
import { ApiInTheSmall, pending, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => {
  api = await ApiInTheSmall.open();
});
afterAll(() => api.close());

async function shown(body: object, language = 'en'): Promise<string> {
  api.answers({ body: { ...pending, ...body } });
  const { code, out } = await tenure(['show', pending.membershipId, '--api', api.address, '--language', language], {
    TENURE_TOKEN: 'a.b.c',
  });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) });
  return out;
}

const mail = (more: object) => ({ emailVerification: { email: 'contact@harbour.example', since: pending.requestedAt, ...more } });

it.each([
  [{ outcome: 'asked' }, 'Asked since 2026-01-02 03:04:05 UTC; no answer yet', '확인 요청 중'],
  [{ outcome: 'bounced' }, 'Bounced: the mail server refused the mail', '반송됨'],
  [{ outcome: 'void', triesLeft: 0 }, 'Void: too many wrong codes', '무효'],
  [{ outcome: 'denied', denial: 'not-enrolled' }, 'Denied: did not ask to join', '부인됨: 가입을 신청하지 않음'],
  [{ outcome: 'verified', completedAt: pending.updatedAt }, 'Verified on 2026-01-02 03:04:06 UTC', '확인됨: 2026-01-02 12:04:06'],
  [{ outcome: 'lost' }, 'lost', 'lost'],
])('says of a mail with %j how it stands', async (gate, english, korean) => {
  expect(await shown(mail(gate))).toContain(`Mail             ${english}`);
  expect(await shown(mail(gate), 'ko')).toContain(`메일         ${korean}`);
});

it('counts the tries while the mail waits for its answer, and only then', async () => {
  expect(await shown(mail({ outcome: 'asked', triesLeft: 1 }))).toContain('one try is left for the code');
  expect(await shown(mail({ outcome: 'asked', triesLeft: 3 }), 'ko')).toContain('코드 입력 기회 3번 남음');
  expect(await shown(mail({ outcome: 'verified', triesLeft: 3 }))).not.toContain('left for the code');
});

it('shows the address as the API gives it, and the one that was written to when it is another', async () => {
  const masked = { legalProfile: { ...pending.legalProfile, primaryContact: { email: 'c***@harbour.example' } } };
  const out = await shown({ ...masked, ...mail({ outcome: 'asked', email: 'o***@harbour.example' }) });
  expect(out).toContain('Primary contact  c***@harbour.example');
  expect(out).toContain('sent to o***@harbour.example');
});

it.each(rejectionReasons)('tells a company rejected as %s why, what to do and which documents help', async (rejection) => {
  for (const language of ['en', 'ko'] as const) {
    const out = await shown(
      {
        vetting: {
          current: { ...pending.vetting.current, status: 'rejected', rejection, acceptedDocuments: acceptedDocuments[rejection] },
        },
      },
      language,
    );
    for (const part of ['title', 'meaning', 'remedy'] as const)
      expect(out).toContain(say(language, `vetting.rejections.${rejection}.${part}`));
    for (const code of acceptedDocuments[rejection]) expect(out).toContain(`- ${say(language, `vetting.documents.${code}`)} (${code})`);
  }
});

it('shows a waived review as waived, with its end and its reason, and asks for nothing', async () => {
  const current = { ...pending.vetting.current, status: 'rejected', rejection: 'not-eligible', acceptedDocuments: ['business-licence'] };
  const waived = (more: object) => ({
    status: 'active',
    vetting: { current },
    waivers: { vetting: { since: pending.updatedAt, ...more } },
  });
  const out = await shown(waived({ until: '2026-02-02T03:04:05.000Z', reason: 'known-company' }));
  expect(out).toContain('Review           Waived by support until 2026-02-02 03:04:05 UTC · reason: the company is known');
  expect(out).not.toMatch(/Rejected|What to do|business-licence/);
  expect(await shown(waived({}))).toContain('Review           Waived by support for good\n');
  expect(await shown(waived({ reason: 'unknown-here' }), 'ko')).toContain('지원팀이 무기한 면제함 · 사유: ');
});

it('says on the last rejection only what is left to do', async () => {
  const last = { ...pending.vetting.current, status: 'rejected', rejection: 'company-not-found', attemptsLeft: 0 };
  for (const language of ['en', 'ko'] as const) {
    const out = await shown({ vetting: { current: { ...last, acceptedDocuments: ['business-licence'] } } }, language);
    expect(out).not.toContain(say(language, 'vetting.rejections.company-not-found.remedy'));
    expect(out).toContain(language === 'en' ? 'write to support' : '지원팀에 문의');
    expect(out).toContain('(business-licence)');
  }
});

it('shows during another look what was found before and what the company says to it', async () => {
  const current = { ...pending.vetting.current, round: 2, comment: 'We moved\u001B[2J in May.' };
  const lastFinalized = { round: 1, status: 'rejected', rejection: 'company-not-found', at: pending.requestedAt };
  const out = await shown({ vetting: { current, lastFinalized } });
  expect(out).toContain('Under review · since 2026-01-02 03:04:05 UTC · review 2');
  expect(out).toContain(`review 1 before: Rejected: ${say('en', 'vetting.rejections.company-not-found.title')}, 2026-01-02 03:04:05 UTC`);
  expect(out).toContain('the company says: We moved [2J in May.');
  expect(await shown({ vetting: { current: { ...current, attemptsLeft: 1 } } }, 'ko')).toContain('재검토를 1번 더 요청할 수 있음');
});

it('says that a review begins only with a verified address, whatever an earlier one found', async () => {
  const out = await shown({
    ...mail({ outcome: 'asked' }),
    vetting: { current: { ...pending.vetting.current, status: 'rejected', rejection: 'not-eligible' } },
  });
  expect(out).toContain('Review           Begins once the address is verified');
  expect(out).not.toContain('cannot join');
});

it('shows who is late with a review, and that one was authorised', async () => {
  expect(await shown({ vetting: { current: { ...pending.vetting.current, level: 1 } } })).toContain('overdue, escalated to level 1');
  expect(await shown({ vetting: { current: { ...pending.vetting.current, status: 'authorized' } } })).toContain(
    'Review           Authorised',
  );
});

it('shows the agreement with what became of it, and the partner id', async () => {
  const agreement = pending.agreementAcceptance;
  const at = pending.updatedAt;
  const active = { status: 'active', partnerId: '7K2M-9QXD-1ABC-D', waitingOn: [] };
  const out = await shown({ ...active, agreementAcceptance: { ...agreement, accepted: { at } } });
  expect(out).toContain('Agreement        2026-01 · accepted on 2026-01-02 03:04:06 UTC');
  expect(out).toContain('Partner id       7K2M-9QXD-1ABC-D');
  expect(await shown({ status: 'closed', agreementAcceptance: { ...agreement, declinedAt: at } }, 'ko')).toContain(
    '동의하지 않기로 함: 2026',
  );
});

it('shows a membership of which nothing more is known', async () => {
  const bare = { legalProfile: undefined, emailVerification: undefined, vetting: undefined, agreementAcceptance: undefined };
  expect(await shown(bare)).not.toContain('Mail');
});

it('shows masked to whom the signing was handed, that the mail came back, and that nobody can sign', async () => {
  const gate = (signer: object) => ({ agreementAcceptance: { agreementVersion: '2026-01', signer } });
  const handedTo = { name: 'T*** P***', email: 't***@harbour.example' };
  expect(await shown(gate({ kind: 'handed-over', handedTo }))).toContain('handed to T*** P*** <t***@harbour.example>');
  expect(await shown(gate({ kind: 'handed-over', handedTo, bounced: { smtpStatus: 550 } }), 'ko')).toContain('메일이 반송됨');
  expect(await shown(gate({ kind: 'nobody' }))).toContain('the signatory left');
  expect(await shown(gate({ kind: 'signatory' }))).not.toContain('handed to');
});
