import { z } from 'zod';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const port = z.coerce.number().int().min(0).max(65_535);

/** One OpenID issuer whose tokens are accepted; it speaks only for the tenants it names, `*` for all. */
const issuer = z.strictObject({
  issuer: z.url(),
  audience: z.string().min(1),
  tenants: z.union([z.literal('*'), z.array(z.guid())]),
  jwksUri: z.url().optional(),
  operatorTenant: z.guid().toLowerCase().optional(),
  requireAcct: z.boolean().optional(),
});

const jsonOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** `<key id 1…255>:<base64url of at least 32 bytes>`, newest first; the first signs, all verify. */
const verificationKeys = list.pipe(
  z
    .array(
      z
        .string()
        .regex(/^\d{1,3}:[A-Za-z0-9_-]{43,}$/)
        .transform((text) => {
          const [id = '', key = ''] = text.split(':');
          return { id: Number(id), key: Buffer.from(key, 'base64url') };
        }),
    )
    .min(1),
);

/** Where people sign in to our pages: one of the issuers, and as whom we ask. Plain HTTP is for this machine alone. */
const signIn = z.strictObject({
  issuer: z.url().refine((address) => /^https:|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${address}/`), 'must be https'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
});

/** Every setting by the process that needs it: each process reads only its own, so that none holds a secret it does not use. */
const settings = {
  temporal: z.object({
    TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
    TEMPORAL_NAMESPACE: z.string().default('default'),
  }),
  kafka: z.object({ KAFKA_BROKERS: list.default(['127.0.0.1:9092']) }),
  mongo: z.object({ MONGODB_URL: z.string().default('mongodb://127.0.0.1:27017/tenure') }),
  mail: z.object({
    SMTP_URL: z.string().default('smtp://127.0.0.1:1025'),
    TENURE_MAIL_FROM: z.string().default('Tenure <no-reply@tenure.example>'),
    /** Whom people who get a letter may write to. */
    TENURE_SUPPORT_EMAIL: z.email().default('support@tenure.example'),
  }),
  links: z.object({
    TENURE_BASE_URL: z.url().default('http://127.0.0.1:3000'),
    TENURE_VERIFICATION_KEYS: verificationKeys,
  }),
  identity: z
    .object({ TENURE_ISSUERS: jsonOf(z.array(issuer).min(1)), TENURE_SIGN_IN: jsonOf(signIn) })
    .refine((set) => set.TENURE_ISSUERS.some(({ issuer: known }) => known === set.TENURE_SIGN_IN.issuer), {
      path: ['TENURE_SIGN_IN'],
      message: 'its issuer is none of TENURE_ISSUERS',
    }),
  /** Whom to ask for DNS records, as `address` or `address:port`; without any, whom the machine asks. */
  directory: z.object({ TENURE_DNS_SERVERS: list.default([]) }),
  /** Who charges cards, and the key by which we are known there. */
  payments: z.object({
    TENURE_CARD_PROVIDER_URL: z.url({ protocol: /^https?$/ }).default('https://api.stripe.com'),
    TENURE_CARD_PROVIDER_KEY: z.string().min(1),
  }),
  api: z.object({
    TENURE_API_HOST: z.string().default('127.0.0.1'),
    TENURE_API_PORT: port.default(3000),
    /** Proxies whose word on a caller's address is taken; without them all callers behind one would share its limits. */
    TENURE_TRUSTED_PROXIES: list.default([]),
  }),
  /** How many answers for other programs are kept at hand, and for how long; 0 seconds keeps none. */
  standings: z.object({
    TENURE_STANDINGS_CACHE_ENTRIES: z.coerce.number().int().min(0).default(10_000),
    TENURE_STANDINGS_CACHE_SECONDS: z.coerce.number().int().min(0).max(300).default(2),
  }),
  /** After how long a consumer that asks for nothing, while the broker answers, is taken for dead. */
  watch: z.object({ TENURE_LONGEST_SILENCE_SECONDS: z.coerce.number().min(1).default(60) }),
  documents: z
    .object({
      TENURE_DOCUMENTS_DIR: z.string().default('.tenure/data/documents'),
      /** A bucket instead of the folder: its address with the bucket as its path. */
      TENURE_DOCUMENTS_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
      TENURE_DOCUMENTS_S3_REGION: z.string().min(1).default('us-east-1'),
      TENURE_DOCUMENTS_S3_KEY_ID: z.string().min(1).optional(),
      TENURE_DOCUMENTS_S3_SECRET: z.string().min(1).optional(),
    })
    .refine((set) => !set.TENURE_DOCUMENTS_S3_URL || (set.TENURE_DOCUMENTS_S3_KEY_ID && set.TENURE_DOCUMENTS_S3_SECRET), {
      path: ['TENURE_DOCUMENTS_S3_URL'],
      message: 'needs TENURE_DOCUMENTS_S3_KEY_ID and TENURE_DOCUMENTS_S3_SECRET',
    }),
  health: z.object({ TENURE_HEALTH_HOST: z.string().default('127.0.0.1'), TENURE_HEALTH_PORT: port.default(0) }),
};

type Settings = typeof settings;
type Merged<Names extends keyof Settings> = { [Name in Names]: z.infer<Settings[Name]> };

/** Reads the named groups of settings from the environment; throws one sentence that names every wrong variable. */
export function readConfig<Names extends keyof Settings>(names: readonly Names[], environment = process.env): Merged<Names> {
  const wrong: string[] = [];
  const entries = names.map((name) => {
    const parsed = settings[name].safeParse(environment);
    if (!parsed.success) wrong.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
    return [name, parsed.data];
  });
  if (wrong.length > 0) throw new Error(`The environment is not usable. ${wrong.join('; ')}.`);
  return Object.fromEntries(entries) as Merged<Names>;
}
