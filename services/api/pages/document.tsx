import type { ComponentChildren } from 'preact';
import { say, type Language } from '../../shared/texts.js';
import { assetPaths } from './assets.js';

interface Props {
  readonly language: Language;
  readonly title: string;
  /** What is true of every page of its kind. */
  readonly footer: string;
  readonly children: ComponentChildren;
}

const other: Readonly<Record<Language, Language>> = { en: 'ko', ko: 'en' };

const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" />
    <path d="M9 11h14M16 11v12M11.5 23h9" />
  </svg>
);

/** The frame of every page: name, way to the other language, content. No script, nothing from elsewhere. */
export const Document = ({ language, title, footer, children }: Props) => (
  <html lang={language} dir="ltr">
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${say(language, 'common.name')}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" type="image/svg+xml" href={assetPaths.mark} />
      <link rel="stylesheet" href={assetPaths.stylesheet} />
    </head>
    <body>
      <a class="skip" href="#content">
        {say(language, 'common.skip')}
      </a>
      <header class="top">
        <span class="brand">
          <Mark />
          <span class="name">{say(language, 'common.name')}</span>
          <span class="tagline">{say(language, 'common.tagline')}</span>
        </span>
        <a class="switch" href={`?lang=${other[language]}`} hreflang={other[language]}>
          <span lang={other[language]}>{say(language, 'common.switch')}</span>
        </a>
      </header>
      <main id="content">{children}</main>
      <footer class="foot">{footer}</footer>
    </body>
  </html>
);
