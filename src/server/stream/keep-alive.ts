import type { WebSocket } from 'ws';

/** So often a client is asked whether it is still there, and has as long to answer. */
const KEEP_ALIVE_MS = 12_000;

/** Ends a WebSocket whose client has gone without a word. */
export function keepAlive(socket: WebSocket): void {
  let isThere = true;
  socket.on('pong', () => (isThere = true));
  const timer = setInterval(() => {
    // What it answers is not read while it does not read itself.
    if (socket.isPaused) return;
    if (!isThere) socket.terminate();
    isThere = false;
    socket.ping();
  }, KEEP_ALIVE_MS);
  socket.once('close', () => {
    clearInterval(timer);
  });
}
