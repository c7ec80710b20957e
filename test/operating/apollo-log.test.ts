import { Writable } from 'node:stream';
import { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../../src/server/execution/gateway.ts';
import { apolloLog, logUnexpected } from '../../src/server/operating/apollo-log.ts';
import { Census } from '../../src/server/operating/census.ts';
import { createLog } from '../../src/server/operating/log.ts';
import { Operations } from '../../src/server/stream/operations.ts';

const SECRET = 'literal-5d1c';

describe('an operation that fails where none should', () => {
  let text: string;
  const log = createLog(
    'trace',
    new Writable({
      write: (chunk, _encoding, done) => {
        text += String(chunk);
        done();
      },
    }),
  );
  const apollo = new ApolloServer<RequestContext>({
    typeDefs: 'type Query { name: String }',
    logger: apolloLog(log),
    stopOnTerminationSignals: false,
    plugins: [
      logUnexpected(log),
      {
        requestDidStart: ({ request }) =>
          Promise.resolve({
            didResolveSource: () => Promise.reject(new RangeError(`In ${String(request.query)}`)),
          }),
      },
    ],
  });
  beforeEach(() => {
    text = '';
  });
  afterAll(() => apollo.stop());

  it('is answered and logged, with its id and without its document', async () => {
    const operations = new Operations(apollo, log, new Census());
    const context = { requestId: 'the-id' } as RequestContext;

    expect(await operations.run({ query: `{ name } # ${SECRET}` }, context)).toEqual({
      errors: [
        {
          message: 'Something went wrong on our side.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'the-id' },
        },
      ],
    });
    const lines = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { requestId: 'the-id', failure: { type: 'RangeError' }, msg: expect.any(String) as string },
      { from: 'Apollo Server', msg: 'Unexpected error processing request' },
    ]);
    expect(text).not.toContain(SECRET);
  });
});
