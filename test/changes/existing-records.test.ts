import type { DataSource } from 'typeorm';
import { domains } from '../../src/domains.ts';
import { ChangeLog1700000000010 } from '../../src/migrations/1700000000010-change-log.ts';
import { migrations } from '../../src/migrations/index.ts';
import { createDataSource } from '../../src/shared/database/data-source.ts';
import { createEmptyDatabase } from '../database/empty-database.ts';
import { World } from '../support/make.ts';
import { logOf } from './log.ts';

describe('records that are there before the log is', () => {
  let dataSource: DataSource;
  beforeAll(async () => {
    const entities = domains.flatMap((domain) => domain.entities);
    const url = await createEmptyDatabase();
    dataSource = await createDataSource({ url, entities, migrations }).initialize();
    await dataSource.runMigrations();
    // Back to what a registry without a log had.
    const [log] = await dataSource.query<{ id: number }[]>(
      'SELECT id FROM migrations WHERE name = $1',
      [ChangeLog1700000000010.name],
    );
    for (let id = migrations.length; id >= (log?.id ?? 0); id -= 1)
      await dataSource.undoLastMigration();
  });
  afterAll(() => dataSource.destroy());

  it('are its beginning, each as it is then and at its version', async () => {
    const make = new World(dataSource);
    const [topic, other] = [await make.topic({ name: 'First' }), await make.topic()];
    for (const name of ['Second', 'Third'])
      await make.sql('UPDATE topic SET name = $2 WHERE id = $1', [topic.uuid, name]);

    await dataSource.runMigrations();
    await make.sql(`UPDATE topic SET name = 'Fourth' WHERE id = $1`, [topic.uuid]);
    const log = await logOf({ make });

    expect(log).toMatchObject([
      { record_id: topic.uuid, operation: 'CREATED', version: 3, after: { name: 'Third' } },
      { record_id: other.uuid, operation: 'CREATED', version: 1 },
      { record_id: topic.uuid, operation: 'UPDATED', version: 4, after: { name: 'Fourth' } },
    ]);
  });
});
