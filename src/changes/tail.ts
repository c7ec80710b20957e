import pg from 'pg';

/** Where sequencers say that there is something new. */
const CHANNEL = 'concord_changes';

/** How often the end of the log is looked at, in case that nobody said so, or that we did not hear it. */
const POLL_MS = 1_000;

interface TailOptions {
  readonly url: string;
  /** Reads where the log ends. */
  readonly readEnd: () => Promise<number>;
  readonly onError: (error: Error) => void;
}

/**
 * Knows where the log ends, for all followers in the process. It listens on a connection of its own, and
 * looks for itself every second: a connection that was cut costs a second, and loses nothing.
 */
export class Tail {
  readonly #options: TailOptions;
  #poll: NodeJS.Timeout | undefined;
  readonly #waiting = new Set<() => void>();
  #listener: pg.Client | null = null;
  #reading: Promise<void> | null = null;
  #isDue = false;
  #end = 0;
  #isClosed = false;

  constructor(options: TailOptions) {
    this.#options = options;
  }

  /** Begins to listen, and finds where the log ends. */
  async open(): Promise<void> {
    await this.#listen();
    this.#end = await this.#options.readEnd();
    this.#poll = setInterval(() => {
      if (!this.#listener) void this.#listen();
      this.#look();
    }, POLL_MS);
  }

  /** The last position that is known. */
  get end(): number {
    return this.#end;
  }

  /** How many wait for something new. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Resolves when the log goes beyond a position, or the signal aborts, or the tail is closed. */
  async beyond(position: number, signal: AbortSignal): Promise<void> {
    if (this.#end > position || signal.aborted || this.#isClosed) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        if (this.#end <= position && !signal.aborted && !this.#isClosed) return;
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    for (const wake of [...this.#waiting]) wake();
    await this.#reading;
    const listener = this.#listener;
    this.#listener = null;
    await listener?.end();
  }

  /** Reads where the log ends. While it does so, all further calls together are one. */
  #look(): void {
    this.#isDue = true;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
  }

  async #read(): Promise<void> {
    while (this.#isDue && !this.#isClosed) {
      this.#isDue = false;
      try {
        const end = await this.#options.readEnd();
        if (end === this.#end) continue;
        this.#end = end;
        for (const wake of [...this.#waiting]) wake();
      } catch (error) {
        this.#options.onError(error as Error);
      }
    }
  }

  async #listen(): Promise<void> {
    const listener = new pg.Client({
      connectionString: this.#options.url,
      application_name: 'concord listen',
      keepAlive: true,
    });
    this.#listener = listener;
    const lost = (error?: Error): void => {
      if (this.#listener !== listener) return;
      this.#listener = null;
      if (error) this.#options.onError(error);
      void listener.end().catch(() => undefined);
    };
    listener.on('error', lost);
    listener.on('end', () => {
      lost();
    });
    listener.on('notification', () => {
      this.#look();
    });
    try {
      await listener.connect();
      await listener.query(`LISTEN ${CHANNEL}`);
      // What was said before we listened.
      this.#look();
    } catch (error) {
      lost(error as Error);
    }
  }
}
