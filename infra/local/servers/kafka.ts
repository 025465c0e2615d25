import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeText } from '../json-file.js';
import type { Setting } from '../setting.js';
import { javaCommand } from './java.js';
import type { ServerCommand } from './server-command.js';

const properties = ({ home, ports }: Setting): Record<string, string | number | boolean> => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': `1@127.0.0.1:${ports.kafkaController}`,
  listeners: `PLAINTEXT://127.0.0.1:${ports.kafka},CONTROLLER://127.0.0.1:${ports.kafkaController}`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.kafka}`,
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
  'log.dirs': home.data('kafka'),
  'auto.create.topics.enable': false,
  'broker.session.timeout.ms': 3_000,
  'broker.heartbeat.interval.ms': 1_000,
  'group.initial.rebalance.delay.ms': 0,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
});

/** One broker that is its own controller; its storage is formatted at the first start. */
export const kafkaCommand: ServerCommand = (program, setting) => {
  const jars = program.from === 'jars' ? join(program.folder, '*') : '';
  const file = setting.home.file('server.properties');
  return {
    command: javaCommand(jars, 'kafka.Kafka', file),
    prepare: async () => {
      const lines = Object.entries(properties(setting)).map(([key, value]) => `${key}=${value}\n`);
      await writeText(file, lines.join(''));
      if (existsSync(join(setting.home.data('kafka'), 'meta.properties'))) return;
      const cluster = `T${randomBytes(16).toString('base64url').slice(1)}`;
      const [java, ...args] = javaCommand(jars, 'kafka.tools.StorageTool', 'format', '-t', cluster, '-c', file);
      await promisify(execFile)(java, args);
    },
  };
};
