import kafkajs, { type Admin } from 'kafkajs';

interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly settings: Readonly<Record<string, string>>;
  /** Why it keeps what it keeps for so long, told to whoever set it otherwise. */
  readonly why: string;
}

const forEver = {
  settings: { 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' },
  why: 'events are kept for ever',
};

const day = 86_400_000;

/** Long enough to answer who looked, short enough that a record about people at work does not stay for ever. */
const forTwoYears = {
  settings: { 'retention.ms': String(2 * 365 * day), 'retention.bytes': '-1', 'cleanup.policy': 'delete' },
  why: 'what support looked at is kept for two years',
};

/** The logs, their dead letters, and what support looked at. The number of partitions is never changed: it decides where the events of a membership lie. */
export const topics: readonly Topic[] = [
  { name: 'membership.events', partitions: 6, ...forEver },
  { name: 'membership.events.dlq', partitions: 1, ...forEver },
  { name: 'rollout.events', partitions: 3, ...forEver },
  { name: 'rollout.events.dlq', partitions: 1, ...forEver },
  { name: 'agreement.events', partitions: 1, ...forEver },
  { name: 'legacy.events', partitions: 3, ...forEver },
  { name: 'legacy.events.dlq', partitions: 1, ...forEver },
  { name: 'support.reads', partitions: 1, ...forTwoYears },
];

/** What is wrong with an existing topic, as one sentence each. */
export function faultsOf(topic: Topic, partitions: number, settings: Readonly<Record<string, string>>): string[] {
  const wrong = Object.entries(topic.settings).filter(([name, value]) => settings[name] !== value);
  const count = `The topic ${topic.name} has ${partitions} partitions and must have ${topic.partitions}: recreate it, or use another cluster.`;
  return [
    ...(partitions === topic.partitions ? [] : [count]),
    ...wrong.map(
      ([name, value]) => `The topic ${topic.name} has ${name}=${settings[name] ?? 'nothing'} and must have ${value}: ${topic.why}.`,
    ),
  ];
}

async function settingsOf(admin: Admin, { name, settings }: Topic): Promise<Record<string, string>> {
  const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames: Object.keys(settings) };
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [resource] });
  return Object.fromEntries(resources.flatMap(({ configEntries }) => configEntries.map((entry) => [entry.configName, entry.configValue])));
}

/** Creates the topics that are missing and returns their names; refuses existing ones with another partition count or another life. */
export async function ensureTopics(admin: Admin, replicationFactor: number): Promise<string[]> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter(({ name }) => !existing.has(name));
  const created = missing.map(({ name, partitions, settings }) => ({
    topic: name,
    numPartitions: partitions,
    replicationFactor,
    configEntries: Object.entries(settings).map(([key, value]) => ({ name: key, value })),
  }));
  if (created.length > 0) await admin.createTopics({ topics: created, waitForLeaders: true });
  const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
  const faults = topics.map(async (topic) => {
    const partitions = found.find(({ name }) => name === topic.name)?.partitions.length ?? 0;
    return faultsOf(topic, partitions, await settingsOf(admin, topic));
  });
  const sentences = (await Promise.all(faults)).flat();
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
  return missing.map(({ name }) => name);
}
