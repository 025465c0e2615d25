import type { Language } from './texts.js';

/** The language a browser asks for; English if it asks for none of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 256)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    });
  const best = wishes.filter(({ tag, quality }) => (tag === 'en' || tag === 'ko') && quality > 0).sort((a, b) => b.quality - a.quality)[0];
  return best?.tag === 'ko' ? 'ko' : 'en';
}
