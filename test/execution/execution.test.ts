import {
  execute,
  getIntrospectionQuery,
  Kind,
  parse,
  validate,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { createExecutor } from '../../src/server/execution/execute.ts';
import { schema } from './menagerie.ts';

/** What callers can tell: the data in their order, and what each error says, where and about what. */
async function told(result: ExecutionResult | Promise<ExecutionResult>): Promise<unknown> {
  const { data, errors = [] } = await result;
  // Faults of a schema are told in words of our own, and are masked anyway.
  const complaints = errors.map(({ message, path, locations, extensions }) => ({
    message: extensions['code'] === undefined ? '' : message,
    path,
    locations,
  }));
  const sorted = complaints.sort((one, other) =>
    String(one.path).localeCompare(String(other.path)),
  );
  return { data: JSON.stringify(data), errors: sorted };
}

const DOCUMENTS: readonly [document: string, variables?: Record<string, unknown>][] = [
  ['{ cat(name: "Tom") { name lives moods owner { name } friend { __typename name } } }'],
  ['{ a: cat(name: "Tom") { x: name x: name y: lives __typename } b: cat(name: "?") { name } }'],
  ['{ __proto__: cat(name: "Tom") { __proto__: name constructor: lives } }'],
  [
    '{ anyone { __typename ... on Cat { lives } ... on Person { name } ... on Being { friend { name } } } }',
  ],
  [
    '{ ...All ...All } fragment All on Query { person { ...P cats { lives } } } fragment P on Person { name cats { name } }',
  ],
  ['{ person { cats(first: 1) { name } two: cats { name } none: cats(first: 0) { name } tags } }'],
  [
    'query ($n: Int, $m: Mood) { person { cats(first: $n, like: { mood: $m }) { name } } }',
    { n: 1, m: 'SAD' },
  ],
  ['query ($n: Int) { person { cats(first: $n) { name } } }', {}],
  ['query ($n: Int!) { person { cats(first: $n) { name } } }', { n: 'many' }],
  [
    'query ($w: Wish) { echo(wish: $w, text: "t") again: echo(wish: $w) }',
    { w: { mood: 'HAPPY', names: ['a'] } },
  ],
  ['query ($w: Wish) { echo(wish: $w) }', { w: { mood: 'ANGRY', names: [null] } }],
  [
    'query ($yes: Boolean!) { person @include(if: $yes) { name } echo @skip(if: $yes) }',
    { yes: true },
  ],
  [
    'query ($yes: Boolean!) { person @include(if: $yes) { name } echo @skip(if: $yes) }',
    { yes: false },
  ],
  ['query ($yes: Boolean = true) { person @include(if: $yes) { name } }', { yes: null }],
  [
    'query ($yes: Boolean = true) { person { name friend @include(if: $yes) { name } } }',
    { yes: null },
  ],
  ['{ fails person { name } }'],
  ['{ person { name } failsLater }'],
  ['{ nothing }'],
  ['{ cat(name: "Bad") { name lives moods } }'],
  ['{ cat(name: "Homeless") { name owner { name } } person { name } }'],
  ['{ notAList badLeaf }'],
  ['{ holes { name lives } sparse { name lives } }'],
  ['{ stranger { ... on Cat { name } } }'],
  ['{ where { path below { path } } }'],
  ['{ promised returnsError }'],
  ['query ($t: String) { lazy { method(text: $t) two: method } }', { t: 'm' }],
  ['{ lazy { now soon deep { soon now deep { never } } } }'],
  ['{ lazy { now deep { never } } throws { now } }'],
  [getIntrospectionQuery()],
  [
    '{ __type(name: "Cat") { name fields { name type { kind ofType { name } } } } none: __type(name: "Dog") { name } __typename }',
  ],
];

describe('compiled execution answers as graphql-js does', () => {
  const executeCompiled = createExecutor(schema);

  test.each(DOCUMENTS)('%#', async (text, variables = {}) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const operation = document.definitions.find(
      (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!operation) throw new Error('no operation');
    const expected = await told(execute({ schema, document, variableValues: variables }));
    // Twice: what is compiled for one request serves the next.
    for (let time = 1; time <= 2; time += 1) {
      const compiled = executeCompiled({ document, operation, variables, context: undefined });
      expect(await told(compiled)).toEqual(expected);
    }
  });
});
