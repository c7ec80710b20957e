import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors.ts';

/** How long the answer to a query, or to an event of a subscription, may be, in characters. */
export const LONGEST_ANSWER = 10_000_000;

/** What is said instead of an answer that is longer: its texts, once read, can be asked for many times over. */
export function answerTooLong(length: number): GraphQLError {
  return new GraphQLError(
    `Expected an answer of at most ${LONGEST_ANSWER} characters, but got one of ${length}: ask for less at once.`,
    { extensions: { code: 'COST_EXCEEDED' satisfies ErrorCode, http: { status: 400 } } },
  );
}
