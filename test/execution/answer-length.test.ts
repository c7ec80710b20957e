import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { Place } from '../../src/server/execution/place.ts';
import { Plans } from '../../src/server/execution/plans.ts';
import { Run } from '../../src/server/execution/run.ts';
import { schema } from './menagerie.ts';

const LONG = 'long'.repeat(1_000);

/** What a document answers, as JSON, and how long its execution has taken that to be. */
async function answerTo(text: string): Promise<{ json: string; length: number }> {
  const document = parse(text);
  const [operation] = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('Expected a query.');
  const run = new Run(undefined, {});
  const answer = {};
  const plan = new Plans(schema).planOf(document, operation, root, {});
  plan.root.fill(undefined, new Place(undefined, answer, 'data', true), run);
  await run.ended();
  return { json: JSON.stringify(answer), length: run.length };
}

describe('the length of an answer', () => {
  it.each([
    ['copied texts', '{ person { cats(first: 3) { name a: name b: name lives } } }'],
    ['lists of leaves', '{ cat(name: "Tom") { moods a: moods b: moods } person { tags a: tags } }'],
    ['what comes late', `{ lazy { now soon method(text: "${LONG}") } promised }`],
    ['arguments', `{ echo(text: "${LONG}") a: echo(text: "${LONG}") }`],
  ])('is about that of its JSON, with %s', async (_what, text) => {
    const { json, length } = await answerTo(text);

    expect(length).toBeGreaterThan(json.length * 0.75);
    expect(length).toBeLessThan(json.length * 1.5);
  });
});
