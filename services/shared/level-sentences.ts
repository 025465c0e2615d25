import { say, texts, type Language, type TextKey } from './texts.js';

/** A solution area in words; its code where this release has no words for it. */
export const sayArea = (language: Language, area: string): string =>
  Object.hasOwn(texts[language].levels.areas, area) ? say(language, `levels.areas.${area}` as TextKey) : area;

/** Several of them, by their codes with commas between: each with the code that a command takes. */
export const sayAreas = (language: Language, areas: string): string =>
  areas
    .split(',')
    .map((area) => `${sayArea(language, area)} (${area})`)
    .join('; ');
