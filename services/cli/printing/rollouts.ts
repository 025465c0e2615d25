import type { RolloutView } from '../../shared/rollout-views.js';
import { texts } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { rolloutsWords } from '../words/rollouts.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';
import { personIn } from './naming.js';
import { statusTitle } from './status.js';

type Totals = Readonly<Record<string, number>>;
type Doing = { readonly by: string; readonly at: string };

/** One rollout, as the API tells it. */
export interface RolloutAnswer {
  readonly rolloutId: string;
  readonly phase: keyof (typeof texts)['en']['rollout']['phases'];
  readonly next: string;
  readonly kind: RolloutView['kind'];
  readonly target: string;
  readonly reason: string | null;
  readonly proposed: Doing;
  readonly approved: Doing | null;
  readonly preview: Totals;
  readonly done: Totals;
  readonly progress: { readonly looked: number; readonly asked: number; readonly expected: number | null };
  readonly audience?: Readonly<Record<string, unknown>>;
  readonly changes?: readonly { readonly memberships: number; readonly said: string }[];
  readonly note?: string | null;
  readonly approveBy?: string | null;
  readonly pausedBecause?: string | null;
  readonly history?: readonly { readonly type: string; readonly at: string; readonly actor: string; readonly reason: string | null }[];
}

interface Visited {
  readonly said: string;
}

/** A page of memberships of a rollout. */
export interface ItemsAnswer {
  readonly items: readonly {
    readonly membershipId: string;
    readonly outcome: string;
    readonly previewed: Visited | null;
    readonly done: Visited | null;
  }[];
  readonly next: string | null;
}

type Row = readonly [label: string, value: string | null | undefined];

const isSaid = (row: Row): row is [string, string] => Boolean(row[1]);

const nameOf = (language: Language, outcome: string): string => {
  const names: Readonly<Record<string, string>> = texts[language].rollout['outcome-names'];
  return names[outcome] ?? outcome;
};

/** The outcomes that occur, each with how many. */
const totalsIn = (language: Language, totals: Totals): string =>
  Object.entries(totals)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${nameOf(language, outcome)}`)
    .join(', ');

const doingIn = (language: Language, doing: Doing | null): string | null =>
  doing && `${shortInstant(language, doing.at)}, ${personIn(doing.by)}`;

/** How far it is, in a few words. */
export function progressLine({ phase, progress }: RolloutAnswer, language: Language): string {
  const { looking, asking } = rolloutsWords[language];
  const { name } = texts[language].rollout.phases[phase];
  const { looked, asked, expected } = progress;
  return `${name}: ${expected === null ? looking(looked) : asking(asked, expected)}`;
}

const listIn = (name: string, values: readonly unknown[], language: Language): string =>
  values.map((value) => (name === 'statuses' ? statusTitle(language, String(value)) : String(value))).join(', ');

function valueIn(name: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) return listIn(name, value, language);
  const { from = '', until = '' } = value as { from?: string; until?: string };
  return `${from} – ${until}`.trim();
}

function audienceIn(audience: RolloutAnswer['audience'], language: Language): string | undefined {
  const { audience: names, everybody } = rolloutsWords[language];
  if (!audience) return undefined;
  const parts = Object.entries(audience).map(([name, value]) => `${names[name] ?? name} ${valueIn(name, value, language)}`);
  return parts.join('; ') || everybody;
}

const sumOf = (totals: Totals): number => Object.values(totals).reduce((sum, count) => sum + count, 0);

function unforeseenIn({ preview, done }: RolloutAnswer, language: Language): string | undefined {
  const more = sumOf(done) - sumOf(preview);
  return more > 0 ? rolloutsWords[language].unforeseen(more) : undefined;
}

/** Who did what, and why; pages of memberships are in the items. */
const historyRows = ({ history = [] }: RolloutAnswer, language: Language): Row[] =>
  history
    .filter(({ type }) => !type.startsWith('RolloutPage'))
    .map(({ type, at, actor, reason }, index) => [
      index === 0 ? rolloutsWords[language].labels.history : '',
      [shortInstant(language, at), type, personIn(actor), reason].filter(Boolean).join(' · '),
    ]);

/** One rollout, in lines. */
export function rolloutLines(rollout: RolloutAnswer, language: Language, paint: Paint): string[] {
  const { labels, held } = rolloutsWords[language];
  const { kinds, phases } = texts[language].rollout;
  const { rolloutId, phase, kind, target, reason, proposed, approved, preview, done, next } = rollout;
  const { audience, note, approveBy, pausedBecause, changes = [] } = rollout;
  const rows: readonly Row[] = [
    [labels.phase, `${phases[phase].name}`],
    [labels.what, `${kinds[kind]}: ${target}`],
    [labels.whom, audienceIn(audience, language)],
    [labels.reason, reason],
    [labels.note, note],
    [labels.proposed, doingIn(language, proposed)],
    [labels.approved, doingIn(language, approved)],
    [labels.approveBy, phase === 'previewed' && approveBy ? shortInstant(language, approveBy) : undefined],
    [labels.held, pausedBecause && (held[pausedBecause] ?? pausedBecause)],
    [labels.looked, totalsIn(language, preview) || (phase === 'previewing' ? undefined : '0')],
    [labels.changes, changes.map(({ memberships, said }) => `${memberships} × ${said}`).join('; ')],
    [labels.asked, totalsIn(language, done)],
    [labels.unforeseen, unforeseenIn(rollout, language)],
    ...historyRows(rollout, language),
    [labels.next, next],
  ];
  return [paint.strong(rolloutId), ...indented(pairs(rows.filter(isSaid), paint))];
}

/** The newest rollouts, in lines. */
export const rolloutsLines = (rollouts: readonly RolloutAnswer[], language: Language, paint: Paint): string[] =>
  rollouts.length > 0 ? rollouts.flatMap((rollout) => [...rolloutLines(rollout, language, paint), '']) : [rolloutsWords[language].none];

/** Memberships of a rollout, in lines. */
export function itemsLines({ items, next }: ItemsAnswer, language: Language, paint: Paint): string[] {
  const { labels, noItems } = rolloutsWords[language];
  if (items.length === 0) return [noItems];
  const lines = items.flatMap(({ membershipId, outcome, previewed, done }) => {
    const rows: readonly Row[] = [
      [labels.looked, previewed?.said],
      [labels.asked, done?.said],
    ];
    return [`${paint.strong(membershipId)}  ${nameOf(language, outcome)}`, ...indented(pairs(rows.filter(isSaid), paint))];
  });
  return next ? [...lines, '', ...pairs([[labels.page, `--after ${next}`]], paint)] : lines;
}
