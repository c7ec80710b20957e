import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { Plans, type Plan } from '../../src/server/execution/plans.ts';
import { Place } from '../../src/server/execution/place.ts';
import { Run } from '../../src/server/execution/run.ts';
import { schema } from './menagerie.ts';

/** As many fields as this spreads to are compiled: two to the power of its levels. */
function doubling(levels: number, name: string): string {
  const fragments = Array.from(
    { length: levels },
    (_, level) =>
      `fragment F${level} on Where { a: below { ...F${level + 1} } b: below { ...F${level + 1} } }`,
  );
  return `query ${name} { where { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Where { path }`;
}

/** What is kept at most, in bytes. */
const MOST_KEPT = 48 * 1024 * 1024;

describe('what is compiled of documents', () => {
  const plans = new Plans(schema);
  const root = schema.getQueryType();
  if (!root) throw new Error('Expected a query type.');

  async function execute(
    document: DocumentNode,
    variables: Record<string, unknown> = {},
    kept = plans,
  ): Promise<Plan> {
    const operation = document.definitions.find(
      (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!operation || !root) throw new Error('Expected an operation.');
    const plan = kept.planOf(document, operation, root, variables);
    const run = new Run(undefined, variables);
    plan.root.fill(undefined, new Place(undefined, {}, 'data', true), run);
    await run.ended();
    kept.keep(plan);
    return plan;
  }

  it('is kept for the next request', async () => {
    const document = parse('query ($yes: Boolean!) { where { path @include(if: $yes) } }');

    const first = await execute(document, { yes: true });

    expect(await execute(document, { yes: true })).toBe(first);
    expect(await execute(document, { yes: false })).not.toBe(first);
  });

  it('gives way to what is compiled later, however much few words spread to', async () => {
    const sizes: number[] = [];
    for (let number = 0; number < 24; number += 1) {
      await execute(parse(doubling(10, `Wide${number}`)));
      sizes.push(plans.size);
    }

    expect(sizes[0]).toBeGreaterThan(2_000 * 1024);
    expect(Math.max(...sizes)).toBeGreaterThan(MOST_KEPT / 2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_KEPT);
  });

  it.each([
    ['one long comment', 'a'.repeat(250_000)],
    ['very many comments', '\n#'.repeat(20_000)],
  ])('counts what its document keeps with %s', async (_what, comment) => {
    const kept = new Plans(schema);
    const plan = await execute(parse(`{ where { path } } #${comment}`), {}, kept);

    expect(kept.size).toBe(plan.documentSize + 2 * 1024);
    expect(plan.documentSize).toBeGreaterThan(500_000);
  });
});
