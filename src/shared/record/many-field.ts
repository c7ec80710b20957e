import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { ReadsKeyOnly } from '../read/reads-key-only.ts';
import { Reads, type Reader } from '../read/reader.ts';
import type { ManyRelation } from '../read/relation.ts';

/** A type of record that lists belong to. type-graphql tells its fields apart by the names of methods. */
type Owner = abstract new () => { readonly uuid: string };

/** An argument that narrows a list to the values of an enumeration: `roles` to entries by their `role`. */
interface Narrowing {
  readonly argument: string;
  readonly property: string;
  readonly values: object;
  readonly description: string;
}

/** Adds a field to a type: all of the few records that a relation ties to it. */
export function manyField<T extends object>(
  owner: Owner,
  name: string,
  relation: ManyRelation<T>,
  description: string,
  narrowing?: Narrowing,
): new () => object {
  return narrowing
    ? narrowedField(owner, name, relation, description, narrowing)
    : plainField(owner, name, relation, description);
}

function plainField<T extends object>(
  owner: Owner,
  name: string,
  relation: ManyRelation<T>,
  description: string,
): new () => object {
  @Resolver(() => owner)
  class ManyResolver {
    @ReadsKeyOnly()
    @FieldResolver(() => [relation.to], { description })
    [name](@Root() record: InstanceType<Owner>, @Reads() reader: Reader): Promise<T[]> {
      return relation(reader, record.uuid);
    }
  }
  return ManyResolver;
}

function narrowedField<T extends object>(
  owner: Owner,
  name: string,
  relation: ManyRelation<T>,
  description: string,
  { argument, property, values, ...narrowing }: Narrowing,
): new () => object {
  @Resolver(() => owner)
  class NarrowedManyResolver {
    @ReadsKeyOnly()
    @FieldResolver(() => [relation.to], { description })
    async [name](
      @Root() record: InstanceType<Owner>,
      @Arg(argument, () => [values], { nullable: true, description: narrowing.description })
      wanted: unknown[] | null | undefined,
      @Reads() reader: Reader,
    ): Promise<T[]> {
      // The list is read whole: all fields that narrow it share one statement, and it is short.
      const entries = await relation(reader, record.uuid, [property as keyof T & string]);
      return wanted
        ? entries.filter((entry) => wanted.includes(entry[property as keyof T]))
        : entries;
    }
  }
  return NarrowedManyResolver;
}
