import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import { AssetsController } from '../../../services/api/pages/assets-controller.js';
import { beginCookie } from '../../../services/api/verification/begin-cookie.js';
import { VerificationController } from '../../../services/api/verification/verification-controller.js';
import { Verification } from '../../../services/api/verification/verification.js';
import type { ContactCommand, VerificationPorts, VerificationView } from '../../../services/api/verification/ports.js';
import { MembershipRefused } from '../../../services/shared/membership-refused.js';
import { createVerificationSecrets } from '../../../services/shared/verification-secrets.js';
import { Refused } from '../../../workflows/decisions/decision.js';
import type { Command } from '../../../workflows/decisions/index.js';
import { keepPromises, newRecord, takeOwnTurn, takeTurn, type MembershipRecord } from '../../../workflows/decisions/turn.js';
import { from, requestData } from '../../support/membership.js';

/** The real rules without an engine, and a view that can fall behind: what the page needs of the world, for its own specs. */
export class World implements VerificationPorts {
  readonly membershipId = crypto.randomUUID();
  readonly secrets = createVerificationSecrets([{ id: 7, key: Buffer.alloc(32, 7) }], 'https://partners.example');
  readonly views: VerificationView[] = [];
  readonly sent: { type: ContactCommand['type']; commandId: string; actor: string }[] = [];
  readonly reported: unknown[] = [];
  readonly startedBy = crypto.randomUUID();
  baseUrl = 'https://partners.example';
  now = new Date('2026-01-12T09:00:00.000Z');
  record: MembershipRecord = newRecord({ membershipId: this.membershipId, correlationId: 'correlation-1' });
  /** Freezes the view at a sequence; `away` takes the store. */
  viewAt: number | 'away' | undefined;
  engineIsUp = true;
  wait = 0;

  constructor(readonly language: 'en' | 'ko' = 'en') {
    this.begin(this.startedBy);
  }

  /** The company asks to join. */
  begin(commandId: string = crypto.randomUUID()): void {
    const data = requestData(this.membershipId);
    const primaryContact = { ...data.legalProfile.primaryContact, email: 'contact@harbour.example', language: this.language };
    const legalProfile = { ...data.legalProfile, legalName: 'Harbour & Sons <Ltd>', primaryContact };
    this.turn({ type: 'requestAccount', data: { ...data, legalProfile }, metadata: from('partner', { commandId }) });
  }

  readonly memberships = {
    find: (): Promise<VerificationView | undefined> => {
      if (this.viewAt === 'away') return Promise.reject(new Error('the store is away'));
      const newest = this.viewAt ?? this.record.sequence;
      return Promise.resolve(this.views.filter(({ sequence }) => sequence <= newest).at(-1));
    },
  };

  readonly commands = {
    send: async (_: string, type: ContactCommand['type'], data: ContactCommand['data'], metadata: Command['metadata']) => {
      if (!this.engineIsUp) throw new MembershipRefused('unavailable');
      this.sent.push({ type, commandId: metadata.commandId, actor: `${metadata.actor.kind} ${metadata.actor.id}` });
      await Promise.resolve();
      return this.turn({ type, data, metadata } as Command);
    },
  };

  readonly limits = { secondsToWait: () => this.wait };

  readonly report = (error: unknown) => void this.reported.push(error);

  get events(): readonly RecordedEvent[] {
    return this.record.outbox;
  }

  get eventTypes(): string[] {
    return this.events.map(({ type }) => type);
  }

  get challenge(): number {
    return this.record.state.emailVerification!.challenge;
  }

  link(challenge = this.challenge): string {
    return new URL(this.secrets.linkFor(this.membershipId, challenge)).pathname;
  }

  code(challenge = this.challenge): string {
    return this.secrets.codeFor(this.membershipId, challenge);
  }

  turn(command: Command) {
    try {
      const { record, receipt } = takeTurn(this.record, command, this.now.toISOString());
      this.keep(record);
      return receipt;
    } catch (error) {
      throw error instanceof Refused ? new MembershipRefused(error.code, error.details) : error;
    }
  }

  bounce(): void {
    const data = { challenge: this.challenge, reminder: 0, smtpStatus: 550 };
    this.keep(takeOwnTurn(this.record, { type: 'recordVerificationEmail', data }, this.now.toISOString()));
  }

  /** Lets every deadline pass. */
  expire(): void {
    this.now = new Date('2026-06-01T09:00:00.000Z');
    this.keep(keepPromises(this.record, this.now.toISOString()));
  }

  cookieFor(commandId: string): string {
    return beginCookie(this.secrets, { membershipId: this.membershipId, commandId, answerBy: this.now.toISOString() }).split(';')[0]!;
  }

  private keep(record: MembershipRecord): void {
    this.record = record;
    this.views.push({ sequence: record.sequence, state: record.state });
  }
}

/** The page over a world, listening. */
export async function serve(world: World): Promise<{ origin: string; close(): Promise<void> }> {
  const wiring = {
    controllers: [VerificationController, AssetsController],
    providers: [{ provide: Verification, useFactory: () => new Verification(world) }],
  };
  class PageModule {}
  Module(wiring)(PageModule);
  const app = await NestFactory.create<NestExpressApplication>(PageModule, { bodyParser: false, logger: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => app.close() };
}
