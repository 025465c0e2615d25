import type { EventData } from '../../../events/catalogue.js';
import { InvitationPage } from '../../../services/api/invitations/invitations.js';
import { InvitationsController } from '../../../services/api/invitations/invitations-controller.js';
import type { InvitationPorts, InvitedCommand } from '../../../services/api/invitations/ports.js';
import { from, people } from '../../support/membership.js';
import { invitee } from '../../support/sample-events.js';
import { LinkedWorld, listening } from '../linked-world.js';

export { sessionOf } from '../linked-world.js';

/** What the page of an invitation needs of the world. */
export class InvitationWorld extends LinkedWorld<InvitedCommand> implements InvitationPorts {
  invitation: number;

  constructor(language: 'en' | 'ko' = 'en') {
    super(language);
    this.invitation = this.invite({ language });
  }

  /** The company invites somebody, also once more. */
  invite(data: Partial<EventData<'UserInvited'>> = {}): number {
    const metadata = from('partner', { objectId: people.enroller });
    this.invitation = this.turn({ type: 'inviteUser', data: { ...invitee, language: 'en', ...data }, metadata }).sequence;
    return this.invitation;
  }

  link(invitation = this.invitation): string {
    return new URL(this.secrets.invitationLinkFor({ membershipId: this.membershipId, invitation })).pathname;
  }
}

/** The page over a world, listening. */
export const serve = (world: InvitationWorld) => listening(InvitationsController, InvitationPage, new InvitationPage(world));
