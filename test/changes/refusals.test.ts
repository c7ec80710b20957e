import { startApp, type Answer, type TestApp } from '../support/app.ts';
import { numbered } from './log.ts';
import { nextOf, overEventStream, overWebSocket, untilWaiting, type Follow } from './ways.ts';

const ARGUMENTS = '(after: $after, where: $where)';
const PARAMETERS = '($after: String, $where: RecordWhere)';

/** Asks for changes once, by each way, and answers the first thing that comes. */
const subscribing =
  (follow: Follow) =>
  async (app: TestApp, variables: object): Promise<Answer | null> => {
    const query = `subscription ${PARAMETERS} { recordChanged${ARGUMENTS} { position } }`;
    const following = follow(app, query, { ...variables });
    const answer = await nextOf(following);
    await following.return?.();
    return answer;
  };
const querying = (app: TestApp, variables: object): Promise<Answer> =>
  app.ask(`query ${PARAMETERS} { changes${ARGUMENTS} { nodes { position } } }`, variables);

describe.each([
  ['query', querying],
  ['WebSocket', subscribing(overWebSocket)],
  ['server-sent events', subscribing(overEventStream)],
] as const)('what is refused at once over %s', (_way, begin) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (let count = 0; count < 3; count += 1) await app.make.topic();
    await numbered(app);
  });
  afterAll(async () => {
    // Who is refused follows nothing.
    await untilWaiting(app, 0);
    await app.stop();
  });

  const refusalOf = async (variables: object): Promise<string> => {
    const answer = await begin(app, variables);
    const [error] = answer?.errors ?? [];
    return `${error?.extensions.code ?? 'no error'}: ${error?.message ?? JSON.stringify(answer)}`;
  };
  const cursorAt = (position: number): string =>
    app.registry.createContext().cursors.encode('changes', [String(position)]);

  it.each<[what: string, where: object, message: RegExp]>([
    ['an empty filter', {}, /BAD_USER_INPUT: Expected at least one field in RecordWhere/],
    ['an empty filter of a type', { agreement: {} }, /BAD_USER_INPUT: Expected at least one/],
    ['null', { agreement: { title: null } }, /BAD_USER_INPUT: Expected a value for/],
    ['a list of nothing', { agreement: { or: [] } }, /BAD_USER_INPUT: Expected at least one/],
    ['an id of another type', { agreement: { id: { eq: 'org_1' } } }, /BAD_USER_INPUT/],
    ['a text with NUL', { agreement: { title: { eq: '\0' } } }, /BAD_USER_INPUT: Expected a text/],
    ['a half character', { topic: { name: { eq: '\ud800' } } }, /BAD_USER_INPUT: Expected a text/],
    ['an unknown field', { agreement: { nmae: { eq: 'x' } } }, /BAD_USER_INPUT.*nmae/],
  ])('%s', async (_what, where, message) => {
    expect(await refusalOf({ where })).toMatch(message);
  });

  it('a cursor of another list', async () => {
    const { topics } = await app.run('{ topics { pageInfo { endCursor } } }');

    expect(await refusalOf({ after: topics.pageInfo.endCursor })).toMatch(
      /^BAD_USER_INPUT: Expected a cursor of the list/,
    );
  });

  it('a forged cursor', async () => {
    const cursor = cursorAt(2);
    const forged = Buffer.from(cursor, 'base64url');
    forged.writeUInt8('3'.charCodeAt(0), forged.length - 3);

    for (const after of [forged.toString('base64url'), cursor.slice(0, -2), 'x', ''])
      expect(await refusalOf({ after })).toMatch(
        /^BAD_USER_INPUT: Expected a cursor that this registry has issued/,
      );
  });

  it('a cursor beyond the end of the log', async () => {
    expect(await refusalOf({ after: cursorAt(4) })).toMatch(
      /^BAD_USER_INPUT: Expected a cursor that is not beyond the end of the log/,
    );
  });

  it('a cursor of which the next change is too old, and of no other', async () => {
    await app.make.sql(
      `UPDATE change SET at = now() - interval '30 days 1 minute' WHERE position <= 2`,
    );

    for (const position of [0, 1])
      expect(await refusalOf({ after: cursorAt(position) })).toMatch(
        /^CURSOR_EXPIRED: .*30 days.*checkpoint/,
      );
    expect((await begin(app, { after: cursorAt(2) }))?.errors).toBeUndefined();
  });
});
