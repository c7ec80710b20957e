import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** How far a selection goes through objects that are no records. */
const DEEPEST = 4;

/** Arguments without which a field answers little or nothing, by its name. */
export type ArgumentsOf = (field: GraphQLField<unknown, unknown>) => string;

/** Selects everything of a type that is no further record: what leaks would show in. */
export function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  argumentsOf: ArgumentsOf,
  depth = 0,
): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const objects = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
  const parts = objects.map((object) => {
    const fields = fieldsOf(schema, object, argumentsOf, depth);
    return `... on ${object.name} { __typename ${fields} }`;
  });
  return `{ ${parts.join(' ')} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  object: GraphQLObjectType,
  argumentsOf: ArgumentsOf,
  depth: number,
): string {
  const isRecord = object.getInterfaces().some(({ name }) => name === 'Record');
  return Object.values(object.getFields())
    .flatMap((field) => {
      const isLeaf = isLeafType(getNamedType(field.type));
      if (field.args.some(isRequiredArgument)) return [];
      // Of records that something leads to, what they say themselves is enough: they have rows of their own.
      if (!isLeaf && (depth === DEEPEST || (isRecord && depth > 0) || hasTwin(object, field)))
        return [];
      const inner = everythingOf(schema, field.type, argumentsOf, depth + (isRecord ? DEEPEST : 1));
      // Fields of the same name differ in type from one type of record to the next.
      return [`${object.name}_${field.name}: ${field.name}${argumentsOf(field)} ${inner}`];
    })
    .join(' ');
}

/** The edges of a connection say what its nodes do. */
const hasTwin = (object: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean =>
  field.name === 'edges' && 'nodes' in object.getFields();

/** Types of values, and of records that nobody is kept from. */
const OPEN = /^(Country|Topic|FuzzyDate|RecordName|Budget|AgreementStatus)(Connection)?$/;

/** Fields of records that lead to others, some of which may be hidden. */
export function relationsOf(
  schema: GraphQLSchema,
): [type: string, field: GraphQLField<unknown, unknown>][] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Record'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => {
          const named = getNamedType(field.type);
          return !isLeafType(named) && !OPEN.test(named.name);
        })
        .map((field) => [type.name, field] as [string, GraphQLField<unknown, unknown>]),
    );
}
