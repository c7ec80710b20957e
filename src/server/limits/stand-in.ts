import type { GraphQLRequest } from '@apollo/server';

/**
 * Takes the document from a request that is to be refused, and puts the smallest in its place: Apollo Server
 * refuses nothing before it has parsed and checked one.
 */
export function withoutDocument(request: GraphQLRequest): void {
  request.query = '{ __typename }';
  request.extensions = undefined;
}
