import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An address as it can be compared without being told: the same for every way of writing its letters. */
export const mailboxHash = (email: string): string => bytesToHex(sha256(utf8ToBytes(email.normalize('NFKC').trim().toLowerCase())));

/** Whether the hash is that of the address. */
export const isMailboxOf = (email: string, hash: string): boolean => mailboxHash(email) === hash;
