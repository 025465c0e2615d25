/** An address that can be recognised and not used. */
export const masked = (email: string): string => email.replace(/^(.)?.*@/u, (_, first: string | undefined) => `${first ?? ''}***@`);
