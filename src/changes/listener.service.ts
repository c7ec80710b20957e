import pg from 'pg';

/** What PostgreSQL knows the connection as: by it a server is seen from elsewhere. */
export const LISTENER_NAME = 'concord listen';

/** Where sequencers say that there is something new. */
const CHANNEL = 'concord_changes';

/** A connection that does not answer for so long is given up: some die without anybody being told. */
const DEAD_MS = 2_000;

interface ListenerOptions {
  readonly url: string;
  /** Told that there is something new. */
  readonly onNotification: () => void;
  /** Told that nobody will tell us of anything until we have connected again. */
  readonly onLoss: () => void;
  /** Told of errors that no statement fails with. */
  readonly onError: (error: Error) => void;
}

/**
 * Listens for notifications on a connection of its own, which can be asked as well. One that was cut, or
 * died silently, is given up, and whoever asks next connects again.
 */
export class Listener {
  readonly #options: ListenerOptions;
  #connection: pg.Client | null = null;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** The connection, listening. */
  async connection(): Promise<pg.Client> {
    return (this.#connection ??= await this.#connect());
  }

  /** Gives the present connection up: it has failed. */
  giveUp(): void {
    this.#lose(this.#connection);
  }

  async close(): Promise<void> {
    await this.#connection?.end();
  }

  async #connect(): Promise<pg.Client> {
    const connection = new pg.Client({
      connectionString: this.#options.url,
      application_name: LISTENER_NAME,
      connectionTimeoutMillis: DEAD_MS,
      query_timeout: DEAD_MS,
    });
    // Without a listener, an error would end the process.
    connection.on('error', (error) => {
      this.#lose(connection);
      this.#options.onError(error);
    });
    connection.on('notification', () => {
      this.#options.onNotification();
    });
    try {
      await connection.connect();
      await connection.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      void connection.end().catch(() => undefined);
      throw error;
    }
    return connection;
  }

  #lose(connection: pg.Client | null): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    this.#options.onLoss();
    void connection?.end().catch(() => undefined);
  }
}
