import { createHash } from 'node:crypto';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { beside, besideNames } from '../../services/projector/projections/beside.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { timelineDocument } from '../../services/projector/projections/timeline.js';
import { projectionVersion } from '../../services/projector/projections/version.js';
import { canonicalJson } from '../../services/shared/canonical-json.js';
import { fromWire } from '../../services/shared/event-reading.js';
import type { MembershipView } from '../../services/shared/views.js';
import { goldenEvents } from '../contracts/golden-events.js';

interface Folded {
  /** So many events there were when the version was released; later ones say nothing about it. */
  readonly events: number;
  readonly hash: string;
}

/** What each version of the projections makes of the same events. Where a fold changes, raise the version and add its line. */
const folded: Readonly<Record<number, Folded>> = {
  1: { events: 67, hash: '3a12aed846283d796807e5367e584c58057be714c3f924e283c6133160dd32d5' },
  2: { events: 68, hash: '90b2801c420a4ba52def25505282f66023e62483ccf772bea77f095ad04666a2' },
  3: { events: 102, hash: '1e499c3f86278638246fdb6d80b25fff3adb95845672b795358635429267dfb8' },
  4: { events: 102, hash: '966cc383f72c2238126a1bb63de768a204e6922ab1e7ff1cdef466a80cccaf07' },
  5: { events: 102, hash: '83377ea691010654e64247761ee059aa1e42dba650915df3fa2be2ee5724ff3d' },
  6: { events: 102, hash: '6e988abc30b2695daf530fc8f291865f207f419cece7d526a7b4f1057526d370' },
  7: { events: 102, hash: 'ca537526b460c13474426a89fd79f862aff6edebe7a036c3e0c27ea9c4abfbda' },
  8: { events: 154, hash: 'fb621a8599936f4678a6510d26c3a75d1d0a4bc2c81ed449ac4e5a2a2591ee52' },
  9: { events: 155, hash: '9e1cc3f95ffb6d639f78c60c6ab84da6a6bedb156e99d8c68430775cf6ec12d3' },
  10: { events: 157, hash: '63602fe114b11ba1f6e8bc7fd2203be256272f4adbd7180feff53cde05cde5b6' },
  11: { events: 157, hash: '22038c263866106f456dbf45196bb646afcf4cf8155cf95f1702a15284863335' },
  12: { events: 157, hash: '12d13df59515ff6aca404cc0b8b114a106f0405b744017209fe49f7c1eff9012' },
  13: { events: 159, hash: 'bb213197eca820bebee23f5e0a366f8a00682b18551a794e6be0066257a4bbfd' },
  14: { events: 159, hash: '1173e89661d132880737f9eacfdae122bb28397d5e28d2c27d5cb37e116a16a7' },
  15: { events: 160, hash: 'f92f82de994c671b8f623c766098b50b103492473fc0291a39022c70aaf382fc' },
  16: { events: 161, hash: '045b8c520e0526baccaebb8bb21ccf81c752b2002f9eb2c98f294b9f3ffc6634' },
  17: { events: 161, hash: '5340e4a9dfb3172f61047d7a4e4b1ae26d7353ce2c253f73b2308d4a26f400d4' },
};

function eventsUpTo(count: number): RecordedEvent[] {
  return goldenEvents.slice(0, count).map(({ message }) => {
    const reading = fromWire(message);
    if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
    return reading.event;
  });
}

it('folds the same events into the same documents, or says that it is another version', () => {
  const { events, hash } = folded[projectionVersion]!;
  const story = eventsUpTo(events);
  const details = story.reduce<MembershipView[]>((views, event) => [...views, membershipDetail(views.at(-1), event)], []);
  const documents = details.flatMap((after, index) => besideNames.flatMap((name) => beside[name](details[index - 1], after)));
  const timeline = story.map((event) => timelineDocument(event, '', true));
  expect(
    createHash('sha256')
      .update(canonicalJson({ details, beside: documents, timeline }))
      .digest('hex'),
  ).toBe(hash);
});
