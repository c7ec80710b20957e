import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';

/** Ends a request whose caller has gone. What was already sent to PostgreSQL for nobody else is cancelled. */
export function leave(departure: AbortController): void {
  departure.abort(
    new GraphQLError('Expected the caller to wait for the answer.', {
      // As nginx has it: "client closed request".
      extensions: { code: 'BAD_REQUEST', http: { status: 499 } },
    }),
  );
}

/** Ends with the connection of a response, unless all of it has been sent by then. */
export function departureOf(response: ServerResponse): AbortController {
  const departure = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leave(departure);
  });
  return departure;
}
