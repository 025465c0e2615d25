import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isContactAsked } from '../../events/state/contact-change.js';
import { waitingOn } from '../../events/waiting-on.js';
import { suspended } from './account-creation.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { ask, assertMailAllowed } from './email-verification.js';
import { assertMendable, assertNotOver, assertPending } from './pending.js';
import { reviewDeadline, undecidedRound } from './vetting-round.js';

/** What support may add to its reason; the company reads it. */
export interface Noted {
  readonly note?: string;
}

/** How much more time a step gets: by days after its present deadline, or until an instant. */
export type Extension = Noted & { readonly step: EventData<'DeadlineExtended'>['step'] } & (
    { readonly days: number } | { readonly until: string }
  );

/** Gives an open step more time, within bounds that are counted from today; the same deadline again changes nothing. */
export const extendDeadline: Decision<Extension> = (extension, state, context) => {
  assertNotOver(state);
  const { step, note } = extension;
  const before = openStep(state, step).deadline;
  const after = 'until' in extension ? extension.until : daysAfter(before, extension.days);
  if (after === before) return [];
  assertWithin(after, before, context);
  return [{ type: 'DeadlineExtended', data: { step, before, after, ...(note && { note }) } }];
};

/** Hands an undecided review one level up without waiting for it to be late. */
export const escalateReview: Decision<Noted> = ({ note }, state, context) => {
  const { round, level, deadline } = undecidedRound(state);
  return [
    {
      type: 'VettingEscalated',
      data: {
        round,
        level: level + 1,
        deadline: reviewDeadline(state, context),
        before: { level, deadline },
        ...(note && { note }),
      },
    },
  ];
};

type Reopenable = EventData<'StepReopened'>['step'];

/** How each step stands once it was answered; nothing while there is nothing to ask anew. */
const answered: { readonly [Step in Reopenable]: (state: MembershipState) => string | undefined } = {
  'email-verification': ({ emailVerification: gate }) => (gate && gate.outcome !== 'asked' ? gate.outcome : undefined),
  vetting: (state) => {
    if (state.waivers?.vetting) return 'waived';
    const current = state.vetting?.current;
    return current && !current.superseded && current.status !== 'pending' ? current.status : undefined;
  },
  'agreement-acceptance': ({ agreementAcceptance: gate }) => (gate?.accepted ? 'accepted' : undefined),
};

/** Has a step asked anew, whose answer no longer counts. */
export const reopenStep: Decision<Noted & { readonly step: Reopenable }> = ({ step, note }, state, context) => {
  assertReopenable(step, state);
  const status = answered[step](state);
  if (!status) throw new Refused('step-not-answered', { step });
  const reopened = { type: 'StepReopened', data: { step, before: { status }, after: { status: 'open' }, ...(note && { note }) } } as const;
  if (step !== 'email-verification') return [reopened];
  assertMailAllowed(state.emailVerification!, context);
  const { primaryContact } = state.contactChange ?? state.legalProfile!;
  return [reopened, ask(primaryContact, 'reopened', { ...context, from: context.now })];
};

/** Of a member only what is judged or asked of it can be asked anew. */
function assertReopenable(step: Reopenable, state: MembershipState): void {
  if (step === 'vetting') assertMendable(state);
  else if (step !== 'email-verification' || !isContactAsked(state)) assertPending(state);
}

/** What a waiver says; without `until` it is for good. */
export type Waiver = Noted & { readonly step: EventData<'StepWaived'>['step']; readonly until?: string };

/** Lets an open review count as passed. */
export const waiveStep: Decision<Waiver> = ({ step, until, note }, state, context) => {
  assertMendable(state);
  if (state.waivers?.[step]) return [];
  openStep(state, step);
  if (until) assertWithin(until, context.now, context);
  const before = { status: state.vetting!.current.status };
  const said = { ...(until && { until }), ...(note && { note }) };
  return [{ type: 'StepWaived', data: { step, before, after: { status: 'waived' }, ...said } }];
};

/** Ends what was waived for a time: the review opens anew, or the membership is held until support has looked. */
export const endWaiver: Decision = (_, { account }, context) => [
  { type: 'WaiverEnded', data: { step: 'vetting' } },
  ...(account?.status === 'active' ? [suspended('waiver-ended', context)] : []),
];

/** What only names the next look at something has no deadline that could be moved. */
const endless: readonly string[] = ['endWaiver', 'remindOfReacceptance'];

function openStep(state: MembershipState, step: Extension['step']) {
  const waiting = waitingOn(state).find((each) => each.step === step && each.owner !== 'process' && !endless.includes(each.then));
  if (!waiting) throw new Refused('step-not-open', { step });
  return waiting;
}

function assertWithin(instant: string, earliest: string, { now, policy }: Context): void {
  const latest = daysAfter(now, policy.support.longestExtensionDays);
  const isWithin = Date.parse(instant) > Date.parse(earliest) && Date.parse(instant) <= Date.parse(latest);
  if (!isWithin) throw new Refused('deadline-out-of-range', { earliest, latest });
}
