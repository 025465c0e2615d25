import { sayProposed, type Proposed } from '../../shared/people-sentences.js';
import { sayReason } from '../../shared/sentences.js';
import { say, texts, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';
import { isOver } from './status.js';

interface Proposal {
  readonly proposal: number;
  readonly command: string;
  readonly data?: Proposed & { readonly note?: string };
  readonly by?: string;
  readonly reason?: string;
  readonly deadline: string;
  readonly outcome: string;
}

/** What the API answers about what takes two people. */
export interface ProposalsAnswer {
  readonly membershipId: string;
  readonly status: string;
  readonly proposals?: readonly Proposal[];
}

type Row = readonly [label: string, value: string | undefined];

function deed({ command, data = {} }: Proposal, language: Language): string {
  const known = Object.hasOwn(texts[language].support.actions, command);
  const what = known ? say(language, `support.actions.${command}` as TextKey) : command;
  return [what, sayProposed(language, data)].filter(Boolean).join(': ');
}

const approving = (id: string, { proposal }: Proposal, language: Language): string =>
  `npx tenure command approve-proposal ${id} --support --reason <code> --data '{"proposal":${proposal}}' (${sectionWords[language].proposals.secondPerson})`;

function rowsOf(id: string, made: Proposal, language: Language): Row[] {
  const { labels, outcomes } = sectionWords[language].proposals;
  const { outcome, reason, data, by, deadline } = made;
  if (outcome !== 'open')
    return [
      [labels.what, deed(made, language)],
      [labels.outcome, outcomes[outcome] ?? outcome],
    ];
  return [
    [labels.what, deed(made, language)],
    [labels.reason, reason && sayReason(language, reason)],
    [labels.note, data?.note],
    [labels.by, by],
    [labels.until, shortInstant(language, deadline)],
    [labels.approve, by && approving(id, made, language)],
  ];
}

/** What was proposed: of what is open all that the second person has to know, of the rest, and of what the end overtook, what became of it. */
export function proposalsLines(
  { membershipId, status, proposals: made = [] }: ProposalsAnswer,
  language: Language,
  paint: Paint,
): string[] {
  if (made.length === 0) return [];
  const proposals = made.map((each) => (each.outcome === 'open' && isOver({ status }) ? { ...each, outcome: 'overtaken' } : each));
  const { title, open, decided } = sectionWords[language].proposals;
  const blocks = proposals.flatMap((each) => [
    each.outcome === 'open' ? paint.waiting(open(each.proposal)) : decided(each.proposal),
    ...indented(pairs(rowsOf(membershipId, each, language), paint)),
  ]);
  return [paint.strong(title), ...indented(blocks), ''];
}
