/** The e-mail deadline of a request made today. */
export const emailDeadline = '2026-03-11T09:00:00.000Z';

/** The agreement deadline of a request made today. */
export const agreementDeadline = '2026-04-03T09:00:00.000Z';

/** The days on which a contact who was asked today is reminded. */
export const emailReminders = ['2026-03-06T09:00:00.000Z', '2026-03-09T09:00:00.000Z'];

/** The days on which the company is reminded of an agreement offered today. */
export const agreementReminders = ['2026-03-11T09:00:00.000Z', '2026-03-25T09:00:00.000Z'];

/** Five Korean business days after today. */
export const vettingDeadline = '2026-03-11T09:00:00.000Z';

/** Five more: when an escalated review is late again. */
export const escalatedDeadline = '2026-03-18T09:00:00.000Z';

/** Thirty days after a rejection of today. */
export const mendingDeadline = '2026-04-03T09:00:00.000Z';

/** Thirty days after today: until when a new tenant's domain is to be proved. */
export const domainDeadline = '2026-04-03T09:00:00.000Z';

/** Fourteen days after that: until when support is to help. */
export const helpDeadline = '2026-04-17T09:00:00.000Z';

/** Fourteen days after today: until when the administrators may answer a person who asks today. */
export const joinDeadline = '2026-03-18T09:00:00.000Z';

/** Fourteen days after today: until when somebody who is invited today may answer. */
export const invitationDeadline = joinDeadline;

/** Fourteen days after today: until when a further tenant that is asked for today may be confirmed. */
export const tenantDeadline = joinDeadline;

/** Seven days after a No of today. */
export const joinAgainFrom = '2026-03-11T09:00:00.000Z';

/** Ten Korean business days after today: when a document requested today is no longer waited for. */
export const documentDeadline = '2026-03-18T09:00:00.000Z';

/** A day after today: when a claim of today lapses. */
export const claimEnd = '2026-03-05T09:00:00.000Z';

/** From when a version published today is enforced, in the tests. */
export const enforcedFrom = '2026-06-01T00:00:00.000Z';

/** Sixty, thirty and seven days before that. */
export const reacceptanceReminders = ['2026-04-02T00:00:00.000Z', '2026-05-02T00:00:00.000Z', '2026-05-25T00:00:00.000Z'];

/** Thirty days after it. */
export const remindedOfBlock = '2026-07-01T00:00:00.000Z';

/** A version that is asked for the day after the transition year has lapsed: when, from when it is enforced, and the reminders before and after. */
export const askedLate = {
  at: '2027-03-06T09:00:00.000Z',
  deadline: '2027-05-01T00:00:00.000Z',
  remindersOn: ['2027-04-01T00:00:00.000Z', '2027-04-24T00:00:00.000Z'],
  remindAgainOn: '2027-05-31T00:00:00.000Z',
};

/** Sixty days after the mending deadline: when a suspended request is closed. */
export const reinstatementDeadline = '2026-06-02T09:00:00.000Z';

/** A day after a proposal of today. */
export const proposalDeadline = '2026-03-05T09:00:00.000Z';
