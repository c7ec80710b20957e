import { named } from '../support/viewers.ts';
import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/dataset/dataset.service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { logOf, numbered, type LogEntry } from './log.ts';

const REFERENCE_DATASET = fileURLToPath(new URL('../../data', import.meta.url));

describe('a write', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** What a write adds to the log. */
  const recordedBy = async (write: () => Promise<unknown>): Promise<LogEntry[]> => {
    const end = await numbered(app);
    await write();
    return logOf(app, end);
  };
  const inTransaction = (...statements: string[]) =>
    app.registry.dataSource.transaction(async (manager) => {
      for (const statement of statements) await manager.query(statement);
    });

  it('is recorded when it ends, though its transaction wants all constraints checked at once', async () => {
    const topic = await app.make.topic({ name: 'Arms' });
    const changes = await recordedBy(() =>
      inTransaction(
        'SET CONSTRAINTS ALL IMMEDIATE',
        `UPDATE topic SET name = 'Weapons' WHERE id = '${topic.uuid}'`,
        `UPDATE topic SET summary = 'All of them.' WHERE id = '${topic.uuid}'`,
      ),
    );

    expect(changes).toMatchObject([{ operation: 'UPDATED', changed: ['name', 'summary'] }]);
    await app.make.sql('DELETE FROM topic WHERE id = $1', [topic.uuid]);
  });

  it('by SQL is one change with what was before, what is after, and what is different', async () => {
    const topic = await app.make.topic({ name: 'Drugs' });
    const [update] = await recordedBy(() =>
      app.make.sql(`UPDATE topic SET name = 'Trafficking', summary = 'All of it.'`),
    );
    const [removal] = await recordedBy(() => app.make.sql('DELETE FROM topic'));

    expect(update).toMatchObject({
      record_id: topic.uuid,
      type: 'Topic',
      operation: 'UPDATED',
      version: 2,
      actor: null,
      changed: ['name', 'summary'],
      before: { slug: topic.slug, name: 'Drugs' },
      after: { slug: topic.slug, name: 'Trafficking', summary: 'All of it.' },
    });
    expect(removal).toMatchObject({
      record_id: topic.uuid,
      operation: 'DELETED',
      version: 2,
      changed: ['created_at', 'name', 'slug', 'summary'],
      before: update?.after,
      after: null,
    });
  });

  it('by a mutation is one change of each record, by whoever asked for it', async () => {
    const interpol = await app.make.organization();
    const recorded = await recordedBy(() =>
      app.run(
        `mutation ($party: ID!) { createAgreement(input: {
          title: "Pact", kind: TREATY, parties: [{party: $party, role: PARTY}],
          actions: [{kind: SIGNATURE, on: "2016-11-07", party: $party}],
          provisions: [{kind: COORDINATION, text: "Both coordinate."}]
        }) { errors { message } } }`,
        { party: interpol.id },
      ),
    );

    expect(recorded.map(({ type }) => type).sort()).toEqual([
      'Agreement',
      'AgreementAction',
      'Provision',
    ]);
    for (const change of recorded)
      expect(change).toMatchObject({
        operation: 'CREATED',
        version: 1,
        before: null,
        actor: 'key:test',
      });
    expect(new Set(recorded.map(({ transaction }) => transaction)).size).toBe(1);
    expect(recorded.find(({ type }) => type === 'Agreement')?.after).toMatchObject({
      title: 'Pact',
      signed_on_edtf: '2016-11-07',
      parties: [{ organization_id: interpol.uuid, role: 'PARTY' }],
      actions: [{ kind: 'SIGNATURE', party: { type: 'Organization', uuid: interpol.uuid } }],
      provisions: [{ text: 'Both coordinate.' }],
    });
  });

  it('is told with who made it, where that is known', async () => {
    const topic = await app.make.topic();
    const { writes } = app.registry.createContext();
    const [byAlice] = await recordedBy(() =>
      writes.transaction(named('alice'), (tx) =>
        tx.query(`UPDATE topic SET name = 'Hers' WHERE id = $1`, [topic.uuid]),
      ),
    );
    const [byNobody] = await recordedBy(() =>
      app.make.sql(`UPDATE topic SET name = 'Anybody’s' WHERE id = $1`, [topic.uuid]),
    );

    expect([byAlice?.actor, byNobody?.actor]).toEqual(['alice', null]);
  });

  it('by a load of a dataset is one change of each record, and none the second time', async () => {
    const { dataSource } = app.registry;
    const first = await recordedBy(() => loadDataset(dataSource, REFERENCE_DATASET));
    const second = await recordedBy(() => loadDataset(dataSource, REFERENCE_DATASET));
    const again = await recordedBy(async () => {
      await app.make.sql(`UPDATE organization SET name = 'Elsewhere' WHERE slug = 'interpol'`);
      await loadDataset(dataSource, REFERENCE_DATASET);
    });

    const ids = first.map(({ record_id }) => record_id);
    expect(new Set(ids).size).toBe(ids.length);
    const there = await app.make.sql(`SELECT FROM record WHERE id = ANY ($1)`, [ids]);
    expect(there.length).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(first.map(({ operation, actor }) => `${operation} by ${actor ?? '?'}`))).toEqual(
      new Set(['CREATED by dataset']),
    );
    expect(second).toEqual([]);
    expect(again.map(({ changed, actor }) => [changed, actor])).toEqual([
      [['name'], null],
      [['name'], 'dataset'],
    ]);
  });

  it('of many steps in one transaction is one change of each record', async () => {
    const [one, other] = [await app.make.person(), await app.make.person()];
    const recorded = await recordedBy(() =>
      inTransaction(
        `UPDATE person SET full_name = 'First' WHERE id = '${one.uuid}'`,
        `UPDATE person SET full_name = 'Other' WHERE id = '${other.uuid}'`,
        `UPDATE person SET honorific = 'Dr' WHERE id = '${one.uuid}'`,
        `UPDATE person SET full_name = 'Last' WHERE id = '${one.uuid}'`,
      ),
    );

    expect(
      recorded.map(({ record_id, changed, version }) => [record_id, changed, version]),
    ).toEqual([
      [one.uuid, ['full_name', 'honorific'], 2],
      [other.uuid, ['full_name'], 2],
    ]);
  });

  it.each([
    ['is undone', ['UPDATE person SET honorific = $$Sir$$', 'SELECT 1 / 0']],
    ['changes nothing', ['UPDATE person SET honorific = honorific']],
    ['sets only what counts writes', ['UPDATE person SET version = 9, updated_at = now()']],
    [
      'takes itself back',
      ['UPDATE person SET honorific = $$Sir$$', 'UPDATE person SET honorific = NULL'],
    ],
    [
      'creates and deletes a record',
      [
        `INSERT INTO person (id, slug, full_name) VALUES ('01900000-0000-7000-9000-000000000001', 'brief', 'Brief')`,
        `INSERT INTO record_name (id, record_id, text, kind) VALUES (gen_random_uuid(), '01900000-0000-7000-9000-000000000001', 'B', 'FORMER')`,
        `DELETE FROM person WHERE slug = 'brief'`,
      ],
    ],
  ])('that %s is no change', async (_what, statements) => {
    await app.make.sql('UPDATE person SET honorific = NULL');
    const recorded = await recordedBy(() => inTransaction(...statements).catch(() => undefined));

    expect(recorded).toEqual([]);
    expect(await app.make.sql('SELECT FROM change_draft')).toEqual([]);
  });
});
