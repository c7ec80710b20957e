import pg from 'pg';
import { LAST_CHANGE } from './sequencer.service.ts';

/** Where sequencers say that there is something new. */
const CHANNEL = 'concord_changes';

/** How often the end of the log is looked at, in case that nobody said so, or that we did not hear it. */
const POLL_MS = 1_000;

/** A connection that does not answer for so long is given up: some die without anybody being told. */
const DEAD_MS = 2_000;

/** For how long what was read last counts as what is: a poll or two may be late. */
const CERTAIN_MS = 3_000;

interface TailOptions {
  readonly url: string;
  readonly onError: (error: Error) => void;
  /** Told when the log has grown. */
  readonly onGrowth?: () => void;
}

/**
 * Knows where the log ends, for all followers in the process. It has a connection of its own, on which it
 * listens, and looks for itself every second: so no crowd of readers is in its way, and a connection that
 * was cut, or died silently, costs a second or two and loses nothing.
 */
export class Tail {
  readonly #options: TailOptions;
  readonly #waiting = new Set<() => void>();
  #poll: NodeJS.Timeout | undefined;
  #connection: pg.Client | null = null;
  #looking: Promise<void> | null = null;
  #isDue = false;
  #end = 0;
  #endedAt = '';
  /** When the end was looked for that is known. */
  #readAt = -Infinity;
  /** Whether there may be something new that was not looked for since. */
  #isDoubtful = true;
  #isClosed = false;

  constructor(options: TailOptions) {
    this.#options = options;
  }

  /** Begins to listen, and finds where the log ends. */
  async open(): Promise<void> {
    await this.#look();
    this.#poll = setInterval(() => void this.#look(), POLL_MS);
  }

  /** The last position that is known. */
  get end(): number {
    return this.#end;
  }

  /** A name for what the registry is when its log ends here: what is read now is at least that. */
  get state(): string {
    return `${this.#end} ${this.#endedAt}`;
  }

  /** Whether the log ends here as far as anybody has told us, and we were not out of reach. */
  get isCertain(): boolean {
    return !this.#isDoubtful && performance.now() - this.#readAt < CERTAIN_MS;
  }

  /** Looks, and is not certain until it has: somebody has written, or knows more. */
  doubt(): void {
    this.#isDoubtful = true;
    void this.#look();
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
    await this.#looking;
    await this.#connection?.end();
  }

  /** Looks where the log ends. While it does so, all further calls together are one. */
  #look(): Promise<void> {
    this.#isDue = true;
    this.#looking ??= this.#read().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #read(): Promise<void> {
    while (this.#isDue && !this.#isClosed) {
      this.#isDue = false;
      try {
        this.#connection ??= await this.#listen();
        const readAt = performance.now();
        const { rows } = await this.#connection.query<{ position: number; at: string }>(
          LAST_CHANGE,
        );
        this.#endedAt = rows[0]?.at ?? '';
        this.#found(rows[0]?.position ?? 0);
        this.#readAt = readAt;
        // Whoever has doubted meanwhile is answered by the next look.
        this.#isDoubtful &&= this.#isDue;
      } catch (error) {
        this.#giveUp(this.#connection);
        this.#options.onError(error as Error);
      }
    }
  }

  #found(end: number): void {
    if (end === this.#end) return;
    this.#end = end;
    for (const wake of [...this.#waiting]) wake();
    this.#options.onGrowth?.();
  }

  async #listen(): Promise<pg.Client> {
    const connection = new pg.Client({
      connectionString: this.#options.url,
      application_name: 'concord listen',
      connectionTimeoutMillis: DEAD_MS,
      query_timeout: DEAD_MS,
    });
    // Without a listener, an error would end the process. Whoever asks next connects again.
    connection.on('error', (error) => {
      this.#giveUp(connection);
      this.#options.onError(error);
    });
    connection.on('notification', () => {
      this.doubt();
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

  #giveUp(connection: pg.Client | null): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    // Nobody tells us of anything.
    this.#isDoubtful = true;
    void connection?.end().catch(() => undefined);
  }
}
