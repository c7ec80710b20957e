import { ConditionVariable } from './condition-variable.ts';
import { Listener } from './listener.service.ts';
import { LAST_CHANGE } from './sequencer.service.ts';

/** How often the end of the log is looked at, in case that nobody said so, or that we did not hear it. */
const POLL_MS = 1_000;

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
  readonly #listener: Listener;
  readonly #followers = new ConditionVariable();
  #poll: NodeJS.Timeout | undefined;
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
    this.#listener = new Listener({
      url: options.url,
      onNotification: () => {
        this.doubt();
      },
      onLoss: () => (this.#isDoubtful = true),
      onError: options.onError,
    });
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
    return this.#followers.waiting;
  }

  /** Resolves when the log goes beyond a position, or the signal aborts, or the tail is closed. */
  beyond(position: number, signal: AbortSignal): Promise<void> {
    return this.#followers.until(() => this.#end > position || this.#isClosed, signal);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    this.#followers.notifyAll();
    await this.#looking;
    await this.#listener.close();
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
        const connection = await this.#listener.connection();
        const readAt = performance.now();
        const { rows } = await connection.query<{ position: number; at: string }>(LAST_CHANGE);
        this.#endedAt = rows[0]?.at ?? '';
        this.#found(rows[0]?.position ?? 0);
        this.#readAt = readAt;
        // Whoever has doubted meanwhile is answered by the next look.
        this.#isDoubtful &&= this.#isDue;
      } catch (error) {
        this.#listener.giveUp();
        this.#options.onError(error as Error);
      }
    }
  }

  #found(end: number): void {
    if (end === this.#end) return;
    this.#end = end;
    this.#followers.notifyAll();
    this.#options.onGrowth?.();
  }
}
