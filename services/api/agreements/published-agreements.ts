import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import manifest from '../../../content/agreements/manifest.json' with { type: 'json' };
import type { Language } from '../../shared/texts.js';
import type { Agreements, AgreementText } from './agreements.js';

type Manifest = Readonly<Record<string, Readonly<Record<Language, string>> & { readonly rank: number }>>;

const languages: readonly Language[] = ['en', 'ko'];

/** Reads a text by version and language. */
export type ReadText = (version: string, language: Language) => string;

const fromContent: ReadText = (version, language) =>
  readFileSync(new URL(`../../../content/agreements/${version}/${language}.md`, import.meta.url), 'utf8');

/** Reads every published text once; throws when one is not the text whose hash was published. */
export function publishedAgreements(hashes: Manifest = manifest, read: ReadText = fromContent): Agreements {
  const published = new Map<string, AgreementText>();
  for (const [version, byLanguage] of Object.entries(hashes)) {
    for (const language of languages) {
      const [text, hash] = [read(version, language), byLanguage[language]];
      if (createHash('sha256').update(text).digest('hex') !== hash)
        throw new Error(`Agreement ${version} in ${language} is not the text that was published.`);
      published.set(`${version} ${language}`, { version, language, hash, text, html: marked.parse(text, { async: false }) });
    }
  }
  const known = Object.entries(hashes).map(([version, { rank }]) => ({ version, rank }));
  return { known, find: (version, language) => published.get(`${version} ${language}`) };
}
