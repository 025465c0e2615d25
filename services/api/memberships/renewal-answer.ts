import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { renewalConditions } from '../../../events/shapes.js';
import type { Status } from '../../../events/state/account-creation.js';
import type { Renewal } from '../../../events/state/renewal.js';
import { conditionReasons, conditionRemedies, conditionsOf } from '../../../events/state/renewal-conditions.js';
import { sayCondition, sayRenewalDue } from '../../shared/renewal-sentences.js';
import type { Language } from '../../shared/texts.js';
import type { RenewalDue } from '../../shared/views.js';

const text = z.string();
const instant = z.iso.datetime();
const date = z.iso.date();

const condition = z.object({
  name: z.enum(renewalConditions),
  met: z.boolean(),
  reason: z.enum(conditionReasons),
  at: instant.optional().meta({ description: 'Since when, from when or until when, as `said` puts it.' }),
  remedy: z.enum(conditionRemedies).optional().meta({ description: 'The command that can meet it.' }),
  title: text.meta({ description: 'What it is about, in the caller’s language.' }),
  said: text.meta({ description: 'Whether it is met and why, in the caller’s language.' }),
  next: text.optional().meta({ description: 'What to do about it, in the caller’s language.' }),
});

const automatic = z.object({
  offered: z.boolean(),
  on: z.boolean(),
  switchedOff: z.literal(true).optional().meta({ description: 'It was switched off, and stays off until the next renewal.' }),
  switchUntil: instant.optional().meta({ description: 'Until when it can be switched; absent where it no longer can be for this year.' }),
});

const last = z.object({
  from: date,
  to: date,
  at: instant,
  paidAt: instant.optional(),
  late: z.literal(true).optional().meta({ description: 'It had lapsed.' }),
  automatic: z.literal(true).optional().meta({ description: 'It renewed by itself.' }),
  payment: text
    .optional()
    .meta({ description: 'Which payment it was, where it was taken; whoever sees addresses masked does not see it.' }),
});

/** How the running year can be renewed, and what that still depends on. */
export const renewalAnswer = z
  .object({
    anniversary: date.meta({ description: 'When the running year ends, or ended.' }),
    opensAt: instant,
    closesAt: instant,
    openedAt: instant.optional(),
    lapsedAt: instant.optional(),
    lateUntil: instant.optional().meta({ description: 'Until when what has lapsed can still be renewed.' }),
    automatic: automatic.meta({ description: 'Whether it renews by itself once every condition is met.' }),
    next: text.optional().meta({ description: 'Who does what next, and until when, in the caller’s language.' }),
    last: last.optional().meta({ description: 'The renewal before; absent in the first year.' }),
    conditions: z.array(condition).meta({ description: 'Each has to be met for the renewal.' }),
  })
  .meta({
    description:
      'How the running year can be renewed; absent where years go on by themselves, while the company leaves, on the way in, and after other ends than a lapse.',
  });

type RenewalAnswer = z.infer<typeof renewalAnswer>;

const shown: readonly Status[] = ['active', 'suspended', 'lapsed'];

function presentAutomatic({ automatic: way, openedAt, lapsedAt }: Renewal): RenewalAnswer['automatic'] {
  if (!way) return { offered: false, on: false };
  const { on, switchUntil, switchedOff } = way;
  const isFixed = openedAt ?? lapsedAt ?? switchedOff;
  return { offered: true, on, ...(!isFixed && { switchUntil }), ...(switchedOff && { switchedOff }) };
}

/** The renewal of a member's year, or of one that has lapsed. */
export function presentRenewal(
  state: MembershipState,
  language: Language,
  due: RenewalDue | undefined,
): z.input<typeof renewalAnswer> | undefined {
  const { account, term, renewal } = state;
  if (!account || !term || !renewal || state.leaving || !shown.includes(account.status)) return undefined;
  const conditions = conditionsOf(state).map((each) => ({ ...each, ...sayCondition(language, each) }));
  return {
    ...renewal,
    anniversary: term.anniversary,
    automatic: presentAutomatic(renewal),
    conditions,
    ...(due && { next: sayRenewalDue(language, due) }),
  };
}

/** The same for eyes that only look. */
export function hidePayment({ last: before, ...renewal }: RenewalAnswer): RenewalAnswer {
  if (!before) return renewal;
  const { payment: _, ...rest } = before;
  return { ...renewal, last: rest };
}
