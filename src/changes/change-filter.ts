import type { WhereClass } from '../shared/filter/where-input.ts';
import type { Where } from '../shared/filter/where.ts';
import type { Reader } from '../shared/read/reader.ts';
import { ChangeMatch, ChangeOperation } from './change-operation.ts';
import type { Change } from './change.entity.ts';
import { matchingOf, type Matching } from './matching.queries.ts';
import type { RecordStates } from './record-state.ts';

/** Which changes somebody follows. */
export interface ChangeFilterOptions {
  /** Types of records; all when undefined. */
  readonly types?: readonly string[];
  readonly operations?: readonly ChangeOperation[];
  /** For each type that is to match something, its filter; other types do not match then. */
  readonly where?: readonly (readonly [type: string, input: WhereClass, value: unknown])[];
}

/** Which changes somebody follows, compiled once. @throws UserInputError when a filter is not right */
export class ChangeFilter {
  /** Tells filters apart that let other changes pass. */
  readonly key: string;
  readonly #options: ChangeFilterOptions;
  readonly #matching: ReadonlyMap<string, Matching> | null;

  constructor(states: RecordStates, options: ChangeFilterOptions) {
    this.#options = options;
    const { types, operations, where } = options;
    this.key = JSON.stringify([types, operations, where?.map(([type, , value]) => [type, value])]);
    this.#matching = options.where
      ? new Map(
          options.where.map(([type, input, value]) => [
            type,
            matchingOf(states.kept(type), input, value as Where),
          ]),
        )
      : null;
  }

  /** What a change means to who follows; null when it is none of theirs. */
  async matchOf(reader: Pick<Reader, 'context'>, change: Change): Promise<ChangeMatch | null> {
    const { types, operations } = this.#options;
    if (types && !types.includes(change.type)) return null;
    if (operations && !operations.includes(change.operation)) return null;
    if (!this.#matching) return plainMatch(change.operation);
    const matching = this.#matching.get(change.type);
    return matching ? matching(reader, change.position) : null;
  }
}

/** Without a filter, a record matches as long as it is there. */
export function plainMatch(operation: ChangeOperation): ChangeMatch {
  switch (operation) {
    case ChangeOperation.CREATED:
      return ChangeMatch.STARTS;
    case ChangeOperation.UPDATED:
      return ChangeMatch.CONTINUES;
    case ChangeOperation.DELETED:
    case ChangeOperation.MERGED:
      return ChangeMatch.STOPS;
  }
}
