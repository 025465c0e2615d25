import type { EventData } from '../../../events/catalogue.js';
import { publishedAgreements } from '../../../services/api/agreements/published-agreements.js';
import { SigningController } from '../../../services/api/signing/signing-controller.js';
import type { SignerCommand, SigningPorts } from '../../../services/api/signing/ports.js';
import { Signing } from '../../../services/api/signing/signing.js';
import { from, people } from '../../support/membership.js';
import { newSigner } from '../../support/sample-events.js';
import { LinkedWorld, listening } from '../linked-world.js';

export { sessionOf } from '../linked-world.js';

/** What the signing page needs of the world. */
export class SigningWorld extends LinkedWorld<SignerCommand> implements SigningPorts {
  readonly agreements = publishedAgreements();

  constructor(language: 'en' | 'ko' = 'en') {
    super(language);
    this.handOver({ language });
  }

  /** The company hands the signing over, also once more. */
  handOver(to: Partial<EventData<'SigningHandedOver'>['to']> = {}): number {
    const metadata = from('partner', { objectId: people.enroller });
    return this.turn({ type: 'handOverSigning', data: { to: { ...newSigner, ...to } }, metadata }).sequence;
  }

  link(handOver = this.record.state.signing!.handedTo!.handOver): string {
    return new URL(this.secrets.signingLinkFor({ membershipId: this.membershipId, handOver })).pathname;
  }
}

/** The page over a world, listening. */
export const serve = (world: SigningWorld) => listening(SigningController, Signing, new Signing(world));
