import { fork } from 'node:child_process';
import { once } from 'node:events';

const CLIENT = new URL('crowd-client.mjs', import.meta.url);

/** Many subscribers in processes of their own: half want all agreements, half have filters of their own that let everything through. */
export class Crowd {
  #clients;

  constructor(clients) {
    this.#clients = clients;
  }

  /** @param {{ port: number, after: string, size: number }} options */
  static async open({ port, after, size }) {
    const half = Math.ceil(size / 2);
    const same = Array.from({ length: half }, () => ({ slug: { ne: 'none' } }));
    const different = Array.from({ length: size - half }, (_, n) => ({
      slug: { ne: `none-${n}` },
    }));
    const crowd = new Crowd([new Client(), new Client()]);
    await crowd.#tell([same, different].map((wheres) => ({ opening: { port, after, wheres } })));
    return crowd;
  }

  /** Resolves when every subscriber has so many changes. @throws Error when one has more */
  async until(count) {
    for (const { most } of await this.#tell(this.#clients.map(() => ({ until: count }))))
      if (most > count) throw new Error(`Expected ${count} changes each, but one has ${most}.`);
  }

  close() {
    for (const client of this.#clients) client.close();
  }

  #tell(messages) {
    return Promise.all(this.#clients.map((client, index) => client.tell(messages[index])));
  }
}

/** A process with subscribers, which answers each message. */
class Client {
  #child = fork(CLIENT);
  #ended = once(this.#child, 'exit').then(() => {
    throw new Error('Expected the process with the subscribers to go on, but it has ended.');
  });

  constructor() {
    // Whoever waits for an answer is told.
    this.#ended.catch(() => undefined);
  }

  async tell(message) {
    const answer = once(this.#child, 'message');
    this.#child.send(message);
    return (await Promise.race([answer, this.#ended]))[0];
  }

  close() {
    this.#child.kill('SIGKILL');
  }
}
