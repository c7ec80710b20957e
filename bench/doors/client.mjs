import { once } from 'node:events';
import { Agent, request as send } from 'node:http';

/**
 * One client over HTTP, with one connection that is kept as long as the server keeps it.
 * @typedef {object} Answer
 * @property {number} status of HTTP; 0 when no answer came
 * @property {string} code of the first error, of the connection or of GraphQL; empty when there is none
 * @property {boolean} isReused whether an earlier request went over the connection
 * @property {unknown} data
 */
export class Client {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #port;
  #key;

  constructor(port, key) {
    this.#port = port;
    this.#key = key;
  }

  /** @returns {Promise<Answer>} what came of it; it does not reject */
  async ask(query, variables = {}) {
    const body = JSON.stringify({ query, variables });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(this.#key ? { authorization: `Bearer ${this.#key}` } : {}),
    };
    const address = { host: '127.0.0.1', port: this.#port, path: '/graphql', method: 'POST' };
    const sent = send({ ...address, headers, agent: this.#agent });
    sent.end(body);
    try {
      const [response] = await once(sent, 'response');
      const { data, errors = [] } = JSON.parse(Buffer.concat(await response.toArray()).toString());
      const code = errors[0]?.extensions.code ?? '';
      return { status: response.statusCode, code, isReused: sent.reusedSocket, data };
    } catch (error) {
      return { status: 0, code: error.code ?? error.message, isReused: sent.reusedSocket };
    }
  }

  close() {
    this.#agent.destroy();
  }
}
