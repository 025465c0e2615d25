import { findEndpoints } from '../endpoints.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { unlessStopped } from '../interruption.js';
import { companyIn, type JourneyCompany } from './company.js';
import { Narrator } from './narrator.js';
import { requireRunning, signEveryoneIn } from './people.js';
import { lookAgain, play, type Cast } from './play.js';
import { journeyWords } from './words.js';
import { languageOf, type Outside } from '../outside.js';
import { explain } from '../run.js';
import { words, type Language } from '../words.js';

const defaultExample = 'examples/hanbit.ko.json';

async function castOf(company: JourneyCompany, outside: Outside): Promise<Cast> {
  const endpoints = await requireRunning(await findEndpoints(outside.environment), company);
  const people = await signEveryoneIn(company, endpoints, outside);
  return { company, people, endpoints, narrator: new Narrator(outside, company.language) };
}

async function journey(argv: readonly string[], language: Language, outside: Outside): Promise<void> {
  const [path = defaultExample, ...more] = argv;
  const { failures } = journeyWords[language];
  if (path === '--help' || path === '-h') return outside.out(failures.usage);
  if (more.length > 0) throw new Failure('usage', [failures.tooMany]);
  const company = await companyIn(path, language);
  const { stoppedBefore, stoppedAfter } = journeyWords[company.language].failures;
  const cast = await unlessStopped(outside.stopped, castOf(company, outside), [stoppedBefore]);
  await unlessStopped(outside.stopped, play(cast), [stoppedAfter(lookAgain(cast))]);
}

/** Runs one journey and says how it ended. */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const language = languageOf([], outside.environment);
  try {
    await journey(argv, language, outside);
    return exitCodes.ok;
  } catch (error) {
    const { code, lines } = explain(error, words[language]);
    outside.err(lines.join('\n'));
    return code;
  }
}
