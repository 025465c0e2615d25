import helmet from 'helmet';

const year = 31_536_000;
const nothing = ["'none'"];

/** What browsers may do with an answer: nothing. Pages that are to be looked at set their own policy. */
export const securityHeaders = (baseUrl: string) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: nothing, baseUri: nothing, formAction: nothing, frameAncestors: nothing },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: baseUrl.startsWith('https:') ? { maxAge: year, includeSubDomains: true } : false,
  });
