import { named } from '../support/viewers.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { numbered } from './log.ts';

const HISTORY = /* GraphQL */ `
  query (
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: ChangeWhere
    $orderBy: [ChangeOrder!]
  ) {
    recordHistory(
      id: $id
      first: $first
      after: $after
      last: $last
      before: $before
      where: $where
      orderBy: $orderBy
    ) {
      totalCount
      nodes {
        version
        operation
        changedFields
        actor
        before
        after
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

describe('the history of a record', () => {
  let app: TestApp;
  let topic: Made;
  beforeAll(async () => {
    app = await startApp();
    topic = await app.make.topic({ name: 'Version 1' });
    // Others are written in between.
    for (let version = 2; version <= 6; version += 1) {
      await app.make.topic();
      await app.registry
        .createContext()
        .writes.transaction(named(version % 2 === 0 ? 'even' : 'odd'), (tx) =>
          tx.query('UPDATE topic SET name = $2 WHERE id = $1', [topic.uuid, `Version ${version}`]),
        );
    }
    await numbered(app);
  });
  afterAll(() => app.stop());

  const versionsOf = async (variables: object): Promise<number[]> => {
    const { recordHistory } = await app.run(HISTORY, { id: topic.id, ...variables });
    return (recordHistory.nodes as { version: number }[]).map(({ version }) => version);
  };

  it.each(['recordId', 'survivorId', 'type', 'changedFields', 'match', 'cursor', 'at'])(
    'tells %s, also where nothing else is asked for',
    async (field) => {
      const { topic: found } = await app.run(
        `{ topic(slug: "${topic.slug}") { history(last: 1) { nodes { ${field} } } } }`,
      );
      const { record } = await app.run(
        `query ($id: ID!) {
        record: recordHistory(id: $id, last: 1) { nodes { ${field} recordId type operation match } }
      }`,
        { id: topic.id },
      );

      expect(found.history.nodes[0][field]).toEqual(record.nodes[0][field]);
      expect(record.nodes[0].recordId).toBe(topic.id);
    },
  );

  it('has the change that a mutation made, in the answer to that mutation', async () => {
    for (const summary of ['One.', 'Two.', 'Three.', 'Four.', 'Five.']) {
      const { updateTopic } = await app.run(
        `mutation ($input: UpdateTopicInput!) {
          updateTopic(input: $input) { topic { version history(last: 1) { nodes { version } } } }
        }`,
        { input: { id: (await app.make.topic()).id, summary } },
      );

      expect(updateTopic.topic.version).toBe(2);
      expect(updateTopic.topic.history.nodes).toEqual([{ version: 2 }]);
    }
  });

  it('is all that became of it, oldest first, each change with what was before and after', async () => {
    const { recordHistory } = await app.run(HISTORY, { id: topic.id });

    expect(recordHistory.totalCount).toBe(6);
    expect(recordHistory.nodes[0]).toMatchObject({
      version: 1,
      operation: 'CREATED',
      changedFields: ['name', 'slug'],
      before: null,
      after: { name: 'Version 1', slug: topic.slug },
    });
    expect(recordHistory.nodes[5]).toMatchObject({
      version: 6,
      operation: 'UPDATED',
      changedFields: ['name'],
      actor: 'even',
      before: { name: 'Version 5', slug: topic.slug },
      after: { name: 'Version 6', slug: topic.slug },
    });
  });

  it('is the same as a field of the record', async () => {
    const answer = await app.run(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record {
        history(last: 2) { totalCount nodes { version recordId record { id } agreement { id } } } } } }`,
      { ids: [topic.id] },
    );

    const change = { recordId: topic.id, record: { id: topic.id }, agreement: null };
    expect(answer.nodes).toEqual([
      {
        history: {
          totalCount: 6,
          nodes: [
            { version: 5, ...change },
            { version: 6, ...change },
          ],
        },
      },
    ]);
  });

  it('pages in both directions and orders, by its cursors', async () => {
    const { recordHistory: page } = await app.run(HISTORY, { id: topic.id, first: 2 });
    const { endCursor } = page.pageInfo;

    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(await versionsOf({ first: 2, after: endCursor })).toEqual([3, 4]);
    expect(await versionsOf({ last: 2 })).toEqual([5, 6]);
    expect(await versionsOf({ last: 5, before: endCursor })).toEqual([1]);
    const orderBy = [{ field: 'POSITION', direction: 'DESC' }];
    expect(await versionsOf({ first: 3, orderBy })).toEqual([6, 5, 4]);
  });

  it.each<[where: object, versions: readonly number[]]>([
    [{ operation: { eq: 'CREATED' } }, [1]],
    [{ operation: { ne: 'CREATED' } }, [2, 3, 4, 5, 6]],
    [{ actor: { eq: 'odd' } }, [3, 5]],
    [{ actor: { isNull: true } }, [1]],
    [{ not: { actor: { in: ['even', 'odd'] } } }, [1]],
    [{ position: { lte: 3 } }, [1, 2]],
    [{ at: { gte: '2100-01-01T00:00:00Z' } }, []],
  ])('is filtered: %j', async (where, versions) => {
    expect(await versionsOf({ where })).toEqual(versions);
  });

  it('stays when the record is gone', async () => {
    const agreement = await app.make.agreement({ title: 'Pact' });
    await app.make.sql('DELETE FROM agreement WHERE id = $1', [agreement.uuid]);
    await numbered(app);

    const { recordHistory } = await app.run(HISTORY, { id: agreement.id });

    expect(recordHistory.nodes).toMatchObject([
      { operation: 'CREATED', before: null, after: { title: 'Pact' } },
      { operation: 'DELETED', before: { title: 'Pact' }, after: null },
    ]);
  });

  it('is empty for a record that never was, and an error for what is no id', async () => {
    const { recordHistory } = await app.run(HISTORY, { id: 'top_01h455vb4pex5vsknk084sn02q' });
    const { errors } = await app.ask(HISTORY, { id: 'interpol' });

    expect(recordHistory).toMatchObject({ totalCount: 0, nodes: [] });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('tells lists in their order, entries and other records in the words of the schema', async () => {
    const { make } = app;
    const [first, second] = [await make.organization(), await make.organization()];
    const agreement = await make.agreement({ parties: [first, second] });
    await make.action(agreement, { kind: 'SIGNATURE', city: 'Lyon', ...make.date('on', '2016~') });
    const place = (place: number, { uuid }: Made) =>
      make.sql('UPDATE agreement_party SET position = $1 WHERE organization_id = $2', [
        place,
        uuid,
      ]);
    await place(2, first);
    await numbered(app);

    const { recordHistory } = await app.run(HISTORY, { id: agreement.id, last: 2 });
    const party = ({ id }: Made) => ({ party: id, role: 'PARTY' });

    expect(recordHistory.nodes[0]).toMatchObject({
      changedFields: ['actions', 'signedOn', 'status'],
      before: { kind: 'TREATY' },
      after: { signedOn: '2016~', actions: [{ kind: 'SIGNATURE', city: 'Lyon', on: '2016~' }] },
    });
    expect(recordHistory.nodes[1]).toMatchObject({
      changedFields: ['parties'],
      before: { parties: [party(first), party(second)] },
      after: { parties: [party(second), party(first)] },
    });
  });

  it('of an action tells of which agreement it is, and who acts', async () => {
    const { make } = app;
    const interpol = await make.organization();
    const agreement = await make.agreement({ parties: [interpol] });
    const [entry] = await make.sql<{ id: string }>(
      'SELECT id FROM agreement_party WHERE agreement_id = $1',
      [agreement.uuid],
    );
    const action = await make.action(agreement, { kind: 'ACCESSION', party_id: entry?.id });
    await numbered(app);

    const { recordHistory } = await app.run(HISTORY, { id: action.id });

    expect(recordHistory.nodes).toMatchObject([
      {
        changedFields: ['agreement', 'kind', 'party'],
        after: { agreement: agreement.id, kind: 'ACCESSION', party: interpol.id },
      },
    ]);
  });
});
