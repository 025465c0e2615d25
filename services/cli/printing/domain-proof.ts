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

/** What to publish and what is blocked until then; nothing for a company whose tenant was there before, or once it is proved. */
export function domainProofRows({ domainProof, purchases }: DomainProofAnswer, language: Language): [string, string | undefined][] {
  if (!domainProof || domainProof.outcome === 'proved') return [];
  const { labels } = words[language];
  const said = texts[language].tenant;
  const status = (said.purchases as Named)[purchases?.status ?? ''];
  const reasons = (purchases?.reasons ?? []).map((reason) => (said['block-reasons'] as Named)[reason] ?? reason);
  const { name, type, value } = domainProof.record;
  return [
    [labels.purchases, [status, reasons.join('; ')].filter(Boolean).join(': ')],
    [labels.publish, `${name} ${type} ${value}`],
    [labels.nextLook, domainProof.nextLookAt && sayInstant(language, domainProof.nextLookAt)],
  ];
}
