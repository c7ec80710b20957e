import { GraphQLError, type ExecutionResult } from 'graphql';

/** Where the API answers, at the origin of the page. */
export const endpoint = '/graphql';

/** A result that says what went wrong: GraphiQL would show a thrown error with its stack. */
export function failed(message: string): ExecutionResult {
  return { data: null, errors: [new GraphQLError(message)] };
}
