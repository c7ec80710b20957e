import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import { UnavailableError } from '../../../shared/errors.ts';
import type { RequestContext } from '../../execution/gateway.ts';
import { withoutDocument } from '../stand-in.ts';
import { Admission } from './admission.ts';

/** How many documents may wait: they are checked within about 2 s. */
const MOST_WAITING = 256;

/** How many documents are remembered: those that were checked last. */
const MOST_KNOWN = 10_000;

/**
 * Has documents that are new to the server wait for each other, before they are parsed and checked: that
 * takes milliseconds, in which nobody else is served, and abuse comes in ever new ones. Those that are known
 * do not wait. While too many wait, new ones are refused with the code UNAVAILABLE.
 */
export function admissionPlugin(mostWaiting = MOST_WAITING): ApolloServerPlugin<RequestContext> {
  const admission = new Admission(mostWaiting);
  // By their hashes, as Apollo Server keeps the documents themselves.
  const known = new LRUCache<string, true>({ max: MOST_KNOWN });
  return {
    requestDidStart: ({ request }) => {
      const isRefused = admission.isFull && !known.has(hashOf(request));
      if (isRefused) withoutDocument(request);
      return Promise.resolve({
        // Apollo Server comes here with what it does not keep, only.
        parsingDidStart: () => admission.enter(),
        validationDidStart: ({ queryHash }) =>
          Promise.resolve((errors) => {
            if (!errors) known.set(queryHash, true);
            return Promise.resolve();
          }),
        didResolveOperation: () => {
          if (isRefused) throw new UnavailableError({ message: TOO_MANY });
          return Promise.resolve();
        },
      });
    },
  };
}

const TOO_MANY = 'Expected fewer documents at once that are new to the server: try again.';

function hashOf({ query, extensions }: GraphQLRequest): string {
  const { sha256Hash } = (extensions?.['persistedQuery'] ?? {}) as { sha256Hash?: string };
  return query === undefined
    ? String(sha256Hash)
    : createHash('sha256').update(query).digest('hex');
}
