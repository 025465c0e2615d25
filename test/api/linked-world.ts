import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { SignedIn, SignInRequest } from '../../services/api/sign-in/sign-in.js';
import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { createVerificationSecrets } from '../../services/shared/verification-secrets.js';
import type { MembershipView } from '../../services/shared/views.js';
import type { CommandMetadata } from '../../workflows/contract.js';
import { Refused } from '../../workflows/decisions/decision.js';
import type { Command } from '../../workflows/decisions/index.js';
import { keepPromises, newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { from, people, requestData } from '../support/membership.js';

type View = Pick<MembershipView, 'sequence' | 'state'>;

/** The cookie by which the specs say who is signed in. */
export const sessionOf = (objectId: string, tenant: string): string => `session=${objectId}/${tenant}`;

/** The real rules without an engine, and a sign-in that believes its cookie: what a page behind a link needs of the world, for its own specs. */
export class LinkedWorld<Asked extends Pick<Command, 'type' | 'data'>> {
  readonly membershipId = crypto.randomUUID();
  readonly secrets = createVerificationSecrets([{ id: 7, key: Buffer.alloc(32, 7) }], 'https://partners.example');
  readonly views: View[] = [];
  readonly sent: { type: Asked['type']; metadata: CommandMetadata }[] = [];
  readonly begun: SignInRequest[] = [];
  readonly reported: unknown[] = [];
  baseUrl = 'https://partners.example';
  now = '2026-01-12T09:00:00.000Z';
  record: MembershipRecord = newRecord({ membershipId: this.membershipId, correlationId: 'correlation-1' });
  /** Freezes the view at a sequence; `away` takes the store. */
  viewAt: number | 'away' | undefined;
  engineIsUp = true;
  wait = 0;

  constructor(language: 'en' | 'ko' = 'en') {
    const data = requestData(this.membershipId);
    const primaryContact = { ...data.legalProfile.primaryContact, language };
    const legalProfile = { ...data.legalProfile, primaryContact, legalName: 'Harbour & Sons <Ltd>' };
    this.turn({ type: 'requestAccount', data: { ...data, legalProfile }, metadata: from('partner') });
  }

  readonly memberships = {
    find: (): Promise<View | undefined> => {
      if (this.viewAt === 'away') return Promise.reject(new Error('the store is away'));
      const newest = this.viewAt ?? this.record.sequence;
      return Promise.resolve(this.views.filter(({ sequence }) => sequence <= newest).at(-1));
    },
  };

  readonly commands = {
    send: async (_: string, { type, data }: Asked, metadata: CommandMetadata) => {
      if (!this.engineIsUp) throw new MembershipRefused('unavailable');
      this.sent.push({ type, metadata });
      await Promise.resolve();
      return this.turn({ type, data, metadata } as Command);
    },
  };

  readonly signIn = {
    begin: (request: SignInRequest) => {
      this.begun.push(request);
      return Promise.resolve({ location: 'https://issuer.example/authorize', setCookie: 'underway=1' });
    },
    whoIs: (cookies: string): Promise<SignedIn | undefined> => {
      const [, objectId, tenantId, guest] = /session=([\w-]+)\/([\w-]+)(\/guest)?/.exec(cookies) ?? [];
      if (!objectId || !tenantId) return Promise.resolve(undefined);
      const isGuest = guest ? ({ isGuest: true } as const) : {};
      const person = { tenantId, objectId, isGlobalAdministrator: false, email: 'member@harbour.example', ...isGuest };
      const actor = { kind: 'partner', id: `issuer|${objectId}`, objectId, ...isGuest } as const;
      return Promise.resolve({
        caller: { kind: 'partner', actor, supportRoles: [], speaksFor: '*', person },
        session: `${objectId}/${tenantId}`,
      });
    },
  };

  readonly limits = { secondsToWait: () => this.wait };

  readonly report = (error: unknown) => void this.reported.push(error);

  get eventTypes(): string[] {
    return this.record.outbox.map(({ type }) => type);
  }

  /** The cookie of a person of this company's directory. */
  member = (objectId: string = people.member): string => sessionOf(objectId, this.membershipId);

  turn(command: Command) {
    try {
      const { record, receipt } = takeTurn(this.record, command, this.now);
      this.keep(record);
      return receipt;
    } catch (error) {
      throw error instanceof Refused ? new MembershipRefused(error.code, error.details) : error;
    }
  }

  /** Lets every deadline pass. */
  expire(): void {
    this.now = '2026-06-01T09:00:00.000Z';
    this.keep(keepPromises(this.record, this.now));
  }

  private keep(record: MembershipRecord): void {
    this.record = record;
    this.views.push({ sequence: record.sequence, state: record.state });
  }
}

/** A page over its world, listening. */
export async function listening(
  controller: Type,
  page: Type,
  made: unknown,
): Promise<{ origin: string; close(this: void): Promise<void> }> {
  class PageModule {}
  Module({ controllers: [controller], providers: [{ provide: page, useFactory: () => made }] })(PageModule);
  const app = await NestFactory.create<NestExpressApplication>(PageModule, { bodyParser: false, logger: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => app.close() };
}
