import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ApolloServer } from '@apollo/server';
import Fastify from 'fastify';
import { createApollo } from '../../src/server/apollo.ts';
import type { RequestContext } from '../../src/server/execution/gateway.ts';
import { UNCOUNTED } from '../../src/server/limits/limits.ts';
import { startApp, type TestApp } from '../support/app.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MEGABYTE = 1024 * 1024;

/** As much as a request can carry, most of it a comment. */
const COMMENT = '#'.repeat(250 * 1024);

describe('documents that were carried out', () => {
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

  const ask = async (query: string, extensions?: object) => {
    const contextValue = { ...app.registry.createContext(), requestId: 'a' };
    const { body } = await apollo.executeOperation(
      { query, ...(extensions && { extensions }) },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('Nothing here is answered bit by bit.');
    return body.singleResult;
  };
  const heap = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  it('keep no more memory than they may, however much of them is comments', async () => {
    const before = heap();
    // The alias is a name that V8 makes a view of the text of.
    for (let number = 0; number < 800; number += 1)
      expect(
        await ask(
          `{ aliasOfOrganizations: organizations(first: 1) { nodes { id } } }${COMMENT}${number}`,
        ),
      ).toHaveProperty('data.aliasOfOrganizations');

    expect(heap() - before).toBeLessThan(100 * MEGABYTE);
  });

  it('know where in their text an error is, each time', async () => {
    const query = '{\n  # a comment\n  agreements(first: 1, after: "forged") { nodes { id } }\n}';
    for (let time = 1; time <= 2; time += 1)
      expect((await ask(query)).errors).toMatchObject([{ locations: [{ line: 3, column: 3 }] }]);
  });
});
