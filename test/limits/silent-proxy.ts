import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import pg from 'pg';

/** Stands before PostgreSQL, and can fall silent: connections are accepted then, and never answered. */
export class SilentProxy {
  readonly #server: Server;
  readonly #url: string;
  readonly #sockets = new Set<Socket>();
  readonly #unanswered = new Set<Socket>();
  #isSilent = false;

  private constructor(url: string) {
    this.#url = url;
    this.#server = createServer((socket) => {
      this.#keep(socket);
      if (this.#isSilent) this.#unanswered.add(socket);
      else this.#answer(socket);
    });
  }

  static async before(url: string): Promise<SilentProxy> {
    const proxy = new SilentProxy(url);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const url = new URL(this.#url);
    url.searchParams.delete('host');
    url.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** Cuts all connections, and answers no more. */
  fallSilent(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Answers again, those too who have waited meanwhile. */
  speak(): void {
    this.#isSilent = false;
    for (const socket of this.#unanswered) this.#answer(socket);
    this.#unanswered.clear();
  }

  async close(): Promise<void> {
    this.fallSilent();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#unanswered.delete(socket);
    });
  }

  #answer(socket: Socket): void {
    // A host may be a folder with a socket.
    const { host, port } = new pg.Client({ connectionString: this.#url });
    const server = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    this.#keep(server);
    socket.pipe(server).pipe(socket);
    socket.once('close', () => server.destroy());
    server.once('close', () => socket.destroy());
  }
}
