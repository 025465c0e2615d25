/** Every command by its name in addresses, and who may give it: the members’ side, support, or both. */
export const commandNames: Readonly<Record<string, readonly ('members' | 'support')[]>> = {
  'withdraw-account': ['members', 'support'],
  'resend-verification-email': ['members', 'support'],
  'replace-primary-contact': ['members', 'support'],
  'verify-email': ['members'],
  'deny-email': ['members'],
  'accept-agreement': ['members'],
  'decline-agreement': ['members'],
  'authorize-vetting': ['support'],
  'reject-vetting': ['support'],
  'suspend-membership': ['support'],
  'reinstate-membership': ['support'],
  'extend-deadline': ['support'],
  'escalate-review': ['support'],
  'reopen-step': ['support'],
  'waive-step': ['support'],
  'close-membership': ['support'],
  'approve-proposal': ['support'],
  'decline-proposal': ['support'],
};

/** The commands that one side may give. */
export const namesFor = (side: 'members' | 'support'): string[] =>
  Object.keys(commandNames).filter((name) => commandNames[name]?.includes(side));
