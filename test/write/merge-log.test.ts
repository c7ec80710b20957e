import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { merge } from './merge-world.ts';

interface Logged {
  readonly operation: string;
  readonly record_id: string;
  readonly survivor_id: string | null;
  readonly changed: string[];
}

describe('a merger in the log of changes', () => {
  let app: TestApp;
  let from: Made;
  let into: Made;
  let agreement: Made;
  let act: Made;
  let body: Made;
  let positionBefore: number;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    [from, into] = [await make.organization({ name: 'Former' }), await make.organization()];
    agreement = await make.agreement({ parties: [from] });
    const [party] = await make.sql<{ id: string }>('SELECT id FROM agreement_party');
    act = await make.action(agreement, { kind: 'APPROVAL', party_id: party?.id });
    body = await make.organization({ parent_id: from.uuid });
    positionBefore = await lastPosition();
    await merge(app, 'Organization', from, into);
    await lastPosition();
  });
  afterAll(() => app.stop());

  /** Where the log ends, once all that is committed has its position. */
  const lastPosition = async (): Promise<number> => {
    await app.make.sql('SELECT sequence_changes()');
    const [head] = await app.make.sql<{ position: string }>('SELECT position FROM change_head');
    return Number(head?.position);
  };

  it('is one change of the merged record and one of each record that has changed with it', async () => {
    const logged = await app.make.sql<Logged>(
      'SELECT operation, record_id, survivor_id, changed FROM change WHERE position > $1 ORDER BY operation, record_id',
      [positionBefore],
    );

    const updated = (record: Made, ...changed: string[]): Logged => ({
      operation: 'UPDATED',
      record_id: record.uuid,
      survivor_id: null,
      changed,
    });
    expect(logged).toHaveLength(5);
    expect(logged[0]).toMatchObject({
      operation: 'MERGED',
      record_id: from.uuid,
      survivor_id: into.uuid,
    });
    expect(logged.slice(1)).toEqual(
      expect.arrayContaining([
        updated(into, 'names'),
        updated(agreement, 'actions', 'parties'),
        updated(act, 'party'),
        updated(body, 'parent_id'),
      ]),
    );
  });

  it('is told with the survivor as the record that is there now', async () => {
    const { recordHistory } = await app.run(
      `{ recordHistory(id: "${from.id}") { nodes { operation recordId record { id } before after } } }`,
    );

    expect(recordHistory.nodes).toMatchObject([
      { operation: 'CREATED' },
      {
        operation: 'MERGED',
        recordId: from.id,
        record: { id: into.id },
        before: { name: 'Former' },
        after: null,
      },
    ]);
  });

  it('leaves the merged record to be seen as it was before', async () => {
    const { then, now } = await app.run(
      `query ($id: ID!, $then: Int!, $now: Int!) {
        then: recordAsOf(id: $id, position: $then) { version state }
        now: recordAsOf(id: $id, position: $now) { version }
      }`,
      { id: from.id, then: positionBefore, now: await lastPosition() },
    );

    expect(then).toMatchObject({ version: 1, state: { name: 'Former', slug: from.slug } });
    expect(now).toBeNull();
  });

  it('counts one version for each record that has changed', async () => {
    const { nodes } = await app.run(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { version } } }',
      { ids: [into.id, body.id, act.id] },
    );

    expect(nodes).toEqual([{ version: 2 }, { version: 2 }, { version: 2 }]);
  });
});
