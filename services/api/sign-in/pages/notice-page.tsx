import type { ComponentChildren } from 'preact';
import { say, type Language } from '../../../shared/texts.js';
import type { Mood } from '../../verification/outcomes.js';
import { Document } from '../../verification/pages/document.js';
import { Sign } from '../../verification/pages/outcome-page.js';

/** What a page says that asks nothing. */
export interface Notice {
  readonly language: Language;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly mood: Mood;
  /** Where to go from here, within our pages. */
  readonly way?: { readonly href: string; readonly label: string };
}

/** How things stand, and what to do now. */
export const NoticePage = ({ children, ...said }: Notice & { readonly children?: ComponentChildren }) => (
  <Document language={said.language} title={said.title} footer={say(said.language, 'signing.page.footer')}>
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
    </div>
    {children}
  </Document>
);
