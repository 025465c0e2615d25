import type { EventData } from '../catalogue.js';

type Renewing = Pick<EventData<'OrderPlaced'>, 'renews'>;

/** When the year of a level begins that an order bought: the next year follows without a gap where its money came in time, whenever that is told, unless the one before was given back; any other begins with its payment. */
export const levelYearFrom = ({ renews }: Renewing, receivedAt: string, isGivenBack: (order: number) => boolean): string =>
  renews && !(renews.order && isGivenBack(renews.order)) && Date.parse(receivedAt) < Date.parse(renews.until) ? renews.until : receivedAt;
