/** An address that can be recognised and not used. */
export const masked = (email: string): string => email.replace(/^(.)?.*@/u, (_, first: string | undefined) => `${first ?? ''}***@`);

/** A name that those who know the person recognise. */
export const maskedName = (...names: readonly string[]): string => names.map((name) => `${[...name][0] ?? ''}***`).join(' ');
