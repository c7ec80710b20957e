import {
  defaultTypeResolver,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { Place, type Holder } from './place.ts';
import type { Complete, Run } from './run.ts';

/** Puts an object made from a source in its place, and its fields into it. */
export type Fill = (source: unknown, place: Place, run: Run) => void;

/** The field whose values are completed. */
export interface CompletedField {
  /** Its name for people: `Agreement.parties`. */
  readonly label: string;
  readonly nodes: readonly FieldNode[];
  readonly fillOf: (type: GraphQLObjectType) => Fill;
  infoAt(place: Place, run: Run): GraphQLResolveInfo;
}

/** Compiles how values of a type are completed ("Value Completion" in the GraphQL specification). */
export function completionOf(type: GraphQLOutputType, field: CompletedField): Complete {
  const isRequired = isNonNullType(type);
  const complete = presentOf(getNullableType(type), field);
  return (value, place, run) => {
    if (value instanceof Error) throw value;
    if (value !== null && value !== undefined) complete(value, place, run);
    else if (isRequired)
      throw new Error(`Cannot return null for non-nullable field ${field.label}.`);
    else place.put(null);
  };
}

function presentOf(type: GraphQLOutputType, field: CompletedField): Complete {
  if (isLeafType(type)) return leafOf(type, field);
  if (isListType(type)) return listOf(type.ofType as GraphQLOutputType, field);
  return isAbstractType(type)
    ? abstractOf(type, field)
    : objectOf(type as GraphQLObjectType, field);
}

function leafOf(type: GraphQLLeafType, { label }: CompletedField): Complete {
  return (value, place, run) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(`Expected a ${type.name} for ${label}, but its value became null.`);
    run.length += lengthOf(serialized);
    place.put(serialized);
  };
}

/** How long a leaf is as JSON, about: of numbers and truth values, which are short, no more is known. */
function lengthOf(leaf: unknown): number {
  if (typeof leaf === 'string') return leaf.length + '"",'.length;
  return typeof leaf === 'object' ? JSON.stringify(leaf).length : 'true,'.length;
}

function listOf(itemType: GraphQLOutputType, field: CompletedField): Complete {
  const complete = completionOf(itemType, field);
  const canBeNull = !isNonNullType(itemType);
  return (values, list, run) => {
    if (typeof values !== 'object' || values === null || !(Symbol.iterator in values))
      throw new Error(`Expected a list for ${field.label}, but it is none.`);
    const items: unknown[] = [];
    list.put(items);
    for (const value of values as Iterable<unknown>) {
      const place = new Place(list, items as unknown as Holder, items.push(null) - 1, canBeNull);
      run.complete(value, place, field.nodes, complete);
    }
  };
}

function objectOf(type: GraphQLObjectType, { fillOf }: CompletedField): Complete {
  // Compiled when the first object comes: not every fragment of a document meets its type.
  let fill: Fill | undefined;
  return (value, place, run) => {
    fill ??= fillOf(type);
    fill(value, place, run);
  };
}

function abstractOf(type: GraphQLAbstractType, field: CompletedField): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const objects = new Map<unknown, Complete>();
  return (value, place, run) => {
    const info = field.infoAt(place, run);
    const completeAs: Complete = (name) => {
      let complete = objects.get(name);
      if (!complete) {
        const object = info.schema.getType(String(name));
        if (!isObjectType(object) || !info.schema.isSubType(type, object))
          throw new Error(`Expected a ${type.name} for ${field.label}, but got a ${String(name)}.`);
        objects.set(name, (complete = objectOf(object, field)));
      }
      complete(value, place, run);
    };
    run.complete(resolveType(value, run.context, info, type), place, field.nodes, completeAs);
  };
}
