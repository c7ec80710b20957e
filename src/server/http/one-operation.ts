import { expectation } from '../../shared/errors.ts';
import { badRequest } from '../http-errors.ts';

/**
 * Checks that a request asks for one operation, be it by a body or by the parameters of an address: that it
 * has its document, or names it. A list of operations would be as many requests, counted as one.
 * @throws GraphQLError with the code BAD_REQUEST
 */
export function assertOneOperation(asked: unknown): void {
  if (Array.isArray(asked))
    throw badRequest(400, `Expected ${ONE_OPERATION}, but got a list of ${asked.length}.`);
  if (typeof asked !== 'object' || asked === null)
    throw badRequest(400, expectation(ONE_OPERATION, asked));
  const { query, documentId, extensions } = asked as Readonly<Record<string, unknown>>;
  if (query && typeof query !== 'string')
    throw badRequest(400, expectation('the text of a document as `query`', query));
  // The hash of an automatic persisted query is in the extensions.
  if (!query && documentId === undefined && !extensions)
    throw badRequest(400, 'Expected a document as `query`, or its `documentId`, but got neither.');
}

const ONE_OPERATION = 'one operation, a JSON object';
