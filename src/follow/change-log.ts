import { ask, askPatiently } from './ask.ts';
import { CHANGE_FIELDS, type FollowedChange, type FollowedFilter } from './followed-change.ts';
import type { Outage } from './outage.ts';
import type { HashedPlace } from './running-hash.ts';

const FIRST_CHANGE = `
  query FirstChange($types: [RecordType!], $operations: [ChangeOperation!], $where: RecordWhere) {
    changes(types: $types, operations: $operations, where: $where, first: 1) {
      nodes { ${CHANGE_FIELDS} }
      pageInfo { endCursor }
    }
  }`;

const CHECKPOINT = `
  query Checkpoint($cursor: String) {
    checkpoint(cursor: $cursor) { cursor hash }
  }`;

/** How long an answer may take that is not asked for again. */
const ANSWER_MS = 5_000;

/** The log of changes of a server, as far as it is asked by queries. */
export class ChangeLog {
  readonly #url: string;
  readonly #outage: Outage;
  readonly #signal: AbortSignal;

  constructor(url: string, outage: Outage, signal: AbortSignal) {
    this.#url = url;
    this.#outage = outage;
    this.#signal = signal;
  }

  /** The first change, if there is one, and the cursor up to which it was looked for. */
  async firstChange(
    filter: FollowedFilter,
  ): Promise<{ change: FollowedChange | undefined; cursor: string }> {
    interface Answer {
      readonly changes: { nodes: FollowedChange[]; pageInfo: { endCursor: string } };
    }
    const question = { url: this.#url, query: FIRST_CHANGE, variables: filter };
    const { changes } = await askPatiently<Answer>(question, this.#outage, this.#signal);
    return { change: changes.nodes[0], cursor: changes.pageInfo.endCursor };
  }

  /** The hash of the log up to a cursor, or up to where it ends now. */
  async checkpoint(cursor: string | null): Promise<HashedPlace> {
    const question = this.#checkpointAt(cursor);
    return (await askPatiently<Checkpoint>(question, this.#outage, this.#signal)).checkpoint;
  }

  /** The hash of the log up to a cursor, when there is no time to wait for a server that is away. */
  async checkpointAtOnce(cursor: string): Promise<HashedPlace> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    return (await ask<Checkpoint>(this.#checkpointAt(cursor), signal)).checkpoint;
  }

  #checkpointAt(cursor: string | null) {
    return { url: this.#url, query: CHECKPOINT, variables: { cursor } };
  }
}

interface Checkpoint {
  readonly checkpoint: HashedPlace;
}
