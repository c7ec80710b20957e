import type { GraphQLRequest } from '@apollo/server';

const STAND_IN = '{ __typename }';

/** Whether a request has no other document than the one that stands in. */
export const hasStandIn = ({ query }: GraphQLRequest): boolean => query === STAND_IN;

/**
 * Takes the document from a request that is to be refused, and puts the smallest in its place: Apollo Server
 * refuses nothing before it has parsed and checked one.
 */
export function withoutDocument(request: GraphQLRequest): void {
  request.query = STAND_IN;
  request.operationName = undefined;
  request.extensions = undefined;
}
