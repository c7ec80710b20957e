import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** The type of a question for IPv4 addresses. */
const A = 1;

const NOT_FOUND = 3;

/** A real name server, over UDP: it knows some hosts, is silent about some, and says of all others that there are none. */
export class NameServer {
  readonly asked: string[] = [];
  readonly #socket = createSocket('udp4');
  #waiting: (() => void)[] = [];

  constructor(
    private readonly known: Readonly<Record<string, string>>,
    private readonly isSilentAbout: (host: string) => boolean,
  ) {
    this.#socket.on('message', (question, { address, port }) => {
      const answer = this.#answer(question);
      if (answer) this.#socket.send(answer, port, address);
    });
  }

  async open(): Promise<this> {
    this.#socket.bind(0, '127.0.0.1');
    await once(this.#socket, 'listening');
    return this;
  }

  get address(): string {
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  /** Waits until so many different hosts have been asked for. */
  async afterAskedFor(hosts: readonly string[]): Promise<void> {
    while (!hosts.every((host) => this.asked.includes(host)))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async close(): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  #answer(question: Buffer): Buffer | null {
    const labels: string[] = [];
    let at = 12;
    for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
    const type = question.readUInt16BE(at + 1);
    const host = labels.join('.').toLowerCase();
    this.asked.push(host);
    for (const tell of this.#waiting.splice(0)) tell();
    if (this.isSilentAbout(host)) return null;
    const address = this.known[host];
    const found = address !== undefined && type === A ? address.split('.').map(Number) : null;
    const header = Buffer.alloc(12);
    question.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (address === undefined ? NOT_FOUND : 0), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(found ? 1 : 0, 6);
    // The name as in the question, an IPv4 address of the internet, for one second.
    const record = found ? [0xc0, 12, 0, A, 0, 1, 0, 0, 0, 1, 0, 4, ...found] : [];
    return Buffer.concat([header, question.subarray(12, at + 5), Buffer.from(record)]);
  }
}
