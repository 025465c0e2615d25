import { findEndpoints } from './endpoints.js';
import { exitCodes } from './exit-codes.js';
import { Failure } from './failure.js';
import { companyIn } from './journey/company.js';
import { Narrator } from './journey/narrator.js';
import { requireRunning, signEveryoneIn } from './journey/people.js';
import { play } from './journey/play.js';
import { journeyWords } from './journey/words.js';
import { languageOf, terminal, type Outside } from './outside.js';
import { explain } from './run.js';
import { words, type Language } from './words.js';

const defaultExample = 'examples/hanbit.ko.json';

async function journey(argv: readonly string[], language: Language, outside: Outside): Promise<void> {
  const [path = defaultExample, ...more] = argv;
  const { failures } = journeyWords[language];
  if (path === '--help' || path === '-h') return outside.out(failures.usage);
  if (more.length > 0) throw new Failure('usage', [failures.tooMany]);
  const company = await companyIn(path, language);
  const endpoints = await requireRunning(await findEndpoints(outside.environment), company);
  const people = await signEveryoneIn(company, endpoints, outside);
  await play({ company, people, endpoints, narrator: new Narrator(outside, company.language) });
}

async function run(argv: readonly string[], outside: Outside): Promise<number> {
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

process.exitCode = await run(process.argv.slice(2), terminal());
