import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { recordPayload, type Payload } from '../shared/write/payload.ts';
import type { Outcome } from '../shared/write/perform.ts';
import { Webhook } from './webhook.entity.ts';
import { secretOf } from './webhook.queries.ts';

/** Declares what a mutation answers that makes a secret: the webhook, and the secret, which is told nowhere else. */
export function secretPayload(mutation: string): Payload {
  const { type, resolvers } = recordPayload(mutation, Webhook);

  @Resolver(() => type)
  class SecretResolver {
    @FieldResolver(() => String, {
      nullable: true,
      description:
        'The secret that the receiver verifies signatures with, `whsec_` and 32 bytes in base 64. It is told here and nowhere else. Null when nothing was written.',
    })
    secret(@Root() { uuid }: Outcome, @Reads() reader: Reader): Promise<string | null> | null {
      return uuid === null ? null : secretOf(reader, uuid);
    }
  }
  return { type, resolvers: [...resolvers, SecretResolver] };
}
