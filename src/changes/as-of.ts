import { ArgsType, Field, Int } from 'type-graphql';
import { UserInputError } from '../shared/errors.ts';
import { DateTime } from '../shared/graphql/date-time.ts';
import type { Reader } from '../shared/read/reader.ts';
import type { State } from './change.queries.ts';
import type { FeedContext } from './feed.ts';
import { lastChange } from './history.queries.ts';
import { RecordVersion } from './record-version.type.ts';

/** A time in the past. */
@ArgsType()
export class AsOfArgs {
  @Field(() => Int, { nullable: true, description: 'After this position of the log of changes.' })
  readonly position?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'At this instant.' })
  readonly at?: string | null;
}

/**
 * A record as it was recorded at a time in the past; null when it was not there then.
 * @throws UserInputError unless the time is given in one way
 */
export async function recordAsOf(
  reader: Reader,
  uuid: string,
  { position, at }: AsOfArgs,
): Promise<RecordVersion | null> {
  if ((position == null) === (at == null))
    throw new UserInputError('exactly one of position and at', { position, at });
  const past = await lastChange(reader, uuid, position ?? null, at ?? null);
  if (!past?.state) return null;
  const { feed, tables } = reader.context as FeedContext;
  const state = feed.states.stateOf(tables, past.type, JSON.parse(past.state) as State);
  return Object.assign(new RecordVersion(), { ...past, state });
}
