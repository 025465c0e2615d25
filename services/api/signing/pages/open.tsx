import { say, type Language } from '../../../shared/texts.js';

/** What the company's request still waits for. */
export const Open = ({ language, sentences }: { readonly language: Language; readonly sentences: readonly string[] }) =>
  sentences.length > 0 ? (
    <section class="aside" aria-labelledby="open-title">
      <h2 id="open-title">{say(language, 'signing.page.open-title')}</h2>
      <ul>
        {sentences.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </section>
  ) : null;
