import {
  Field,
  FieldResolver,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { Reads, type Reader } from '../../shared/read/reader.ts';
import { recordById } from '../../shared/record/record-by-id.ts';
import type { RegistryRecord } from '../../shared/record/registry-record.ts';
import type { Dimension } from './dimension.ts';
import type { Grouping } from './grouping.ts';

/** The keys of a group: a property for each dimension, as text; absent when not known or not asked for. */
export type Keys = Record<string, string | number | null>;

/** A group as the API answers it. */
export type Group = Record<string, unknown> & { keys: Keys; count: number };

/** The enumeration of what a type of record can be grouped by. */
export function groupKeyEnum({ of, dimensions }: Grouping): object {
  const names = Object.fromEntries(Object.keys(dimensions).map((name) => [name, name]));
  registerEnumType(names, {
    name: `${of.name}GroupKey`,
    description: `What records of type ${of.name} can be grouped by.`,
    valuesConfig: Object.fromEntries(
      Object.entries(dimensions).map(([name, { description }]) => [name, { description }]),
    ),
  });
  return names;
}

/** Declares `<record>GroupKeys`, with the resolvers of those keys that are records. */
export function groupKeysType({ of, dimensions }: Grouping): {
  Keys: new () => Keys;
  resolvers: (new () => object)[];
} {
  const name = `${of.name}GroupKeys`;
  const Keys = { [name]: class {} }[name] as new () => Keys;
  ObjectType(name, {
    simpleResolvers: true,
    description:
      'What the records of a group have in common. A key is null when it was not asked for or is not known of the records.',
  })(Keys);
  const resolvers = Object.values(dimensions).flatMap((dimension) => {
    if (dimension.isRecord) return [recordKeyResolver(Keys, dimension)];
    const options = { nullable: true, description: dimension.description };
    Field(dimension.type as never, options)(Keys.prototype as object, dimension.field);
    return [];
  });
  return { Keys, resolvers };
}

/** A key that is a record: read for all groups together. */
function recordKeyResolver(
  KeysType: new () => Keys,
  { field, type, description }: Dimension,
): new () => object {
  @Resolver(() => KeysType)
  class RecordKeyResolver {
    // The method is named after the field: type-graphql tells the fields of a type apart by it.
    @FieldResolver(type as never, { nullable: true, description })
    async [field](@Root() keys: Keys, @Reads() reader: Reader): Promise<RegistryRecord | null> {
      const uuid = keys[field];
      return typeof uuid === 'string' ? recordById(reader, uuid) : null;
    }
  }
  return RecordKeyResolver;
}

/** Declares `<record>Group`. */
export function groupType({ of, totals }: Grouping, Keys: new () => Keys): new () => Group {
  const name = `${of.name}Group`;
  const Type = { [name]: class {} }[name] as new () => Group;
  ObjectType(name, {
    simpleResolvers: true,
    description: `Records of type ${of.name} that have the same keys.`,
  })(Type);
  const declare = (field: string, type: () => unknown, description: string): void => {
    Field(type as never, { description })(Type.prototype as object, field);
  };
  declare('keys', () => Keys, 'What they have in common.');
  declare(
    'count',
    () => Int,
    'How many they are. A record that belongs to several groups counts once in each.',
  );
  if (totals) declare(totals.field, () => [totals.type], totals.description);
  return Type;
}
