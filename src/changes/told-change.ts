import type { Reader } from '../shared/read/reader.ts';
import type { Tables } from '../shared/read/table.ts';
import type { Change } from './change.entity.ts';
import { stateAt, type State } from './change.queries.ts';
import type { FeedContext } from './feed.ts';
import { idIn } from './field-value.ts';

/** The id of a record that a change is about, which may be gone. */
export function toldId(tables: Tables, { type }: Change, uuid: string): string {
  return idIn(tables.named(type), uuid);
}

/** The fields that a change has changed, by their names in the schema. */
export function toldFields({ tables, feed }: FeedContext, { type, changed }: Change): string[] {
  // An array as PostgreSQL writes it.
  const columns = changed.slice(1, -1).split(',').filter(Boolean);
  return feed.states.fieldsOf(tables, type, columns);
}

/** What the record was before or after a change, in the words of the schema; null when it was not there. */
export async function toldState(
  reader: Pick<Reader, 'context'>,
  { type, position }: Change,
  side: 'before' | 'after',
): Promise<State | null> {
  const state = await stateAt(reader, position, side);
  const { feed, tables } = reader.context as FeedContext;
  return state && feed.states.stateOf(tables, type, state);
}
