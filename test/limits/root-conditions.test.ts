import { nextOf, overEventStream, overWebSocket } from '../changes/ways.ts';
import { startApp, type Answer, type TestApp } from '../support/app.ts';

const REFUSAL = 'Expected the field of a subscription without a condition, but got @include.';

describe('a condition at the root of a subscription', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const overHttp = (query: string, variables: object): Promise<Answer | null> =>
    app.ask(query, variables);

  it.each([
    ['HTTP', overHttp],
    [
      'WebSocket',
      (query: string, variables: Record<string, unknown>) =>
        nextOf(overWebSocket(app, query, variables)),
    ],
    [
      'server-sent events',
      (query: string, variables: Record<string, unknown>) =>
        nextOf(overEventStream(app, query, variables)),
    ],
  ])('is refused over %s, again and again', async (_way, ask) => {
    for (const query of [
      'subscription ($x: Boolean!) { recordChanged @include(if: $x) { position } }',
      'subscription { ... @include(if: null) { recordChanged { position } } }',
      'subscription { ...F @include } fragment F on Subscription { recordChanged { position } }',
      'subscription { ...F } fragment F on Subscription { ...F recordChanged @include(if: true) { position } }',
    ])
      for (let time = 0; time < 2; time += 1) {
        const [error, ...others] = (await ask(query, { x: true }))?.errors ?? [];

        expect([error?.message, error?.extensions.code, others]).toEqual([
          REFUSAL,
          'GRAPHQL_VALIDATION_FAILED',
          [],
        ]);
      }
  });

  it('is one wherever else it stands', async () => {
    const query = /* GraphQL */ `
      query Q($x: Boolean!) {
        __typename @include(if: $x)
      }
      subscription S($x: Boolean!) {
        recordChanged {
          position @include(if: $x)
        }
      }
    `;
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'Q', variables: { x: true } }),
    });

    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });
});
