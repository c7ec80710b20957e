import { GraphQLError, type ASTNode } from 'graphql';

/** What is said of a document that has more of something than any question needs. */
export function atMost(
  limit: number,
  what: string,
  count: number,
  nodes?: readonly ASTNode[],
): GraphQLError {
  return new GraphQLError(`Expected at most ${limit} ${what}, but got ${count}.`, { nodes });
}
