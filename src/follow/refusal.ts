import type { GraphQLFormattedError } from 'graphql';

/** The server has answered, and would answer the same to whoever asks again. */
export class Refusal extends Error {}

/** Faults of the server pass, as when its database restarts, and so does being asked too much. All that is wrong with a request stays. */
const PASSING_CODES: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'RATE_LIMITED', 'UNAVAILABLE'];
const PASSING_CLOSES = [1011, 4500];

/** The error that an answer tells: a {@link Refusal}, or one that is worth another attempt. */
export function errorIn(errors: readonly GraphQLFormattedError[]): Error {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  const text = errors
    .map(({ message }, index) => [codes[index], message].filter(Boolean).join(': '))
    .join('\n');
  const isPassing = errors.length === 0 || codes.some((code) => PASSING_CODES.includes(code));
  return isPassing ? new Error(text || 'an answer without data') : new Refusal(text);
}

/** The error that ended a subscription for good, in the eyes of the client that carried it. */
export function subscriptionError(thrown: unknown): Error {
  if (Array.isArray(thrown)) return errorIn(thrown as GraphQLFormattedError[]);
  if (thrown instanceof Error) return thrown;
  const { code = 0 } = thrown as { code?: number };
  const reason = reasonOf(thrown);
  return PASSING_CLOSES.includes(code) ? new Error(reason) : new Refusal(reason);
}

/** What ended a connection, in a few words: of an error, or of an event of a WebSocket. */
export function reasonOf(event: unknown): string {
  const { message, code, reason } = event as Partial<{
    message: string;
    code: number | string;
    reason: string;
  }>;
  return message || reason || `closed with code ${code ?? 'unknown'}`;
}
