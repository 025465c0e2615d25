import { sayDate } from '../../shared/texts.js';
import { Failure } from '../failure.js';
import { membershipLines, type MembershipAnswer } from '../printing/membership.js';
import { indented } from '../printing/layout.js';
import { eventTitle } from '../printing/timeline.js';
import { membershipPath, readTimeline } from '../reading-commands.js';
import { words } from '../words.js';
import { answerPage } from './answer-page.js';
import type { JourneyCompany } from './company.js';
import { findMail } from './inbox.js';
import type { Narrator } from './narrator.js';
import type { JourneyEndpoints, People } from './people.js';
import type { JourneyWords } from './words.js';

/** All that a scene is played with. */
export interface Cast {
  readonly company: JourneyCompany;
  readonly people: People;
  readonly narrator: Narrator;
  readonly endpoints: JourneyEndpoints;
}

type Awaited = Exclude<keyof JourneyWords['awaited'], 'mail'>;
type Progress = (membership: MembershipAnswer) => boolean;

const follow = ({ narrator, people, company }: Cast, what: Awaited, isThere: Progress): Promise<MembershipAnswer> =>
  narrator.follow({ api: people.administrator.api, id: company.tenant }, narrator.words.awaited[what], isThere);

const waitsFor =
  (...steps: string[]): Progress =>
  ({ waitingOn }) =>
    steps.every((step) => waitingOn.some((waiting) => waiting.step === step));

/** A membership can be read a moment after its request was taken. */
async function becomeVisible({ people, narrator }: Cast, location: string): Promise<void> {
  const look = () => people.administrator.api.get(location).catch(notYet);
  await narrator.until(narrator.words.awaited.visible, look);
}

function notYet(error: unknown): undefined {
  if (error instanceof Failure && ['not-found', 'unavailable'].includes(error.ending)) return undefined;
  throw error;
}

async function start(cast: Cast): Promise<void> {
  const { narrator, people, company } = cast;
  const { account, api } = people.administrator;
  narrator.scene(narrator.words.scenes.start, account);
  const { location = '' } = await api.post('/v1/memberships', company.request(people.signatory.objectId));
  await becomeVisible(cast, location);
  await follow(cast, 'bothGates', waitsFor('email-verification', 'agreement-acceptance'));
}

async function verify(cast: Cast): Promise<void> {
  const { narrator, company, endpoints } = cast;
  const { scenes, mail: mailWords, page: pageWords } = narrator.words;
  narrator.scene(scenes.mail);
  const mail = await narrator.until(narrator.words.awaited.mail(company.contact), () => findMail(endpoints.mail, company.contact));
  narrator.facts(
    [mailWords.to, company.contact],
    [mailWords.subject, mail.subject],
    [mailWords.link, mail.link],
    [mailWords.code, mail.code],
  );
  narrator.scene(scenes.page);
  const page = await answerPage(mail, narrator.words);
  narrator.facts([pageWords.asked, page.asked], [pageWords.typed, `${pageWords.yes} ${mail.code}`], [pageWords.answered, page.answered]);
  narrator.say('');
  await follow(cast, 'verified', ({ emailVerification }) => emailVerification?.outcome === 'verified');
}

interface Agreement {
  readonly version: string;
  readonly language: string;
  readonly hash: string;
  readonly text: string;
}

async function accept(cast: Cast): Promise<void> {
  const { narrator, people, company } = cast;
  const { account, api } = people.signatory;
  narrator.scene(narrator.words.scenes.accept, account);
  const { version, language, hash, text } = (await api.get<Agreement>('/v1/agreements/current', { language: company.language })).body;
  const { agreement } = narrator.words;
  narrator.facts([agreement.version, `${version} – ${/^#\s*(.*)$/m.exec(text)?.[1] ?? ''}`], [agreement.hash, hash]);
  narrator.say('');
  await api.post(`${membershipPath(company.tenant)}/accept-agreement`, { agreementVersion: version, language, hash });
  await follow(cast, 'accepted', ({ agreementAcceptance }) => agreementAcceptance?.accepted !== undefined);
}

async function authorize(cast: Cast): Promise<MembershipAnswer> {
  const { narrator, people, company } = cast;
  const { account, api } = people.supporter;
  narrator.scene(narrator.words.scenes.authorize, account);
  await api.post(`/v1/support/memberships/${company.tenant}/authorize-vetting`, { reason: 'documents-checked' });
  return follow(cast, 'active', ({ status }) => status === 'active');
}

/** How anybody at this machine sees the membership again. */
export const lookAgain = ({ people, company }: Cast, how: 'show' | 'timeline' = 'show'): string =>
  `npx tenure ${how} ${company.tenant} --as ${people.administrator.account} --tenant ${company.tenant}`;

async function end(cast: Cast, membership: MembershipAnswer): Promise<void> {
  const { narrator, people, company, endpoints } = cast;
  const { language, paint, words: own } = narrator;
  narrator.scene(own.scenes.end);
  narrator.say(...indented(membershipLines(membership, language, paint), 5));
  narrator.scene(own.scenes.events);
  const events = await readTimeline(people.administrator.api, company.tenant);
  narrator.say(...events.map((event) => eventTitle(event, language, paint)));
  narrator.scene(own.scenes.look);
  narrator.facts(
    [own.look.api, `${endpoints.api}/docs`],
    [own.look.mail, endpoints.mail],
    [own.look.temporal, endpoints.temporalUi],
    [own.look.again, lookAgain(cast)],
    [own.look.sentences, lookAgain(cast, 'timeline')],
  );
  const { partnerId = '', term } = membership;
  const anniversary = term ? ` ${words[language].labels.anniversary}: ${sayDate(language, term.anniversary)}.` : '';
  narrator.say('', paint.good(`${own.done(company.legalName, partnerId)}${anniversary}`));
}

/** Plays one company’s creation from its request to its active membership. */
export async function play(cast: Cast): Promise<void> {
  const { narrator, company } = cast;
  narrator.say(narrator.paint.strong(`Tenure – ${narrator.words.title}`));
  narrator.say(`${company.legalName} · ${company.domain} · ${narrator.words.tenant} ${company.tenant}`);
  await start(cast);
  await verify(cast);
  await accept(cast);
  await end(cast, await authorize(cast));
}
