import { sayInstant, texts } from '../../shared/texts.js';
import { words, type Language } from '../words.js';

/** What a command shows of a new tenant. */
export interface DomainProofAnswer {
  readonly domainProof?: {
    readonly domain?: string;
    readonly outcome: string;
    readonly record: { readonly name: string; readonly type: string; readonly value: string };
    readonly nextLookAt?: string;
  };
  readonly purchases?: { readonly status: string; readonly reasons: readonly string[] };
}

type Named = Readonly<Record<string, string>>;

function purchasesRow(purchases: DomainProofAnswer['purchases'], language: Language): [string, string] {
  const said = texts[language].tenant;
  const status = (said.purchases as Named)[purchases?.status ?? ''];
  const reasons = (purchases?.reasons ?? []).map((reason) => (said['block-reasons'] as Named)[reason] ?? reason);
  return [words[language].labels.purchases, [status, reasons.join('; ')].filter(Boolean).join(': ')];
}

/** What to publish and what is blocked until then, or until the agreement is accepted; nothing where nothing is. */
export function domainProofRows({ domainProof, purchases }: DomainProofAnswer, language: Language): [string, string | undefined][] {
  const isProofOpen = domainProof && domainProof.outcome !== 'proved';
  if (!isProofOpen) return purchases?.reasons.includes('agreement-not-accepted') ? [purchasesRow(purchases, language)] : [];
  const { labels } = words[language];
  const { name, type, value } = domainProof.record;
  return [
    purchasesRow(purchases, language),
    [labels.publish, `${name} ${type} ${value}`],
    [labels.nextLook, domainProof.nextLookAt && sayInstant(language, domainProof.nextLookAt)],
  ];
}
