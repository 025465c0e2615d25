import { say, type Language } from '../../../shared/texts.js';
import type { FieldSentence } from '../form.js';

interface Problem {
  readonly language: Language;
  readonly sentence: string | undefined;
}

const ids = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' ');

const Wrong = ({ id, sentence }: { readonly id: string; readonly sentence: string | undefined }) =>
  sentence ? (
    <p class="wrong" id={id}>
      {sentence}
    </p>
  ) : null;

interface QuestionProps extends Problem {
  readonly name: 'enrolled' | 'owned';
  readonly legend: string;
  readonly given: 'yes' | 'no' | undefined;
}

/** A question with Yes and No, neither chosen beforehand. */
export const Question = ({ language, name, legend, given, sentence }: QuestionProps) => (
  <fieldset
    class={sentence ? 'question has-wrong' : 'question'}
    role="radiogroup"
    aria-required="true"
    aria-invalid={sentence ? 'true' : undefined}
    aria-describedby={ids(`${name}-hint`, sentence && `${name}-wrong`)}
  >
    <legend>{legend}</legend>
    <p class="hint" id={`${name}-hint`}>
      {say(language, `email-verification.page.${name}.hint`)}
    </p>
    <Wrong id={`${name}-wrong`} sentence={sentence} />
    <div class="choices">
      {(['yes', 'no'] as const).map((choice) => (
        <label class="choice" for={`${name}-${choice}`}>
          <input type="radio" id={`${name}-${choice}`} name={name} value={choice} checked={given === choice} />
          <span>{say(language, `email-verification.page.${choice}`)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** The code, typed by hand. */
export const CodeField = ({ language, given, sentence }: Problem & { readonly given: string }) => (
  <div class={sentence ? 'question has-wrong' : 'question'}>
    <label class="label" for="code">
      {say(language, 'email-verification.page.code.label')}
    </label>
    <p class="hint" id="code-hint">
      {say(language, 'email-verification.page.code.hint')}
    </p>
    <Wrong id="code-wrong" sentence={sentence} />
    <input
      class="code"
      id="code"
      name="code"
      type="text"
      value={given}
      maxLength={32}
      autocomplete="one-time-code"
      autocapitalize="characters"
      spellcheck={false}
      aria-required="true"
      aria-invalid={sentence ? 'true' : undefined}
      aria-describedby={ids('code-hint', sentence && 'code-wrong')}
    />
  </div>
);

const places: Readonly<Record<FieldSentence['field'], string>> = { enrolled: '#enrolled-yes', owned: '#owned-yes', code: '#code' };

/** All that is wrong, in one place, each a way to its field. */
export const Summary = ({ language, sentences }: { readonly language: Language; readonly sentences: readonly FieldSentence[] }) => (
  <div class="summary" role="alert" tabIndex={-1} autofocus>
    <h2>{say(language, 'email-verification.page.errors.title', { count: sentences.length })}</h2>
    <ul>
      {sentences.map(({ field, sentence }) => (
        <li>
          <a href={places[field]}>{sentence}</a>
        </li>
      ))}
    </ul>
  </div>
);
