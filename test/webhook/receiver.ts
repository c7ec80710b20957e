import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it arrived, and the answer that it is to get. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly response: ServerResponse;
}

type Answer = (received: Received) => void;

/** Answers with a status. */
export const answering =
  (status: number, headers: Record<string, string> = {}): Answer =>
  ({ response }) => {
    response.writeHead(status, headers).end();
  };

/** Does not answer. */
export const silent: Answer = () => undefined;

/** A real HTTP server that webhooks are sent to. It answers as it is told to: 204 unless told otherwise. */
export class Receiver {
  answer: Answer = answering(204);
  readonly received: Received[] = [];
  readonly #server = createServer((request, response) => {
    void text(request).then((body) => {
      const { url: path = '', headers } = request;
      const received = { path, headers: headers as Received['headers'], body, response };
      this.received.push(received);
      for (const tell of this.#waiting.splice(0)) tell();
      this.answer(received);
    });
  });
  #waiting: (() => void)[] = [];
  #taken = 0;

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** The next request that nobody has taken yet, as soon as it is there. */
  async next(): Promise<Received> {
    const index = this.#taken++;
    for (;;) {
      const received = this.received[index];
      if (received) return received;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async take(count: number): Promise<Received[]> {
    const taken: Received[] = [];
    while (taken.length < count) taken.push(await this.next());
    return taken;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** The event in a request. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what the assertions are about
export const eventIn = ({ body }: Received): any => JSON.parse(body);
