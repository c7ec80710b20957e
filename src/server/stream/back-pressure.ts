import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** How much may wait to be sent before nothing more is read, in bytes. */
const MOST_UNSENT = 1024 * 1024;

/** Reads nothing more from a client that does not read what it is answered, pongs among it, until it does. */
export function pressBack(socket: WebSocket, connection: Duplex): void {
  const pause = (): void => {
    if (socket.bufferedAmount <= MOST_UNSENT || socket.isPaused) return;
    socket.pause();
    connection.once('drain', () => {
      socket.resume();
    });
  };
  socket.on('message', pause);
  socket.on('ping', pause);
}
