import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** The closed list of `extensions.code` values that leave the server; the README says of each what it means. */
export const ERROR_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'CURSOR_EXPIRED',
  'COST_EXCEEDED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_DOCUMENT_NOT_FOUND',
  'PERSISTED_DOCUMENT_REQUIRED',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

/** One of the {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

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

/** How long whoever was turned away waits at least, in seconds. */
const RETRY_AFTER_SECONDS = 1;

/** Who asks is known, and may not do this. */
export class ForbiddenError extends GraphQLError {
  constructor(message: string) {
    super(message, {
      extensions: { code: 'FORBIDDEN' satisfies ErrorCode, http: { status: 403 } },
    });
  }
}

interface Unavailability {
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** Nothing can be read or written for the moment, such as when the database is gone or all too busy. */
export class UnavailableError extends GraphQLError {
  constructor({
    message = 'The registry is not available for the moment: try again.',
    retryAfterSeconds = RETRY_AFTER_SECONDS,
    cause,
  }: Unavailability = {}) {
    super(message, { extensions: comeAgain('UNAVAILABLE', 503, retryAfterSeconds) });
    this.cause = cause;
  }
}

/** Too much was asked for of late. */
export class RateLimitedError extends GraphQLError {
  constructor(message: string, retryAfterSeconds: number) {
    super(message, { extensions: comeAgain('RATE_LIMITED', 429, retryAfterSeconds) });
  }
}

/** A code that says to come again, and how HTTP says when. */
function comeAgain(
  code: ErrorCode,
  status: number,
  retryAfterSeconds: number,
): GraphQLErrorExtensions {
  return { code, http: { status, headers: new Map([['retry-after', String(retryAfterSeconds)]]) } };
}

/** An answer took longer than one may take. */
export class TimeoutError extends GraphQLError {
  constructor(seconds: number, advice = 'ask for less at once') {
    super(`Expected an answer within ${seconds} s, but it takes longer: ${advice}.`, {
      extensions: { code: 'TIMEOUT' satisfies ErrorCode, http: { status: 504 } },
    });
  }
}
