import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { MembershipState } from '../../../events/membership.js';
import { rolesGiving, rolesOf } from '../../../events/state/right-holders.js';
import { rolesIn } from '../../../workflows/decisions/policy.js';
import type { MembershipView } from '../../shared/views.js';
import type { Caller } from '../access/caller.js';
import type { Memberships } from '../memberships/memberships.js';
import { openedMembership } from '../memberships/opened-membership.js';
import { port } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { callerIn } from '../requests/sender.js';
import { presentInvoice, presentInvoices, type Invoice } from './invoice-answer.js';
import { invoicePdf } from './invoice-pdf.js';

/** Shows papers about money to whoever may buy for the company, to services and to support. */
function assertMayBuy({ person }: Caller, state: MembershipState): void {
  if (!person || person.isGlobalAdministrator) return;
  const giving = rolesGiving(rolesIn(state), 'buy');
  const isBuyer = rolesOf(state, person.objectId).some((role) => giving.includes(role));
  if (!isBuyer) throw new Problem('role-required', { details: { roles: giving.join(',') } });
}

const keepPrivate = (response: Response): Response =>
  response.set('Cache-Control', 'private, no-cache').vary('Authorization, Accept-Language');

/** Answers with invoices and credit notes; each is written anew from the event that issued it, and comes out the same. */
@Injectable()
export class InvoicesDesk {
  constructor(@Inject(port.memberships) private readonly memberships: Memberships) {}

  async list(request: ApiRequest, response: Response) {
    const { _id, state } = await this.opened(request);
    keepPrivate(response);
    return presentInvoices(await this.memberships.papersOf(_id), state);
  }

  async one(request: ApiRequest, response: Response): Promise<Invoice> {
    const { _id } = await this.opened(request);
    const [all, orders] = await Promise.all([this.memberships.papersOf(_id), this.memberships.orderEventsOf(_id)]);
    const entry = all.find(({ data }) => data.number === request.params['number']);
    if (!entry) throw new Problem('not-found');
    const { language } = request;
    keepPrivate(response).set({ 'Content-Language': language });
    return presentInvoice(entry, { all, orders }, language);
  }

  async pdf(request: ApiRequest, response: Response): Promise<void> {
    const invoice = await this.one(request, response);
    const content = await invoicePdf(invoice, request.language);
    response
      .set({
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${invoice.number}-${request.language}.pdf"`,
        'X-Content-Type-Options': 'nosniff',
      })
      .send(content);
  }

  private async opened(request: ApiRequest): Promise<MembershipView> {
    const view = await openedMembership(this.memberships, request);
    assertMayBuy(callerIn(request), view.state);
    return view;
  }
}
