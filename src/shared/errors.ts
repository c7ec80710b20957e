import { GraphQLError } from 'graphql';

/** The closed list of `extensions.code` values that Concord itself answers. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_EXPIRED'
  | 'FORBIDDEN'
  | 'INTERNAL_SERVER_ERROR'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE';

/** An input that the caller can mend: the message says what was expected and what came. */
export class UserInputError extends GraphQLError {
  constructor(expected: string, received: unknown) {
    super(expectation(expected, received), {
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    });
  }
}

/** Says what was expected and what came. */
export function expectation(expected: string, received: unknown): string {
  return `Expected ${expected}, but got ${show(received)}.`;
}

/** A received value as one short line, so that a message stays readable and never echoes a novel. */
function show(received: unknown): string {
  const text = received === undefined ? 'nothing' : JSON.stringify(received);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** A place in the log of changes from which nothing can be followed any more. */
export class CursorExpiredError extends GraphQLError {
  constructor(retentionDays: number) {
    super(
      `Expected a cursor whose next change is at most ${retentionDays} days old, but it is older: read the records anew, and go on from \`checkpoint\`.`,
      { extensions: { code: 'CURSOR_EXPIRED' satisfies ErrorCode } },
    );
  }
}
