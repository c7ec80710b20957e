import { startApp, type TestApp } from '../support/app.ts';
import { logOf, type LogEntry } from './log.ts';

const AS_OF = /* GraphQL */ `
  query ($id: ID!, $position: Int, $at: DateTime) {
    recordAsOf(id: $id, position: $position, at: $at) {
      position
      version
      at
      state
    }
  }
`;

describe('a record as it was', () => {
  let app: TestApp;
  let id: string;
  let log: readonly LogEntry[];
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization();
    const agreement = await app.make.agreement({ title: 'First' });
    ({ id } = agreement);
    await app.make.topic();
    const set = (title: string) =>
      app.make.sql('UPDATE agreement SET title = $2 WHERE id = $1', [agreement.uuid, title]);
    await set('Second');
    await set('Third');
    await app.make.sql('DELETE FROM agreement WHERE id = $1', [agreement.uuid]);
    log = (await logOf(app)).filter(({ record_id }) => record_id === agreement.uuid);
  });
  afterAll(() => app.stop());

  /** The title that the agreement had; null when it was not there. */
  const titleAsOf = async (time: object): Promise<string | null> => {
    const { recordAsOf } = await app.run(AS_OF, { id, ...time });
    return (recordAsOf?.state.title as string | undefined) ?? null;
  };
  /** An instant of the log as GraphQL writes it, some microseconds later. */
  const instantOf = async (entry: LogEntry | undefined, later = 0): Promise<string> => {
    const [row] = await app.make.sql<{ text: string }>(
      `SELECT to_char(($1::timestamptz + $2 * interval '1 microsecond') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS text`,
      [entry?.at, later],
    );
    return row?.text ?? '';
  };

  it('after a position: nothing before it was created, nor after it was deleted', async () => {
    const titles = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 1_000].map((position) => titleAsOf({ position })),
    );

    expect(log.map(({ position }) => position)).toEqual([2, 4, 5, 6]);
    expect(titles).toEqual([null, null, 'First', 'First', 'Second', 'Third', null, null]);
  });

  it('at an instant, to the microsecond', async () => {
    const titles = [];
    for (const entry of log)
      titles.push([
        await titleAsOf({ at: await instantOf(entry, -1) }),
        await titleAsOf({ at: await instantOf(entry) }),
      ]);

    expect(titles).toEqual([
      [null, 'First'],
      ['First', 'Second'],
      ['Second', 'Third'],
      ['Third', null],
    ]);
  });

  it('tells its version, and the change that made it so', async () => {
    const { recordAsOf } = await app.run(AS_OF, { id, position: 4 });

    expect(recordAsOf).toMatchObject({ position: 4, version: 2, at: await instantOf(log[1]) });
  });

  it('at the instant that it says it was last changed is as it is now', async () => {
    const topic = await app.make.topic({ name: 'Old' });
    await app.make.sql(`UPDATE topic SET name = 'New' WHERE id = $1`, [topic.uuid]);
    await logOf(app);
    const { node } = await app.run(
      'query ($id: ID!) { node(id: $id) { ... on Record { updatedAt version } } }',
      { id: topic.id },
    );

    const { recordAsOf } = await app.run(AS_OF, { id: topic.id, at: node.updatedAt });

    expect(recordAsOf).toMatchObject({ version: 2, state: { name: 'New' } });
    expect(shortest(recordAsOf.at as string)).toBe(shortest(node.updatedAt as string));
  });

  it('is a field of the record, too', async () => {
    const topic = await app.make.topic({ name: 'Old' });
    const position = (await logOf(app)).at(-1)?.position;
    await app.make.sql(`UPDATE topic SET name = 'New' WHERE id = $1`, [topic.uuid]);
    await logOf(app);

    const { node } = await app.run(
      `query ($id: ID!, $position: Int) { node(id: $id) { ... on Topic { name asOf(position: $position) { state } } } }`,
      { id: topic.id, position },
    );

    expect(node).toMatchObject({ name: 'New', asOf: { state: { name: 'Old' } } });
  });

  it.each([
    ['neither a position nor an instant', {}],
    ['both', { position: 1, at: '2026-11-23T08:00:00Z' }],
  ])('is refused for %s', async (_what, time) => {
    const { errors } = await app.ask(AS_OF, { id, ...time });

    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Expected exactly one of position and at') as string,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

/** An instant without the zeros that its fraction may end with. */
const shortest = (instant: string): string => instant.replace(/\.?0*Z$/, 'Z');
