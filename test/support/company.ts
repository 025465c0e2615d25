import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Caller, endpoints, eventually, type Answer } from './system.js';

/** A mail as the inbox shows it. */
export interface ReceivedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: readonly { readonly address: string }[];
  readonly messageId: string;
}

/** The mails that an address has received, oldest first. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const mails = (await (await fetch(`${endpoints.mail}/email`)).json()) as ReceivedMail[];
  return mails.filter(({ to }) => to.some((recipient) => recipient.address === address));
}

/** The code of a verification mail, as it is printed, and not a part of the membership's id that looks like one. */
export const codeIn = ({ text }: ReceivedMail): string => /(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![\w-])/.exec(text)![0];

/** The link of a verification mail. */
export const linkIn = ({ text }: ReceivedMail): string => /https?:\/\/\S+\/verify\/[\w-]+/.exec(text)![0];

const profiles = {
  en: {
    domain: 'harbour.example',
    legalName: 'Harbour Ltd',
    address: { addressLine1: '1 Quay Street', city: 'Bristol', postalCode: 'BS1 1AA', country: 'GB' },
  },
  ko: {
    domain: 'hanbit.example',
    legalName: '주식회사 한빛',
    address: { addressLine1: '테헤란로 1', city: '서울', postalCode: '06234', country: 'KR' },
  },
};

/** The newest mail to an address with a link of that page, about that company, once there are that many. */
export const linkedMail = (company: Company, address: string, page: 'sign' | 'invitation', count = 1): Promise<ReceivedMail> =>
  eventually(async () => {
    const mails = (await mailsTo(address)).filter(({ text, messageId }) => text.includes(`/${page}/`) && messageId.includes(company.id));
    return mails.length >= count ? mails[count - 1] : undefined;
  });

/** A company on its way in, with a directory of its own, as its people see it. */
export class Company {
  readonly id = crypto.randomUUID();
  readonly domain: string;
  contact: string;
  administrator!: Caller;
  signatory!: Caller;

  private constructor(
    readonly language: 'en' | 'ko',
    private readonly api = endpoints.api,
  ) {
    this.domain = profiles[language].domain;
    this.contact = `contact-${this.id.slice(0, 8)}@${this.domain}`;
  }

  static async from(language: 'en' | 'ko', api?: string): Promise<Company> {
    const company = new Company(language, api);
    const signIn = (role: string) => Caller.signedIn(`${role}@${company.domain}`, { tenant: company.id, language, ...(api && { api }) });
    [company.administrator, company.signatory] = await Promise.all([signIn('global-administrator'), signIn('signatory')]);
    return company;
  }

  get request() {
    const { legalName, address } = profiles[this.language];
    return {
      legalProfile: {
        legalName,
        address,
        companyDomain: this.domain,
        primaryContact: { firstName: 'Primary', lastName: 'Contact', email: this.contact, language: this.language },
        signatory: { objectId: guidOf('object', `signatory@${this.domain}`, this.id) },
      },
    };
  }

  get path(): string {
    return `/v1/memberships/${this.id}`;
  }

  enrol = (headers?: Record<string, string>): Promise<Answer> => this.administrator.post('/v1/memberships', this.request, headers);

  /** The membership once its view has come that far. */
  at = (sequence: number): Promise<Answer> =>
    eventually(async () => {
      const answer = await this.administrator.get(`${this.path}?minSequence=${sequence}`);
      if (![200, 404, 503].includes(answer.status)) throw new Error(`${answer.status} ${String(answer.body['code'])}, not the membership.`);
      return answer.status === 200 ? answer : undefined;
    });

  command = (name: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
    this.administrator.post(`${this.path}/${name}`, body, headers);

  /** The newest mail to the contact, once there are that many. */
  mail = (count = 1): Promise<ReceivedMail> =>
    eventually(async () => {
      const mails = (await mailsTo(this.contact)).filter(({ messageId }) => messageId.includes(this.id));
      return mails.length >= count ? mails[count - 1] : undefined;
    });

  verify = async (count = 1): Promise<Answer> => this.command('verify-email', { code: codeIn(await this.mail(count)) });

  async accept(): Promise<Answer> {
    const { body } = await this.signatory.get(`/v1/agreements/current?language=${this.language}`);
    const { version: agreementVersion, language, hash } = body;
    return this.signatory.post(`${this.path}/accept-agreement`, { agreementVersion, language, hash });
  }

  async authorized(): Promise<Answer> {
    const support = await Caller.signedIn('support-agent@tenure.example', { language: this.language, api: this.api });
    return support.post(`/v1/support/memberships/${this.id}/authorize-vetting`, { reason: 'documents-checked' });
  }

  /** Resolves when the timeline has that event, and the membership has come as far. */
  async happened(type: string): Promise<void> {
    const { sequence } = await eventually(async () => (await this.timeline()).find((event) => event.type === type));
    await this.at(sequence);
  }

  /** What the look-up of the company's address said, once it said that. */
  lookedUp = (result: string): Promise<unknown> =>
    eventually(async () => {
      const check = (await this.administrator.get(this.path)).body['addressCheck'] as { result?: string } | undefined;
      return check?.result === result ? check : undefined;
    });

  /** The names of the events that the timeline shows, in order. */
  async story(): Promise<string[]> {
    return (await this.timeline()).map(({ type }) => type);
  }

  private async timeline(): Promise<readonly { readonly type: string; readonly sequence: number }[]> {
    const { body } = await this.administrator.get(`${this.path}/timeline`);
    return (body['events'] ?? []) as { type: string; sequence: number }[];
  }
}
