import { connect } from 'node:net';
import { answerEnd } from './answer-end.mjs';

/** One kept-alive HTTP connection, which asks one thing after another. As thin as can be: the load generator shares the machine with what it measures. */
export class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #settle = null;

  static async open(port) {
    const connection = new Connection();
    await new Promise((resolve, reject) => {
      connection.#socket = connect({ port, host: '127.0.0.1', noDelay: true }, resolve).once(
        'error',
        reject,
      );
    });
    connection.#socket.on('data', (chunk) => connection.#take(chunk));
    connection.#socket.on('close', () =>
      connection.#settle?.reject(new Error('The server closed the connection.')),
    );
    connection.#socket.on('error', () => undefined);
    return connection;
  }

  /** The answer to a request, both as bytes. Asked again only after it. */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close() {
    this.#settle = null;
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = answerEnd(this.#received);
    if (end === -1) return;
    const answer = this.#received.subarray(0, end);
    this.#received = this.#received.subarray(end);
    const settle = this.#settle;
    this.#settle = null;
    settle?.resolve(answer);
  }
}

/** The bytes of a request. */
export function encodeRequest({ method, path, body, forwardedFor }) {
  const content = JSON.stringify(body);
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n` +
      (forwardedFor ? `x-forwarded-for: ${forwardedFor}\r\n` : '') +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n\r\n${content}`,
  );
}
