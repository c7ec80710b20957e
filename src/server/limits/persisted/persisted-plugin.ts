import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { expectation, type ErrorCode } from '../../../shared/errors.ts';
import type { RequestContext } from '../../execution/gateway.ts';
import { withoutDocument } from '../stand-in.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import { faultInPersistedQuery } from './persisted-query.ts';

/** A request that can name its document instead of carrying it. */
export interface DocumentRequest extends GraphQLRequest {
  readonly documentId?: unknown;
}

/**
 * Finds the documents of requests that name them by `documentId` (GraphQL over HTTP, appendix "Persisted
 * Documents"), and can refuse all others.
 */
export function persistedPlugin(
  documents: PersistedDocuments,
  isOnly: boolean,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ request }) => {
      const id = documentIdIn(request);
      let refusal: GraphQLError | undefined;
      if (id !== undefined) {
        const text = typeof id === 'string' ? documents.find(id) : undefined;
        if (request.query) refusal = either();
        else if (text === undefined) refusal = notFound(id);
        else request.query = text;
      } else if (isOnly) refusal = required();
      else {
        const fault = faultInPersistedQuery(request);
        if (fault !== undefined) refusal = refused(fault, 'BAD_REQUEST');
      }
      if (refusal) withoutDocument(request);
      // Apollo Server's own persisted queries are for requests that carry their documents.
      if (id !== undefined) request.extensions = undefined;
      return Promise.resolve({
        didResolveOperation: () => (refusal ? Promise.reject(refusal) : Promise.resolve()),
      });
    },
  };
}

function documentIdIn({ documentId, http }: DocumentRequest): unknown {
  if (!http) return documentId;
  return http.method === 'GET'
    ? (new URLSearchParams(http.search).get('documentId') ?? undefined)
    : (http.body as { documentId?: unknown } | undefined)?.documentId;
}

const refused = (message: string, code: ErrorCode, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

const either = (): GraphQLError =>
  refused('Expected either a query or a documentId, but got both.', 'BAD_REQUEST');

const notFound = (id: unknown): GraphQLError =>
  refused(
    expectation('the documentId of a document that this server has', id),
    'PERSISTED_DOCUMENT_NOT_FOUND',
  );

const required = (): GraphQLError =>
  refused(
    'Expected the documentId of a persisted document: this server carries out no others.',
    'PERSISTED_DOCUMENT_REQUIRED',
    403,
  );
