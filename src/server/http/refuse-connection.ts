import type { Duplex } from 'node:stream';

/**
 * Answers a connection once, with a status and no body, and closes it, whether its client does so or not.
 */
export function refuseConnection(
  socket: Duplex,
  status: string,
  headers: readonly string[] = [],
): void {
  // An upgraded connection is nobody's: an error that none listens to would end the process.
  socket.on('error', () => socket.destroy());
  const head = [`HTTP/1.1 ${status}`, ...headers, 'connection: close', 'content-length: 0'];
  socket.end(`${head.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}
