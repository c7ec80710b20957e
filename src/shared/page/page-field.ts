import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { ReadsKeyOnly } from '../read/reads-key-only.ts';
import { Reads, type Reader } from '../read/reader.ts';
import type { Connection } from './connection.ts';
import type { ListRelation } from './list-relation.ts';
import type { ListArgs } from './page-args.ts';
import { readPage } from './read-page.ts';

/** A type of record that lists belong to. type-graphql tells its fields apart by the names of methods. */
type Owner = abstract new () => { readonly uuid: string };

/** A Boolean argument, false unless given, that widens a list to a relation that holds more. */
interface Widening<T extends object> {
  readonly argument: string;
  readonly relation: ListRelation<T>;
  readonly description: string;
}

/** Adds a field to a type: the records that a relation ties to it, in pages. */
export function pageField<T extends object>(
  owner: Owner,
  name: string,
  relation: ListRelation<T>,
  description: string,
  widening?: Widening<T>,
): new () => object {
  return widening
    ? widenedField(owner, name, relation, description, widening)
    : plainField(owner, name, relation, description);
}

function plainField<T extends object>(
  owner: Owner,
  name: string,
  relation: ListRelation<T>,
  description: string,
): new () => object {
  @Resolver(() => owner)
  class PageResolver {
    @ReadsKeyOnly()
    @FieldResolver(() => relation.Connection, { description })
    [name](
      @Root() record: InstanceType<Owner>,
      @Args(() => relation.Args) args: ListArgs,
      @Reads() reader: Reader,
    ): Promise<Connection<T>> {
      return readPage(reader, relation, args, record.uuid);
    }
  }
  return PageResolver;
}

function widenedField<T extends object>(
  owner: Owner,
  name: string,
  relation: ListRelation<T>,
  description: string,
  widening: Widening<T>,
): new () => object {
  const options = { defaultValue: false, description: widening.description };

  @Resolver(() => owner)
  class WidenedPageResolver {
    @ReadsKeyOnly()
    @FieldResolver(() => relation.Connection, { description })
    [name](
      @Root() record: InstanceType<Owner>,
      @Arg(widening.argument, () => Boolean, options) isWide: boolean,
      @Args(() => relation.Args) args: ListArgs,
      @Reads() reader: Reader,
    ): Promise<Connection<T>> {
      return readPage(reader, isWide ? widening.relation : relation, args, record.uuid);
    }
  }
  return WidenedPageResolver;
}
