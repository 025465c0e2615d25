import { sayConditions } from '../../shared/renewal-sentences.js';
import type { Language } from '../words.js';
import { renewalWords } from '../words/renewal.js';
import { columns, indented, pairs, type Paint } from './layout.js';
import { on } from './naming.js';

interface Condition {
  readonly met: boolean;
  readonly title: string;
  readonly said: string;
  readonly next?: string;
}

interface Renewal {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly openedAt?: string;
  readonly lapsedAt?: string;
  readonly lateUntil?: string;
  readonly automatic: { readonly offered: boolean; readonly on: boolean; readonly switchUntil?: string; readonly switchedOff?: true };
  readonly next?: string;
  readonly last?: {
    readonly from: string;
    readonly to: string;
    readonly at: string;
    readonly paidAt?: string;
    readonly late?: true;
    readonly automatic?: true;
    readonly payment?: string;
  };
  readonly conditions: readonly Condition[];
}

/** How the year can be renewed, as the API answers it; the sentences are the API's own. */
export interface RenewalAnswer {
  readonly membershipId: string;
  readonly status: string;
  readonly renewal?: Renewal;
}

type Row = [label: string, value: string | undefined];

function byItself({ automatic: { offered, on: isOn, switchUntil, switchedOff } }: Renewal, language: Language): string | undefined {
  const said = renewalWords[language].offered;
  const how = [isOn ? said.on : said.off, switchUntil && said.until(on(language, switchUntil)), switchedOff && said.stays];
  return offered ? how.filter(Boolean).join(' · ') : undefined;
}

function lastTime({ last }: Renewal, language: Language): string | undefined {
  if (!last) return undefined;
  const said = renewalWords[language].last;
  return [
    said.year(last.from, last.to),
    said.at(on(language, last.at)),
    last.paidAt && said.paid(on(language, last.paidAt)),
    last.payment && said.payment(last.payment),
    last.late && said.late,
    last.automatic && said.automatic,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A line for a condition, and under it what to do where it is not met. */
function conditionLines(conditions: readonly Condition[], paint: Paint): string[] {
  const width = Math.max(...conditions.map(({ title }) => columns(title)));
  return conditions.flatMap(({ met, title, said, next }) => {
    const gap = ' '.repeat(width - columns(title) + 2);
    const sign = met ? paint.good('✓') : paint.waiting('–');
    return [`${sign} ${title}${gap}${said}`, ...(next ? [`${' '.repeat(width + 4)}${next}`] : [])];
  });
}

/** The command to give, where nothing else is missing. */
const commandOf = ({ membershipId, status }: RenewalAnswer, conditions: readonly Condition[]): string | undefined =>
  status !== 'suspended' && conditions.every(({ met }) => met) ? `npx tenure command renew-membership ${membershipId}` : undefined;

/** When the year can be renewed, how that went last, and what it depends on; nothing where years go on by themselves. */
export function renewalLines(membership: RenewalAnswer, language: Language, paint: Paint): string[] {
  const { renewal } = membership;
  if (!renewal) return [];
  const { title, labels } = renewalWords[language];
  const rows: Row[] = [
    [labels.opens, renewal.openedAt ? undefined : on(language, renewal.opensAt)],
    [labels.closes, renewal.lapsedAt ? undefined : on(language, renewal.closesAt)],
    [labels.lapsed, renewal.lapsedAt && on(language, renewal.lapsedAt)],
    [labels.late, renewal.lateUntil && on(language, renewal.lateUntil)],
    [labels.automatic, byItself(renewal, language)],
    [labels.last, lastTime(renewal, language)],
    [labels.next, renewal.next],
    [labels.renew, commandOf(membership, renewal.conditions)],
  ];
  return [paint.strong(title), ...indented([...pairs(rows, paint), ...conditionLines(renewal.conditions, paint)]), ''];
}

/** What the answer to a command says of the conditions that are left; nothing where it says nothing. */
export function leftRow(unmet: readonly string[] | undefined, language: Language): Row {
  const { label, none } = renewalWords[language].left;
  const said = unmet?.length === 0 ? none : unmet && sayConditions(language, unmet.join(','));
  return [label, said];
}
