import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import Fastify from 'fastify';
import { createApollo } from '../../src/server/apollo.ts';
import type { RequestContext } from '../../src/server/execution/gateway.ts';
import { UNCOUNTED } from '../../src/server/limits/limits.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** As many as may wait, and one that is let in. */
const MOST_AT_ONCE = 257;

describe('documents that are new to the server', () => {
  let app: TestApp;
  let apollo: ApolloServer<RequestContext>;
  beforeAll(async () => {
    app = await startApp();
    apollo = createApollo(app.registry, Fastify().log, app.access.events, UNCOUNTED);
    await apollo.start();
  });
  afterAll(async () => {
    await apollo.stop();
    await app.stop();
  });

  const ask = async (query: string): Promise<unknown> => {
    const contextValue = { ...app.registry.createContext(), requestId: 'a' };
    const { http, body } = await apollo.executeOperation({ query }, { contextValue });
    if (body.kind !== 'single') throw new Error('Nothing here is answered bit by bit.');
    const { data, errors } = body.singleResult;
    return errors ? [http.status, http.headers.get('retry-after'), errors[0]] : data;
  };

  it('wait for each other, are refused when too many wait, and hold up none that is known', async () => {
    await ask('{ known: __typename }');
    const all = Array.from({ length: MOST_AT_ONCE }, (_, number) =>
      ask(`{ a${number}: __typename }`),
    );
    // All of them have come by now, and none has left but the first.
    await nextTurn();

    expect(await Promise.all([ask('{ known: __typename }'), ask('{ new: __typename }')])).toEqual([
      { known: 'Query' },
      [
        503,
        '1',
        {
          message: 'Expected fewer documents at once that are new to the server: try again.',
          extensions: { code: 'UNAVAILABLE' },
        },
      ],
    ]);
    expect(await Promise.all(all)).toEqual(all.map((_, number) => ({ [`a${number}`]: 'Query' })));
    expect(await ask('{ new: __typename }')).toEqual({ new: 'Query' });
  });
});
