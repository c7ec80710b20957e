import { Field, ID, InterfaceType } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';
import { ReadsKeyOnly } from '../read/reads-key-only.ts';
import { encodeId } from '../type-id.ts';

/** Whatever has an id of its own (Relay's global object identification). */
@InterfaceType('Node', {
  description: 'Whatever has an id of its own, to be asked for again by `node(id)`.',
})
export abstract class Node {
  /** The first part of the ids of this type. */
  static readonly idPrefix: string;

  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @ReadsKeyOnly()
  @Field(() => ID, {
    description: 'Its id: a prefix that tells the type, and a key. It never changes.',
  })
  get id(): string {
    return encodeId((this.constructor as typeof Node).idPrefix, this.uuid);
  }
}
