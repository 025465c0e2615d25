import type { ComponentChildren } from 'preact';
import type { Language } from '../../shared/texts.js';
import { Document } from './document.js';
import { Sign, type Mood } from './sign.js';

/** What a page says that asks nothing. */
export interface Notice {
  readonly language: Language;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly mood: Mood;
  /** What is true of every page of its kind. */
  readonly footer: string;
  /** Where to go from here, within our pages. */
  readonly way?: { readonly href: string; readonly label: string };
}

interface Additions {
  /** Within the card, below what to do. */
  readonly more?: ComponentChildren;
  /** Below the card. */
  readonly children?: ComponentChildren;
}

/** How things stand, and what to do now. */
export const NoticePage = ({ more, children, ...said }: Notice & Additions) => (
  <Document language={said.language} title={said.title} footer={said.footer}>
    <div class="card outcome">
      <Sign mood={said.mood} />
      <h1>{said.title}</h1>
      <p class="lead">{said.detail}</p>
      <p class="next">{said.next}</p>
      {said.way && (
        <p class="way">
          <a class="primary" href={said.way.href}>
            {said.way.label}
          </a>
        </p>
      )}
      {more}
    </div>
    {children}
  </Document>
);
