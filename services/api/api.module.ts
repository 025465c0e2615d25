import { Module, type DynamicModule } from '@nestjs/common';
import { AgreementsController } from './agreements/agreements.controller.js';
import { PublishingController } from './agreements/publishing.controller.js';
import { PublishingDesk } from './agreements/publishing-desk.js';
import { CommandDesk } from './commands/command-desk.js';
import { MembershipCommandsController, SupportCommandsController } from './commands/commands.controllers.js';
import { BenefitsController, SupportBenefitsController } from './benefits/benefits.controllers.js';
import { BenefitsDesk } from './benefits/benefits-desk.js';
import { OrdersController, SupportOrdersController } from './orders/orders.controllers.js';
import { OrdersDesk } from './orders/orders-desk.js';
import { InvoicesController } from './invoices/invoices.controller.js';
import { InvoicesDesk } from './invoices/invoices-desk.js';
import { LegacyController } from './legacy/legacy.controller.js';
import { LegacyDesk } from './legacy/legacy-desk.js';
import { MembershipsController } from './memberships/memberships.controller.js';
import { ReadingDesk } from './memberships/reading-desk.js';
import { StartDesk } from './memberships/start-desk.js';
import { OperationsController } from './operations/operations.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import type { Ports } from './ports.js';
import { RenewalsDueController } from './renewals-due/renewals-due.controller.js';
import { RenewalsDueDesk } from './renewals-due/renewals-due-desk.js';
import { RolloutsController } from './rollouts/rollouts.controller.js';
import { RolloutsDesk } from './rollouts/rollouts-desk.js';
import { SignInController } from './sign-in/sign-in-controller.js';
import { SignInDesk } from './sign-in/sign-in-desk.js';
import { SigningController } from './signing/signing-controller.js';
import { Signing } from './signing/signing.js';
import { InvitationPage } from './invitations/invitations.js';
import { InvitationsController } from './invitations/invitations-controller.js';
import { linkedPagePorts } from './sign-in/linked-page-wiring.js';
import { StandingsController } from './standings/standings.controller.js';
import { StandingsDesk } from './standings/standings-desk.js';
import { SupportController } from './support/support.controller.js';
import { MembershipDocumentsController, SupportDocumentsController } from './vetting-documents/documents.controllers.js';
import { DocumentsDesk } from './vetting-documents/documents-desk.js';
import { AssetsController } from './pages/assets-controller.js';
import { VerificationController } from './verification/verification-controller.js';
import { Verification } from './verification/verification.js';
import { verificationPorts, type VerificationSurroundings } from './verification/verification-wiring.js';

/** What serves the routes. */
@Module({})
export class ApiModule {
  /** The API over the given ports. */
  static over(ports: Ports, surroundings: VerificationSurroundings): DynamicModule {
    const injected = Object.entries(ports).map(([provide, useValue]) => ({ provide, useValue: useValue as unknown }));
    const verification = { provide: Verification, useValue: new Verification(verificationPorts(ports, surroundings)) };
    const shared = linkedPagePorts(ports, surroundings);
    const linked = [
      { provide: Signing, useValue: new Signing({ ...shared, agreements: ports.agreements }) },
      { provide: InvitationPage, useValue: new InvitationPage(shared) },
      { provide: SignInDesk, useValue: new SignInDesk(shared) },
    ];
    return {
      module: ApiModule,
      controllers: [
        MembershipsController,
        MembershipCommandsController,
        StandingsController,
        SupportController,
        SupportCommandsController,
        PoliciesController,
        RenewalsDueController,
        RolloutsController,
        LegacyController,
        InvoicesController,
        OrdersController,
        SupportOrdersController,
        BenefitsController,
        SupportBenefitsController,
        MembershipDocumentsController,
        SupportDocumentsController,
        AgreementsController,
        PublishingController,
        VerificationController,
        SigningController,
        InvitationsController,
        SignInController,
        AssetsController,
        OperationsController,
      ],
      providers: [
        BenefitsDesk,
        PublishingDesk,
        CommandDesk,
        DocumentsDesk,
        InvoicesDesk,
        LegacyDesk,
        OrdersDesk,
        ReadingDesk,
        RenewalsDueDesk,
        RolloutsDesk,
        StandingsDesk,
        StartDesk,
        verification,
        ...linked,
        ...injected,
      ],
    };
  }
}
