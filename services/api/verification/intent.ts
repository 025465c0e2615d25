import type { Answer } from '../../../workflows/decisions/email-verification.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { typedCode } from '../../shared/crockford.js';
import { codeFault, denialIn, openQuestions, type Faults, type Form } from './form.js';
import type { ContactCommand } from './ports.js';
import { needsCode, type Seen } from './seen.js';

/** What a button of the page asks for. */
export type Action = 'confirm' | 'resend';

/** The code if one was typed, else the browser that began; a typed code counts even where a cookie would do. */
export function answerIn({ about, begunBy }: Seen, { code }: Form, secrets: Pick<VerificationSecrets, 'matchesCode'>): Answer {
  const { membershipId, challenge } = about;
  if (code.trim() === '') return { challenge, proof: { kind: 'browser', begunBy: begunBy ?? '' } };
  return { challenge, proof: { kind: 'code', matches: secrets.matchesCode(membershipId, challenge, code) } };
}

function confirmation(form: Form, answer: Answer): ContactCommand {
  const denial = denialIn(form);
  return denial ? { type: 'denyEmail', data: { ...answer, answer: denial } } : { type: 'verifyEmail', data: answer };
}

/** The command of each button. */
export const commandOf: { readonly [A in Action]: (form: Form, answer: Answer) => ContactCommand } = {
  confirm: confirmation,
  resend: (_, answer) => ({ type: 'resendVerificationEmail', data: { answer } }),
};

/** What keeps a form from being sent on, all at once. */
export const faultsIn: { readonly [A in Action]: (seen: Seen, form: Form) => Faults } = {
  confirm: (seen, form) => ({ ...openQuestions(form), ...codeFault(form, needsCode(seen)) }),
  resend: (seen, form) => codeFault(form, needsCode(seen)),
};

/** All that makes an answer what it is, so that only the same answer has the same id: another guess is always another command. */
export const saidBy = (action: Action, form: Form, nonce: Uint8Array): readonly (string | Uint8Array)[] => [
  action,
  nonce,
  action === 'confirm' ? `${form.enrolled ?? ''}/${form.owned ?? ''}` : '',
  typedCode(form.code) ?? '',
];
