import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { Costs } from '../../src/server/limits/cost/costs.ts';
import { schema } from '../schema/built-schema.ts';

const costs = new Costs(schema);

function costOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('Expected an operation in the document.');
  return costs.of(document, operation, variables);
}

const nodesOf = (query: string, variables?: Record<string, unknown>): number =>
  costOf(query, variables).records.nodes;

describe('the cost of an operation', () => {
  it.each([
    ['nothing for what has no records', '{ __typename checkpoint { count } }', 0],
    ['one for a record', '{ organization(slug: "a") { id name } }', 1],
    ['one more for a record that it refers to', '{ organization(slug: "a") { parent { id } } }', 2],
    ['nothing for values of a record', '{ organization(slug: "a") { founded { edtf } } }', 1],
    [
      'one for a page without its records',
      '{ organizations { totalCount pageInfo { endCursor } } }',
      1,
    ],
    ['the page and twenty records, unless it says', '{ organizations { nodes { id } } }', 21],
    ['as many as `first`', '{ organizations(first: 7) { nodes { id } } }', 8],
    ['as many as `last`', '{ organizations(last: 7) { nodes { id } } }', 8],
    ['the same by edges', '{ organizations(first: 7) { edges { cursor node { id } } } }', 8],
    ['as many as there are ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['two for a plain list', '{ agreement(slug: "a") { topics { id } } }', 3],
    ['the default of an argument', '{ agreementGroups(by: [KIND]) { count } }', 100],
    [
      'the product of lists in lists',
      '{ organizations(first: 10) { nodes { projects(first: 5) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 5),
    ],
  ])('is %s', (_what, query, nodes) => {
    expect(nodesOf(query)).toBe(nodes);
  });

  it('takes sizes from variables and their defaults', () => {
    const query = 'query ($n: Int = 5) { organizations(first: $n) { nodes { id } } }';

    expect(nodesOf(query)).toBe(6);
    expect(nodesOf(query, { n: 50 })).toBe(51);
    expect(nodesOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(
      2,
    );
  });

  it('counts what is out of range as the most that is in it: the field itself refuses it', () => {
    expect(nodesOf('{ organizations(first: 1000000) { nodes { id } } }')).toBe(101);
    expect(nodesOf('{ organizations(first: -5) { nodes { id } } }')).toBe(1);
    expect(
      nodesOf('query ($n: Int) { organizations(first: $n) { nodes { id } } }', { n: 'many' }),
    ).toBe(21);
  });

  it('counts merged selections once, and aliased ones each', () => {
    expect(
      nodesOf(
        '{ organizations { nodes { id } } ...f } fragment f on Query { organizations { nodes { name } } }',
      ),
    ).toBe(21);
    expect(nodesOf('{ organizations { nodes { id } } b: organizations { nodes { id } } }')).toBe(
      42,
    );
  });

  it('counts the dearest of the types that an object can have', () => {
    const query = `{ node(id: "a") {
      ... on Organization { projects(first: 10) { nodes { id } } }
      ... on Project { meetings(first: 30) { nodes { id } } } } }`;

    expect(nodesOf(query)).toBe(32);
  });

  it('leaves out what is skipped', () => {
    const query =
      'query ($all: Boolean!) { organizations @include(if: $all) { nodes { id } } checkpoint { count } }';

    expect(nodesOf(query, { all: false })).toBe(0);
    expect(nodesOf(query, { all: true })).toBe(21);
  });

  it('names the fields that most of it is for', () => {
    const query =
      '{ persons(first: 3) { nodes { id } } organizations { nodes { big: projects { nodes { id } } parent { id } } } }';

    expect(costOf(query).records.path).toEqual(['organizations', 'nodes', 'big', 'nodes']);
  });

  it('of fragments that fan out is told in time, or counts as without end', () => {
    const fan = Array.from(
      { length: 11 },
      (_, n) =>
        `fragment f${n} on Record { statementsAbout(first: 1) { nodes { subjects: citations { record { ...f${n + 1} ... on Agreement { ...f${n + 1} } ... on Project { ...f${n + 1} } } } } } }`,
    ).join(' ');

    expect(
      nodesOf(`{ node(id: "a") { ...f0 } } ${fan} fragment f11 on Record { id }`),
    ).toBeGreaterThan(1_000);
  });
});
