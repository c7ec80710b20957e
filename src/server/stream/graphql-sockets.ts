import type { FastifyBaseLogger } from 'fastify';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import { closeSocket, FAILED } from './close-socket.ts';
import { keepAlive } from './keep-alive.ts';
import type { Connection } from './socket-authentication.ts';

/**
 * Speaks graphql-transport-ws on WebSockets. What graphql-ws itself has for them prints whatever goes wrong,
 * such as that clients go while they are sent something: here it goes to the log, if it is our fault.
 */
export function speakGraphql(
  sockets: WebSocketServer,
  log: FastifyBaseLogger,
  options: ServerOptions<undefined, Connection>,
): void {
  const protocol = makeServer(options);
  sockets.options.handleProtocols = handleProtocols;
  sockets.on('connection', (socket: WebSocket, request) => {
    keepAlive(socket);
    socket.on('error', ({ message }) => {
      // Its client is told by the code with which ws closes the connection.
      log.debug({ message }, 'a WebSocket was closed for what its client sent');
    });
    const fail = (error: unknown): void => {
      log.error(error, 'a message over a WebSocket failed');
      closeSocket(socket, FAILED, 'Internal server error');
    };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Whether or not it arrives: who has gone is sent nothing, and what waits for it goes on to its end.
        send: (text) =>
          new Promise((resolve) => {
            socket.send(text, () => {
              resolve();
            });
          }),
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (receive) => {
          socket.on('message', (message: Buffer) => {
            receive(message.toString()).catch(fail);
          });
        },
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      closed(code, reason.toString()).catch(fail);
    });
  });
}
