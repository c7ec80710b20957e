import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../shared/graphql/date-time.ts';
import { JsonObject } from '../shared/graphql/json-object.ts';
import type { State } from './change.queries.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A record as it was recorded at some time in the past.',
})
export class RecordVersion {
  @Field(() => Int, { description: 'The position of the change that made it so.' })
  position!: number;

  @Field(() => Int, { description: 'The version that the record was at.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when it was recorded so.' })
  at!: string;

  @Field(() => JsonObject, {
    description:
      'The record by the names of its fields: dates as EDTF, other records by their ids, lists that belong to it as lists.',
  })
  state!: State;
}
