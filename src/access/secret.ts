import { createHash, randomBytes } from 'node:crypto';

/** What secrets begin with: so whoever finds one, as scanners of repositories do, knows whose it is. */
const PREFIX = 'concord_';

const SECRET = new RegExp(`^${PREFIX}[\\w-]{43}$`);

/** A new secret of 256 random bits. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64url');

/** Whether a text has the form of a secret: what has not is looked up nowhere. */
export const isSecret = (text: string): boolean => SECRET.test(text);

/** What a secret is stored, and remembered, as. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
