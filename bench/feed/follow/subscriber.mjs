import { once } from 'node:events';
import WebSocket from 'ws';

const SUBSCRIPTION = `subscription ($after: String, $where: AgreementWhere) {
  agreementChanged(after: $after, where: $where) {
    position cursor operation match version changedFields agreement { id title }
  }
}`;

/**
 * One subscriber, which counts what arrives. It speaks the protocol graphql-transport-ws by itself, and reads
 * no more of a message than it must: it shares the machine with what it measures.
 */
export class Subscriber {
  count = 0;

  static async open(port, variables, onArrival) {
    const subscriber = new Subscriber();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.on('message', (message) => {
      if (!message.includes('"type":"next"') || message.includes('"errors"'))
        throw new Error(`Expected an event, but got ${message}`);
      subscriber.count++;
      onArrival();
    });
    socket.on('close', (code, reason) => {
      throw new Error(`Expected the connection to stay, but got ${code} ${reason}`);
    });
    const payload = { query: SUBSCRIPTION, variables };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    return subscriber;
  }
}
