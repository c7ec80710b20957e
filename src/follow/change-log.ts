import { ask, askPatiently, type Api, type Question } from './ask.ts';
import type { Outage } from './outage.ts';
import type { HashedPlace } from './running-hash.ts';

const CHECKPOINT = `
  query Checkpoint($cursor: String, $oldest: Boolean!) {
    checkpoint(cursor: $cursor, oldest: $oldest) { cursor hash }
  }`;

/** How long an answer may take that is not asked for again. */
const ANSWER_MS = 5_000;

/** The log of changes of a server, as far as it is asked by queries. */
export class ChangeLog {
  readonly #api: Api;
  readonly #outage: Outage;
  readonly #signal: AbortSignal;

  constructor(api: Api, outage: Outage, signal: AbortSignal) {
    this.#api = api;
    this.#outage = outage;
    this.#signal = signal;
  }

  /** The hash of the log up to a cursor, or up to where it ends now. */
  checkpoint(cursor: string | null): Promise<HashedPlace> {
    return this.#patiently(checkpointAt(this.#api, { cursor, oldest: false }));
  }

  /** The oldest place from which the log can be followed. */
  oldestCheckpoint(): Promise<HashedPlace> {
    return this.#patiently(checkpointAt(this.#api, { cursor: null, oldest: true }));
  }

  /** The hash of the log up to a cursor, when there is no time to wait for a server that is away. */
  async checkpointAtOnce(cursor: string): Promise<HashedPlace> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const question = checkpointAt(this.#api, { cursor, oldest: false });
    return (await ask<Checkpoint>(question, signal)).checkpoint;
  }

  async #patiently(question: Question): Promise<HashedPlace> {
    return (await askPatiently<Checkpoint>(question, this.#outage, this.#signal)).checkpoint;
  }
}

interface Which {
  readonly cursor: string | null;
  readonly oldest: boolean;
}

const checkpointAt = (api: Api, variables: Which): Question => ({
  api,
  query: CHECKPOINT,
  variables,
});

interface Checkpoint {
  readonly checkpoint: HashedPlace;
}
