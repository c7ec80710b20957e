import type { Sequencer } from './sequencer.ts';
import type { Tail } from './tail.ts';

/** What tells the time more exactly than by the day. */
const CLOCKS = [String.raw`now(?=\()`, String.raw`\w+_timestamp`, 'localtime'];

interface FreshnessOptions {
  readonly tail: Tail;
  readonly sequencer: Sequencer;
  /** Tables whose contents change without the log. */
  readonly unlogged: readonly string[];
}

/**
 * Knows whether an answer that was read before is still what would be read now, without asking the database:
 *
 * - The `state` is taken before anything is read. What is read then is at least that state: whatever has a
 *   position was committed before it got it.
 * - The same state later says that nothing has got a position since, as far as this server knows. What
 *   this server has written is known: a mutation is answered when its changes are numbered, and from then on
 *   nothing is certain until the end of the log was looked for again. So is what it has told of the log, by
 *   queries or subscriptions. What other servers write is known when PostgreSQL has notified us, some
 *   milliseconds later, and at worst with the next look that is answered.
 * - Where the end was not to be seen for a while, or commits could not be numbered, nothing is certain.
 *
 * So an old answer is confirmed too late by three seconds at most, and never to those who have seen by this
 * server that the log has gone on.
 */
export class Freshness {
  readonly #options: FreshnessOptions;
  readonly #unlogged: RegExp;

  constructor(options: FreshnessOptions) {
    this.#options = options;
    const names = [...options.unlogged, ...CLOCKS].join('|');
    this.#unlogged = new RegExp(String.raw`\b(${names})\b`, 'i');
  }

  /** The state of the registry that whatever is read from now on has seen. */
  get state(): string {
    return this.#options.tail.state;
  }

  /** Whether the registry is in that state still. */
  get isCertain(): boolean {
    const { tail, sequencer } = this.#options;
    return tail.isCertain && !sequencer.isFailing;
  }

  /** Whether the answers of a statement change with the log alone, and from one day to the next. */
  isLogged(statement: string): boolean {
    return !this.#unlogged.test(statement);
  }
}
