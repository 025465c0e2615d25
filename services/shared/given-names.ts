const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const reordering = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
const longest = 120;

/** What a stranger typed, on one line of bearable length: it can neither start a header nor turn the text around it. */
export function onOneLine(given: string, most = longest): string {
  const line = given.replace(reordering, '').replace(breaks, ' ').replace(/\s+/gu, ' ').trim();
  return [...line].length > most ? `${[...line].slice(0, most - 1).join('')}…` : line;
}

/** The same, and no mail program makes a link of it: a company’s name must not carry a stranger’s address into our letters. */
export const unlinked = (given: string): string => onOneLine(given).replace(/(?<=[\p{L}\p{N}])([.:/@]+)(?=[\p{L}\p{N}])/gu, '$1\u200B');
