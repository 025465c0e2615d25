const day = 86_400_000;
const hour = 3_600_000;

/** One mail that is to be asked for: by which command, to which mailbox, for which membership. */
export interface CountedMail {
  readonly mailbox: string;
  readonly membershipId: string;
  readonly commandId: string;
}

/** Counts mails by mailbox over the last 24 hours; in memory, each process for itself, names only. */
export class MailCounts {
  private readonly places = new Map<string, Map<string, number>>();
  private sweepsAt = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Takes a place under the limit, shared by what one membership asks at once; else the instant from which there is one again. A command that has its place keeps it. */
  take({ mailbox, membershipId, commandId }: CountedMail, limit: number): { readonly retryAfter: string } | undefined {
    const taken = this.placesOf(mailbox);
    if (taken.has(commandId) || taken.has(membershipId)) return undefined;
    if (taken.size < limit) return void taken.set(membershipId, this.now());
    const oldest = [...taken.values()].sort((one, other) => one - other)[taken.size - limit] ?? this.now();
    return { retryAfter: new Date(oldest + day).toISOString() };
  }

  /** Gives the place back, or keeps it for the command whose mail is written. */
  settle({ mailbox, membershipId, commandId }: CountedMail, isWritten: boolean): void {
    const taken = this.placesOf(mailbox);
    taken.delete(membershipId);
    if (isWritten && !taken.has(commandId)) taken.set(commandId, this.now());
  }

  private placesOf(mailbox: string): Map<string, number> {
    this.sweep();
    const known = this.places.get(mailbox) ?? new Map<string, number>();
    for (const [name, at] of known) if (at <= this.now() - day) known.delete(name);
    this.places.set(mailbox, known);
    return known;
  }

  private sweep(): void {
    if (this.now() < this.sweepsAt) return;
    this.sweepsAt = this.now() + hour;
    for (const [mailbox, taken] of this.places) if ([...taken.values()].every((at) => at <= this.now() - day)) this.places.delete(mailbox);
  }
}
