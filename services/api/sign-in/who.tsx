import { say, type Language } from '../../shared/texts.js';

interface Props {
  readonly language: Language;
  /** Where the page leads to the issuer. */
  readonly path: string;
}

/** Who is signed in, and the ways to be somebody else or nobody. */
export const Who = ({ language, path, signedInAs }: Props & { readonly signedInAs: string }) => (
  <div class="who">
    <p class="hint">
      {say(language, 'sign-in.as')} <bdi>{signedInAs}</bdi>
    </p>
    <p>
      <a href={`${path}?lang=${language}`}>{say(language, 'sign-in.as-another')}</a>
    </p>
    <form method="post" action={`/sign-out?lang=${language}`}>
      <button class="plain" type="submit">
        {say(language, 'sign-in.out')}
      </button>
    </form>
  </div>
);

/** The way to an answer for whoever is not signed in. */
export const SignInFirst = ({ language, path, hint, button }: Props & { readonly hint: string; readonly button: string }) => (
  <>
    <p>{hint}</p>
    <p class="way">
      <a class="primary" href={`${path}?lang=${language}`}>
        {button}
      </a>
    </p>
  </>
);
