import { z } from 'zod';
import { isFreeMail, isRoleMailbox } from '../../../workflows/decisions/mailboxes.js';
import { currentPolicy } from '../current-rules.js';
import { asciiHost, registrable } from './domain-name.js';
import { fails } from './field-errors.js';

const longest = 254;

const parts = (address: string): readonly [localPart: string, host: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** The local part belongs to its mail server and stays as typed; the domain gets its one form. */
function normalise(typed: string): string {
  const address = typed.normalize('NFC').trim();
  const [localPart, host] = parts(address);
  return localPart ? `${localPart}@${asciiHost(host)}` : address;
}

const isEmail = (address: string): boolean => z.email().safeParse(address).success;

/** An e-mail address. */
export const email = z.string().max(longest).overwrite(normalise).refine(isEmail, fails('not-an-email')).meta({ format: 'email' });

function isAnybodys(address: string): boolean {
  const found = isEmail(address) ? registrable(parts(address)[1]) : undefined;
  return found !== undefined && isFreeMail(found.domain, currentPolicy);
}

const isShared = (address: string): boolean => isEmail(address) && isRoleMailbox(parts(address)[0], currentPolicy);

/** An address at a company, no mailbox that anybody can open. */
export const companyEmail = email.refine((address) => !isAnybodys(address), fails('free-mail')).meta({ format: 'email' });

/** The address of a person at a company: no mailbox that anybody can open, none that a function shares. */
export const workEmail = companyEmail.refine((address) => !isShared(address), fails('role-mailbox')).meta({ format: 'email' });
