import { GraphQLError } from 'graphql';

/** The closed list of `extensions.code` values that Concord itself answers. */
export type ErrorCode = 'BAD_USER_INPUT' | 'INTERNAL_SERVER_ERROR';

/** An input that the caller can mend: the message says what was expected and what came. */
export class UserInputError extends GraphQLError {
  constructor(expected: string, received: unknown) {
    super(`Expected ${expected}, but got ${show(received)}.`, {
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
    });
  }
}

/** A received value as one short line, so that a message stays readable and never echoes a novel. */
function show(received: unknown): string {
  const text = received === undefined ? 'nothing' : JSON.stringify(received);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
