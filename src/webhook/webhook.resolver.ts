import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ChangeOperation } from '../changes/change-operation.ts';
import { cursorAt, type FeedContext } from '../changes/feed.ts';
import { JsonObject } from '../shared/graphql/json-object.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { asGiven, parseFilter } from './stored-filter.ts';
import { Webhook } from './webhook.entity.ts';

@Resolver(() => Webhook)
export class WebhookResolver {
  @FieldResolver(() => [RecordType], {
    description: 'The types of records whose changes are sent; empty when those of all are.',
  })
  types(@Root() { filter }: Webhook): readonly RecordType[] {
    return parseFilter(filter).types ?? [];
  }

  @FieldResolver(() => [ChangeOperation], {
    description: 'The operations that are sent; empty when all are.',
  })
  operations(@Root() { filter }: Webhook): readonly ChangeOperation[] {
    return parseFilter(filter).operations ?? [];
  }

  @FieldResolver(() => JsonObject, {
    nullable: true,
    description:
      'The records whose changes are sent, as the input `where` has it; null when those of all are.',
  })
  where(@Root() { filter }: Webhook): object | null {
    return asGiven(parseFilter(filter).where);
  }

  @FieldResolver(() => String, {
    description:
      'The cursor of its `position`: `changes(after:)` begins with what is yet to be looked at.',
  })
  cursor(@Root() { position }: Webhook, @Ctx() { cursors }: FeedContext): string {
    return cursorAt(cursors, position);
  }
}
