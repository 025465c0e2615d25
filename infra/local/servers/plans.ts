import { isHealthy } from '../health.js';
import { titles, type ProcessPlan } from '../process-plan.js';
import type { Setting } from '../setting.js';
import { cardsCommand } from './cards.js';
import { dnsCommand } from './dns.js';
import { issuerCommand } from './issuer.js';
import { kafkaCommand } from './kafka.js';
import { mailCommand } from './mail.js';
import { mongoCommand } from './mongo.js';
import type { ServerCommand } from './server-command.js';
import type { ServerName } from './source.js';
import { temporalCommand } from './temporal.js';

const commands: Record<ServerName, ServerCommand> = {
  kafka: kafkaCommand,
  temporal: temporalCommand,
  mongo: mongoCommand,
  issuer: issuerCommand,
  mail: mailCommand,
  dns: dnsCommand,
  cards: cardsCommand,
};

/** A plan for each server that nobody else runs, the slowest to start first. */
export const serverPlans = (setting: Setting): ProcessPlan[] =>
  (Object.keys(commands) as ServerName[])
    .filter((name) => setting.programs[name].from !== 'address')
    .map((name) => ({
      name,
      title: titles[name],
      ready: () => isHealthy(name, setting.endpoints),
      ...commands[name](setting.programs[name], setting),
    }));
