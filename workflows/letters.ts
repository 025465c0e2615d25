import { condition, createEventGroup, proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { masked } from '../events/state/masked.js';
import type { OwedMail } from '../events/state/owed-letters.js';
import { isStillOwed, owedMails } from './decisions/letters.js';
import { untilOwed } from './until-owed.js';
import type { Membership } from './membership.js';
import { whenever } from './whenever.js';

const { sendLetter } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '5 minutes' },
});

/** Writes every letter that somebody should have by now: one letter to all its readers at once, but each letter on its own, so that one that cannot be delivered holds up no other. */
export async function keepWriting(membership: Membership): Promise<never> {
  const group = createEventGroup('letters');
  const underWay = new Set<string>();
  return whenever(
    () => nextLetter(membership, underWay),
    (readers) => {
      const { letter } = readers[0]!;
      underWay.add(letter);
      void group.withScope(() => write(membership, readers)).finally(() => underWay.delete(letter));
    },
  );
}

/** All the mails of the oldest letter that is not under way; a run that has come to its end leaves them to the next, so that no mail server keeps it from ending. */
function nextLetter({ state, isComplete }: Membership, underWay: ReadonlySet<string>): readonly OwedMail[] | undefined {
  if (isComplete) return undefined;
  const waiting = owedMails(state).filter(({ letter }) => !underWay.has(letter));
  return waiting[0] && waiting.filter(({ letter }) => letter === waiting[0]!.letter);
}

async function write(membership: Membership, readers: readonly OwedMail[]): Promise<void> {
  const { membershipId, state } = membership.record;
  const { kind, letter } = readers[0]!;
  const to = readers.map(({ id: mail, to: { email, language }, facts }) => ({ mail, email, language, facts }));
  const toSend = { kind, membershipId, legalName: state.legalProfile!.legalName, to };
  await membership.engage(async () => {
    const patience = patienceWith(membership);
    const said = await untilOwed(
      () => patience.isOver || !isStillOwed(membership.state, letter),
      () => sendLetter.executeWithOptions({ summary: letter }, [toSend]),
    ).finally(patience.end);
    if (said) membership.handle({ type: 'recordLetter', data: { answers: said.map((answer) => told(readers, answer)) } });
  });
}

/** A mail server that does not answer keeps no run from its end for more than a minute: the next run writes the same mail. */
function patienceWith(membership: Membership): { readonly isOver: boolean; readonly end: () => void } {
  const patience = { isOver: false, isNeeded: true, end: () => void (patience.isNeeded = false) };
  const wait = async () => {
    await condition(() => !patience.isNeeded || membership.isComplete);
    if (patience.isNeeded) await sleep('1 minute', { summary: 'let the letters under way arrive before the run ends' });
    patience.isOver = true;
  };
  void wait();
  return patience;
}

function told(readers: readonly OwedMail[], { mail, ...delivery }: Awaited<ReturnType<Activities['sendLetter']>>[number]) {
  const { kind, to } = readers.find(({ id }) => id === mail)!;
  const { reader, language } = to;
  return { mail, kind, reader, email: masked(to.email), language, ...(!delivery.accepted && { smtpStatus: delivery.smtpStatus }) };
}
