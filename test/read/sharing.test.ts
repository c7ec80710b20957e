import { Kind, parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { createExecutor } from '../../src/server/execution/execute.ts';
import { startApp, type TestApp } from '../support/app.ts';

const QUERY = /* GraphQL */ `
  query ($slug: String!) {
    organization(slug: $slug) {
      slug
      agreements(first: 2) {
        totalCount
        nodes {
          title
          parties {
            party {
              ... on Organization {
                slug
              }
            }
          }
        }
      }
    }
  }
`;

describe('requests that share batches', () => {
  let app: TestApp;
  const slugs = Array.from({ length: 16 }, (_, number) => `body-${number}`);
  beforeAll(async () => {
    app = await startApp();
    for (const slug of slugs) {
      const body = await app.make.organization({ slug, name: slug });
      await app.make.agreement({ title: `Pact of ${slug}`, parties: [body] });
    }
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  const answerOf = (slug: string): object => ({
    slug,
    agreements: {
      totalCount: 1,
      nodes: [{ title: `Pact of ${slug}`, parties: [{ party: { slug } }] }],
    },
  });

  /** In one turn of the event loop, which requests over HTTP come in only by chance. */
  async function executeTogether(asked: readonly string[]): Promise<readonly ExecutionResult[]> {
    const execute = createExecutor(app.registry.schema);
    const document = parse(QUERY);
    const operation = document.definitions.find(
      (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!operation) throw new Error('Expected an operation in the document.');
    return Promise.all(
      asked.map((slug) =>
        execute({
          document,
          operation,
          variables: { slug },
          context: app.registry.createContext(),
        }),
      ),
    );
  }

  it('get their own answers', async () => {
    const answers = await executeTogether(slugs);

    expect(JSON.parse(JSON.stringify(answers))).toEqual(
      slugs.map((slug) => ({ data: { organization: answerOf(slug) } })),
    );
  });

  it('take as many statements together as one takes alone', async () => {
    await executeTogether(slugs.slice(0, 1));
    const alone = [...app.sql.statements()].sort();
    app.sql.clear();
    await executeTogether(slugs);

    expect([...app.sql.statements()].sort()).toEqual(alone);
    expect(new Set(app.sql.batches())).toEqual(new Set([slugs.length]));
  });

  it('are answered though others have gone', async () => {
    const gone = new AbortController();
    const request = (slug: string, signal?: AbortSignal): Promise<unknown> =>
      fetch(`${app.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY, variables: { slug } }),
        ...(signal && { signal }),
      }).then((response) => response.json());
    const leaving = Promise.allSettled(slugs.map((slug) => request(slug, gone.signal)));
    const staying = slugs.map((slug) => request(slug));
    // Only when they are being answered.
    while (app.sql.statements().length === 0) await new Promise((resolve) => setImmediate(resolve));
    gone.abort();

    expect(await Promise.all(staying)).toMatchObject(
      slugs.map((slug) => ({ data: { organization: answerOf(slug) } })),
    );
    await leaving;
  });
});
