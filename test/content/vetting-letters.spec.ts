import type { LetterToReader } from '../../activities/ports.js';
import { texts } from '../../services/shared/texts.js';
import { anyLetter } from '../../services/worker/letters/letters.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { membershipId, recordAfter } from '../support/given-when-then.js';
import { uploadedDocument } from '../support/sample-events.js';
import { states, type StateName } from '../support/states.js';

const letterOf = (state: StateName, language: 'en' | 'ko', more: LetterToReader['facts'] = {}) => {
  const [{ id: mail, kind, facts } = { id: '', kind: 'vetting-rejected' as const, facts: {} }] = owedMails(
    recordAfter(states[state]).state,
  );
  const to = { membershipId, email: 'contact@hanbit.example', legalName: 'Harbour & Sons Ltd' };
  return anyLetter({ mail, kind, facts: { ...facts, ...more }, language, ...to });
};

describe.each(['en', 'ko'] as const)('letters of a review in %s', (language) => {
  const { rejections, documents } = texts[language].vetting;

  it.each(['rejected', 'document requested', 'document received', 'authorised'] as const)(
    'say what to do and what happens then: %s',
    (state) => {
      const { subject, text, html } = letterOf(state, language);
      expect(subject).toContain('Harbour & Sons Ltd');
      for (const part of [subject, text, html]) expect(part).not.toMatch(/[{}]|undefined/);
      expect(html).toContain(`<html lang="${language}"`);
    },
  );

  it('say why the company was rejected, what mends it, with which documents, and how often it may ask again', () => {
    const { text } = letterOf('rejected', language);
    const { title, meaning, remedy } = rejections['company-not-found'];
    for (const said of [title, meaning, remedy, documents['company-register-extract'], documents['authority-letter']])
      expect(text).toContain(said);
    expect(text).toMatch(language === 'en' ? /another look can be asked for: 2$/m : /요청 횟수: 2$/m);
  });

  it('name the document that is asked for, and what support adds', () => {
    expect(letterOf('document requested', language).text).toContain(documents['business-registration']);
    expect(letterOf('document requested', language).text).not.toContain('none');
    expect(letterOf('document requested', language, { note: 'Both pages, please.' }).text).toContain('Both pages, please.');
  });

  it('give the hash of a document as its receipt', () =>
    expect(letterOf('document received', language).text).toContain(uploadedDocument.hash));
});
