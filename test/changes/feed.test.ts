import { named } from '../support/viewers.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { numbered } from './log.ts';
import { numbersFrom, writeAtRandom } from './random-writes.ts';
import { overEventStream, overWebSocket, take, untilWaiting, WAYS, type Follow } from './ways.ts';

interface Told {
  readonly cursor: string;
  readonly position: number;
}

const FOLLOW = /* GraphQL */ `
  subscription ($after: String, $types: [RecordType!], $operations: [ChangeOperation!]) {
    recordChanged(after: $after, types: $types, operations: $operations) {
      cursor
      position
      type
      operation
      match
    }
  }
`;

const QUERY = /* GraphQL */ `
  query ($after: String, $first: Int, $types: [RecordType!], $operations: [ChangeOperation!]) {
    changes(after: $after, first: $first, types: $types, operations: $operations) {
      totalCount
      nodes {
        cursor
        position
        type
        operation
        match
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

describe('the log of changes, followed', () => {
  let app: TestApp;
  let end: number;
  let beginning: string;
  beforeAll(async () => {
    app = await startApp();
    ({
      checkpoint: { cursor: beginning },
    } = await app.run('{ checkpoint { cursor } }'));
    await writeAtRandom(app, 120, 5);
    end = await numbered(app);
  });
  afterAll(() => app.stop());

  /** The next changes after a cursor, by one of the ways. */
  type Read = (after: string, count: number) => Promise<Told[]>;
  const subscribed =
    (follow: Follow): Read =>
    async (after, count) =>
      (await take(follow(app, FOLLOW, { after }), count)).map(
        ({ data }) => data.recordChanged as Told,
      );
  const queried: Read = async (after, first) =>
    (await app.run(QUERY, { after, first })).changes.nodes as Told[];

  it('is one log: each cursor works on every way, in any succession', async () => {
    const ways = [subscribed(overWebSocket), subscribed(overEventStream), queried];
    const below = numbersFrom(2);
    const positions: number[] = [];
    for (let after = beginning; positions.length < end;) {
      const count = Math.min(1 + below(9), end - positions.length);
      const told = (await ways[below(ways.length)]?.(after, count)) ?? [];
      positions.push(...told.map(({ position }) => position));
      after = told.at(-1)?.cursor ?? after;
    }

    expect(positions).toEqual(Array.from({ length: end }, (_, index) => index + 1));
  });

  it.each(WAYS)(
    'gives over %s what was missed and then what comes, each once, though others write meanwhile',
    async (_way, follow) => {
      const before = await numbered(app);
      const count = 120;
      const { checkpoint } = await app.run('{ checkpoint { cursor } }');
      const writing = (async () => {
        for (let number = 0; number < count; number += 1) await app.make.topic();
      })();
      // Each begins at another moment, and so has missed another part.
      const followers = [];
      for (let number = 0; number < 4; number += 1) {
        followers.push(take(follow(app, FOLLOW, { after: checkpoint.cursor }), count));
        await app.make.sql('SELECT sequence_changes()');
      }
      await writing;

      const expected = Array.from({ length: count }, (_, index) => before + 1 + index);
      for (const taken of await Promise.all(followers))
        expect(taken.map(({ data }) => data.recordChanged.position as number)).toEqual(expected);
    },
  );

  it.each(WAYS)(
    'gives over %s, without a cursor, only what comes from now on',
    async (_, follow) => {
      await untilWaiting(app, 0);
      const following = follow(app, FOLLOW);
      await untilWaiting(app, 1);
      const before = await numbered(app);
      await app.make.topic();

      const [answer] = await take(following, 1);

      expect(answer?.data.recordChanged).toMatchObject({
        position: before + 1,
        type: 'TOPIC',
        operation: 'CREATED',
        match: 'STARTS',
      });
    },
  );

  it('can be narrowed to types and operations, the same on every way', async () => {
    const narrowed = { types: ['ORGANIZATION', 'MEETING'], operations: ['UPDATED', 'DELETED'] };
    const expected = await app.make.sql<{ position: number }>(
      `SELECT position FROM change WHERE type IN ('Organization', 'Meeting')
       AND operation IN ('UPDATED', 'DELETED') ORDER BY position`,
    );
    const { changes } = await app.run(QUERY, { ...narrowed, first: 100 });
    expect(expected.length).toBeGreaterThan(5);
    for (const [, follow] of WAYS) {
      const variables = { ...narrowed, after: beginning };
      const taken = await take(follow(app, FOLLOW, variables), expected.length);
      expect(taken.map(({ data }) => data.recordChanged as Told)).toEqual(changes.nodes);
    }

    expect((changes.nodes as Told[]).map(({ position }) => ({ position }))).toEqual(expected);
  });

  it('is paged by the query to its end, also where nothing matches', async () => {
    const log = await numbered(app);
    const found: number[] = [];
    let [after, pages, more]: [string | null, number, boolean] = [null, 0, true];
    while (more) {
      const { changes } = await app.run(QUERY, { after, first: 3, types: ['SOURCE'] });
      found.push(...(changes.nodes as Told[]).map(({ position }) => position));
      after = changes.pageInfo.endCursor as string;
      more = changes.pageInfo.hasNextPage as boolean;
      pages += 1;
      expect(changes.totalCount).toBe(log);
      expect(changes.nodes.length).toBeLessThanOrEqual(3);
    }
    const expected = await app.make.sql<{ position: number }>(
      `SELECT position FROM change WHERE type = 'Source' ORDER BY position`,
    );

    expect(found).toEqual(expected.map(({ position }) => position));
    expect(pages).toBeGreaterThan(2);
    // Nothing follows: the same cursor once more.
    const { changes } = await app.run(QUERY, { after, types: ['SOURCE'] });
    expect(changes).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: after },
    });
  });

  it('tells agreements with what is there now, and what is different', async () => {
    const agreement = await app.make.agreement({ title: 'Pact' });
    await numbered(app);
    const { checkpoint } = await app.run('{ checkpoint { cursor } }');
    await app.make.topic();
    await app.registry
      .createContext()
      .writes.transaction(named('alice'), (tx) =>
        tx.query(`UPDATE agreement SET title = 'Treaty', kind = 'PROTOCOL' WHERE id = $1`, [
          agreement.uuid,
        ]),
      );
    await app.make.sql('DELETE FROM agreement WHERE id = $1', [agreement.uuid]);

    const FOLLOW_AGREEMENTS = /* GraphQL */ `
      subscription ($after: String, $kinds: [ChangeOperation!]) {
        agreementChanged(after: $after, kinds: $kinds) {
          operation
          changedFields
          actor
          version
          recordId
          agreement {
            title
          }
          before
          after
        }
      }
    `;
    const { cursor: after } = checkpoint;
    for (const [, follow] of WAYS) {
      const both = await take(follow(app, FOLLOW_AGREEMENTS, { after }), 2);
      const [removal] = await take(
        follow(app, FOLLOW_AGREEMENTS, { after, kinds: ['DELETED'] }),
        1,
      );
      expect(both.map(({ data }) => data.agreementChanged as unknown)).toMatchObject([
        {
          operation: 'UPDATED',
          changedFields: ['kind', 'title'],
          actor: 'alice',
          version: 2,
          recordId: agreement.id,
          // It is gone by now.
          agreement: null,
          before: { title: 'Pact', kind: 'TREATY' },
          after: { title: 'Treaty', kind: 'PROTOCOL' },
        },
        { operation: 'DELETED', version: 2, agreement: null, after: null },
      ]);
      expect(removal).toEqual(both[1]);
    }
  });
});
