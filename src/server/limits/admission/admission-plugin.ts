import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { UnavailableError } from '../../../shared/errors.ts';
import type { RequestContext } from '../../execution/gateway.ts';
import { callerOf } from '../caller.ts';
import { hasStandIn, withoutDocument } from '../stand-in.ts';
import { Admission, type Patience } from './admission.ts';

const PATIENCE: Patience = { mostWaiting: 32, longestWaitMs: 2_000 };

/** The documents that were checked already, by their hashes. */
export interface KnownDocuments {
  has(hash: string): boolean;
}

/**
 * Has documents that are new to the server wait for each other, before they are parsed and checked: that
 * takes milliseconds, in which nobody else is served, and abuse comes in ever new ones. Those that are known
 * do not wait, and callers take turns. Where too many of a caller wait, or one for too long, they are refused
 * with the code UNAVAILABLE.
 */
export function admissionPlugin(
  known: KnownDocuments,
  patience = PATIENCE,
): ApolloServerPlugin<RequestContext> {
  const admission = new Admission(patience);
  return {
    requestDidStart: async ({ request, contextValue }) => {
      if (hasStandIn(request) || known.has(hashOf(request))) return {};
      const leave = await admission.enter(callerOf(contextValue));
      if (!leave) {
        withoutDocument(request);
        return { didResolveOperation: () => Promise.reject(tooMany()) };
      }
      // Apollo Server comes to one of them as soon as the document is checked.
      const left = (): Promise<void> => {
        leave();
        return Promise.resolve();
      };
      return { didResolveOperation: left, didEncounterErrors: left };
    },
  };
}

const tooMany = (): UnavailableError =>
  new UnavailableError({
    message: 'Expected fewer documents at once that are new to the server: try again.',
  });

function hashOf({ query, extensions }: GraphQLRequest): string {
  const { sha256Hash } = (extensions?.['persistedQuery'] ?? {}) as { sha256Hash?: string };
  return query === undefined
    ? String(sha256Hash)
    : createHash('sha256').update(query).digest('hex');
}
