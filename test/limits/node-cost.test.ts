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

const PAGE = 'organizations { nodes { id } }';

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
    [
      'the default of an argument',
      '{ cooperationNetwork { edges { a { id } b { id } agreements { id } projects { id } meetings { id } } } }',
      1 + 1_000 * (1 + 1 + 3 * 2),
    ],
    ['at least what a field says', '{ search(text: "a", first: 5) { nodes { score } } }', 100],
    ['its answer, if that is more', '{ search(text: "a", first: 100) { nodes { score } } }', 101],
    [
      'at least that for each of the keys that groups are made by',
      '{ agreementGroups(by: [KIND, PARTY]) { count } projectGroups(by: KIND) { count } }',
      2 * 600 + 100,
    ],
    [
      'the product of lists in lists',
      '{ organizations(first: 10) { nodes { projects(first: 5) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 5),
    ],
  ])('is %s', (_what, query, nodes) => {
    expect(nodesOf(query)).toBe(nodes);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'is told by a default also where every object has something of that name: %s',
    (name) => {
      const condition = `query ($${name}: Boolean! = true) { ${PAGE} t: __typename @include(if: $${name}) }`;
      const size = `query ($${name}: Int = 50) { organizations(first: $${name}) { nodes { id } } }`;

      expect([nodesOf(condition), nodesOf(size)]).toEqual([21, 51]);
      const given = JSON.parse(`{"${name}":30}`) as Record<string, unknown>;
      expect(nodesOf(size, given)).toBe(31);
    },
  );

  it('is told of nothing with a condition that has no value: that is refused', () => {
    const query = `query ($x: Boolean = true) { ${PAGE} organization(slug: "a") { name @include(if: $x) } }`;
    const dryRun = `query ($x: Boolean = true) @cost(dryRun: $x) { ${PAGE} }`;

    for (const text of [query, dryRun])
      expect(() => nodesOf(text, { x: null })).toThrow(
        expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }),
      );
    // Nothing of it is carried out: its variables are refused.
    expect(nodesOf(query, { x: 'yes' })).toBe(0);
    expect(nodesOf(query)).toBe(22);
  });

  it('takes sizes from variables and their defaults', () => {
    const query = 'query ($n: Int = 5) { organizations(first: $n) { nodes { id } } }';

    expect(nodesOf(query)).toBe(6);
    expect(nodesOf(query, { n: 50 })).toBe(51);
    expect(nodesOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(
      2,
    );
  });

  it('takes how many keys there are from variables', () => {
    const query = 'query ($keys: [AgreementGroupKey!]!) { agreementGroups(by: $keys) { count } }';

    expect(nodesOf(query, { keys: ['KIND', 'PARTY', 'TOPIC'] })).toBe(1_800);
    expect(nodesOf(query, { keys: ['KIND'] })).toBe(600);
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
    expect(costOf('{ cooperationNetwork(first: 5) { totalEdges } }').records.path).toEqual([
      'cooperationNetwork',
    ]);
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
