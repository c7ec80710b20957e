import { setImmediate as nextTurn } from 'node:timers/promises';
import { startDirectApp, type DirectApp } from './direct-app.ts';

/** How many may wait of one caller. */
const MOST_WAITING = 32;

interface Sender {
  readonly address?: string;
  readonly documentId?: string;
}

describe('documents that are new to the server', () => {
  let direct: DirectApp;
  beforeAll(async () => {
    direct = await startDirectApp();
  });
  afterAll(() => direct.stop());

  const ask = async (
    query: string,
    { address = '192.0.2.1', ...named }: Sender = {},
  ): Promise<unknown> => {
    const { http, result } = await direct.ask({ query, ...named }, { address });
    const { data, errors } = result;
    return errors ? [http.status, http.headers.get('retry-after'), errors[0]] : data;
  };

  it('wait for each other, are refused when too many wait, and hold up none that is known', async () => {
    await ask('{ known: __typename }');
    const all = Array.from({ length: MOST_WAITING + 2 }, (_, number) =>
      ask(`{ a${number}: __typename }`),
    );
    // All of them have come by now, and none has been let in but the first.
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
    expect((await Promise.all(all)).slice(0, MOST_WAITING)).toEqual(
      Array.from({ length: MOST_WAITING }, (_, number) => ({ [`a${number}`]: 'Query' })),
    );
    expect(await ask('{ new: __typename }')).toEqual({ new: 'Query' });
  });

  it('wait for one of each other caller only, and what is refused for no other', async () => {
    const ended: string[] = [];
    const all = Array.from({ length: MOST_WAITING }, async (_, number) => {
      await ask(`{ b${number}: __typename }`);
      ended.push('one of many');
    });
    const other = ask('{ other: __typename }', { address: '192.0.2.2' });
    const refused = ask('', { documentId: 'unknown' }).then((answer) => {
      ended.push('refused');
      return answer;
    });
    expect(await other).toEqual({ other: 'Query' });
    ended.push('other');
    await Promise.all(all);

    expect(await refused).toMatchObject([400, undefined, { message: /documentId/ }]);
    expect(ended.indexOf('refused')).toBeLessThan(2);
    expect(ended.indexOf('other')).toBeLessThan(8);
    expect(ended).toHaveLength(MOST_WAITING + 2);
  });
});
