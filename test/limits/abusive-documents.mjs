/** The documents that would hold up the others; the bench measures how fast they are refused. */
const many = (count, text) => Array.from({ length: count }, (_, number) => text(number)).join(' ');

const TOO_LONG = 'Expected a document of at most 2000 tokens, but got a longer one.';

const doubling = (times) => `{ organizations { nodes { ...f0 } } }
  ${many(times, (n) => `fragment f${n} on Organization { a: parent { ...f${n + 1} } b: parent { ...f${n + 1} } }`)}
  fragment f${times} on Organization { id }`;

const cycle = (times) =>
  `{ __schema { types { ${'fields { type { '.repeat(times)} name ${'} } '.repeat(times)} } } }`;

/** All kinds of them. */
export const ABUSIVE_DOCUMENTS = [
  {
    title: 'fragments that double 18 times',
    query: doubling(18),
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /recursively requests too many selections/,
  },
  {
    title: '10,000 aliases',
    query: `{ ${many(10_000, (n) => `a${n}: __typename`)} }`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: TOO_LONG,
  },
  {
    title: '600 aliases of __typename',
    query: `{ checkpoint { ${many(600, (n) => `a${n}: __typename`)} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Expected at most 100 aliases, but got 600.',
  },
  {
    title: '10,000 directives',
    query: `{ __typename ${'@skip(if: false) '.repeat(10_000)} }`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: TOO_LONG,
  },
  {
    title: '200 directives',
    query: `{ checkpoint { ${'count @skip(if: false) '.repeat(200)} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Expected at most 50 directives, but got 200.',
  },
  {
    title: '60,000 brackets',
    query: `{ organizations(where: ${'['.repeat(60_000)}`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: /nested too deep|at most 2000 tokens/,
  },
  {
    title: '200,000 brackets',
    query: `{ organizations(where: ${'['.repeat(200_000)}`,
    code: 'GRAPHQL_PARSE_FAILED',
    message: /nested too deep|at most 2000 tokens/,
  },
  {
    title: '600 nested inline fragments',
    query: `${'{ ... '.repeat(600)} { __typename } ${'}'.repeat(600)}`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Expected brackets nested at most 100 deep, but got 601.',
  },
  {
    title: 'introspection that goes round in circles',
    query: cycle(50),
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Maximum introspection depth exceeded',
  },
  {
    title: 'introspection that is asked for often',
    query: `{ __schema { ${many(60, (n) => `a${n}: types { fields { args { name } } }`)} } }`,
    code: 'COST_EXCEEDED',
    message: /^Expected an introspection of at most \d+ parts of the schema, but got \d+/,
  },
  {
    title: 'nested connections of 100 × 100 × 100',
    query:
      '{ organizations(first: 100) { nodes { projects(first: 100) { nodes { meetings(first: 100) { nodes { id } } } } } } }',
    code: 'COST_EXCEEDED',
    message:
      'Expected a cost of at most 10000 nodes, but got 1020201, most of it in organizations.nodes.projects.nodes.meetings.nodes.',
  },
];
