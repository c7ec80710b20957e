import type { WebSocket } from 'ws';

/** "Try again later": clients of graphql-ws connect again. */
export const TRY_AGAIN_LATER = 1013;

/** "Internal error": clients of graphql-ws give up. */
export const FAILED = 1011;

/** How long the end of a connection may take. */
const CLOSING_MS = 2_000;

/** Closes a connection with a reason, and ends it if that does not arrive. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => {
    socket.terminate();
  }, CLOSING_MS).unref();
}
