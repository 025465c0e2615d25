import type { ComponentChildren } from 'preact';
import type { Language } from '../../shared/texts.js';
import { NoticePage } from './notice-page.js';
import { htmlOf, type Reply } from './reply.js';
import type { Mood } from './sign.js';

/** A page that asks nothing, before it is written. */
export interface OutcomePage {
  readonly language: Language;
  readonly shown: { readonly status: number; readonly mood: Mood };
  readonly text: (part: 'title' | 'detail' | 'next') => string;
  readonly footer: string;
  readonly way?: { readonly href: string; readonly label: string };
  readonly headers?: Reply['headers'];
  /** Below the card. */
  readonly children?: ComponentChildren;
}

/** Writes a page that asks nothing. */
export function outcomePage({ language, shown: { status, mood }, text, footer, way, headers, children }: OutcomePage): Reply {
  const said = { language, title: text('title'), detail: text('detail'), next: text('next'), mood, footer, ...(way && { way }) };
  return { status, language, html: htmlOf(<NoticePage {...said}>{children}</NoticePage>), ...(headers && { headers }) };
}
