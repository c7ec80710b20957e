import {
  getNullableType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { types } from './built-schema.ts';

type Field = GraphQLField<unknown, unknown>;

const objects = types.filter(isObjectType);
const connections = objects.filter(({ name }) => name.endsWith('Connection'));
const edges = objects.filter(({ name }) => name.endsWith('Edge') && name !== 'CooperationEdge');

/** The fields of a type as the schema writes them: name and type. */
const signature = (type: GraphQLObjectType): Record<string, string> =>
  Object.fromEntries(
    Object.values(type.getFields()).map(({ name, type: of }) => [name, String(of)]),
  );

/** The fields that answer a connection, by place. */
const lists: readonly [place: string, field: Field][] = objects.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => connections.includes(getNullableType(field.type) as GraphQLObjectType))
    .map((field): [string, Field] => [`${type.name}.${field.name}`, field]),
);

const argument = (field: Field, name: string): string | undefined =>
  field.args.find((arg) => arg.name === name)?.type.toString();

/** Search ranks from the best on, and the log of changes is followed: they have no way back. */
const FORWARD_ONLY = ['Query.search', 'Query.changes'];

describe('a connection', () => {
  it('is what every list of records in pages is', () => {
    expect(connections.length).toBeGreaterThan(10);
    expect(lists.length).toBeGreaterThan(40);
    expect(edges.map(({ name }) => name).sort()).toEqual(
      connections.map(({ name }) => name.replace(/Connection$/, 'Edge')).sort(),
    );
  });

  it.each(connections.map((type) => [type.name, type] as const))(
    '%s has edges, nodes, pageInfo and totalCount, none of them ever null',
    (name, type) => {
      const node = name.replace(/Connection$/, '');

      expect(signature(type)).toEqual({
        edges: `[${node}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
    },
  );

  it.each(edges.map((type) => [type.name, type] as const))(
    '%s has node and cursor',
    (name, type) => {
      expect(signature(type)).toEqual({ node: `${name.replace(/Edge$/, '')}!`, cursor: 'String!' });
    },
  );

  it('tells where its page stands as Relay has it', () => {
    const pageInfo = objects.find(({ name }) => name === 'PageInfo');

    expect(pageInfo && signature(pageInfo)).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it.each(lists)('%s is never null, and takes first, after, last and before', (place, field) => {
    const paging = { first: 'Int', after: 'String', last: 'Int', before: 'String' };
    const none = FORWARD_ONLY.includes(place) ? { last: undefined, before: undefined } : {};

    expect(isNonNullType(field.type)).toBe(true);
    for (const [name, type] of Object.entries({ ...paging, ...none }))
      expect([name, argument(field, name)]).toEqual([name, type]);
  });

  it('is filtered and ordered by inputs of its node wherever it stands', () => {
    for (const [place, field] of lists.filter(([place]) => !FORWARD_ONLY.includes(place))) {
      const node = String(getNullableType(field.type)).replace(/Connection$/, '');

      expect([place, argument(field, 'where')]).toEqual([place, `${node}Where`]);
      expect([place, argument(field, 'orderBy')]).toEqual([place, `[${node}Order!]`]);
    }
  });
});
