import { createHash } from 'node:crypto';
import type { GraphQLRequest } from '@apollo/server';
import { expectation } from '../../../shared/errors.ts';

/** The only one that there is. */
const VERSION = 1;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * What is wrong with an automatic persisted query, if anything: Apollo Server answers some of it as if it were
 * our fault. A document that comes along is the one of the hash.
 */
export function faultInPersistedQuery({ query, extensions }: GraphQLRequest): string | undefined {
  const asked: unknown = extensions?.['persistedQuery'];
  if (asked === undefined || asked === null) return undefined;
  if (typeof asked !== 'object')
    return expectation('persistedQuery to be an object of version and sha256Hash', asked);
  const { version, sha256Hash } = asked as Readonly<Record<string, unknown>>;
  if (version !== VERSION) return expectation(`a persistedQuery of version ${VERSION}`, version);
  if (typeof sha256Hash !== 'string' || !SHA256.test(sha256Hash))
    return expectation('a sha256Hash of 64 hexadecimal digits in small letters', sha256Hash);
  const isOther = query && createHash('sha256').update(query).digest('hex') !== sha256Hash;
  return isOther ? 'Expected the sha256Hash of the query beside it, but got another.' : undefined;
}
