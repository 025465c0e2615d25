import { sayInstant } from '../../shared/texts.js';
import { words, type Language } from '../words.js';

/** What a command shows of a new tenant. */
export interface DomainProofAnswer {
  readonly domainProof?: {
    readonly domain?: string;
    readonly outcome: string;
    readonly record: { readonly name: string; readonly type: string; readonly value: string };
    readonly nextLookAt?: string;
  };
}

/** What to publish; nothing for a company whose tenant was there before, or once it is proved. */
export function domainProofRows({ domainProof }: DomainProofAnswer, language: Language): [string, string | undefined][] {
  if (!domainProof || domainProof.outcome === 'proved') return [];
  const { labels } = words[language];
  const { name, type, value } = domainProof.record;
  return [
    [labels.publish, `${name} ${type} ${value}`],
    [labels.nextLook, domainProof.nextLookAt && sayInstant(language, domainProof.nextLookAt)],
  ];
}
