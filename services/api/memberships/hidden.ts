import { masked } from '../../../events/state/masked.js';

interface Addressed {
  readonly email?: string | undefined;
}

/** The same for eyes that only look: the address can be recognised and not used. */
export const hide = <With extends Addressed>(holder: With): With => ({
  ...holder,
  ...(holder.email && { email: masked(holder.email) }),
});

/** The same of each. */
export const hideEach = <With extends Addressed>(holders: Readonly<Record<string, With>>): Record<string, With> =>
  Object.fromEntries(Object.entries(holders).map(([id, holder]) => [id, hide(holder)]));
