import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../shared/errors.ts';

/** An error with the status and the headers that HTTP answers it with. */
class AccessError extends GraphQLError {
  constructor(
    message: string,
    code: ErrorCode,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const http = { status, headers: new Map(Object.entries(headers)) };
    super(message, { extensions: { code, http } });
  }
}

/** Nobody is known by what was handed in; or nothing was, where somebody has to be known. */
export class UnauthenticatedError extends AccessError {
  constructor(message: string) {
    super(message, 'UNAUTHENTICATED', 401, { 'www-authenticate': 'Bearer' });
  }
}
