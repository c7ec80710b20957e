import pg from 'pg';
import { createDataSource } from '../../src/shared/database/data-source.ts';
import { isLostConnection } from '../../src/shared/database/lost-connection.ts';
import { until } from '../changes/ways.ts';
import { createDatabase } from '../support/database.ts';

describe('a transaction whose connection is cut between statements', () => {
  it('fails as one whose connection was lost, so that whoever writes is told to write again', async () => {
    const url = await createDatabase();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const dataSource = createDataSource({ url, entities: [], migrations: [] });
    await dataSource.initialize();

    const transaction = dataSource.transaction(async (manager) => {
      const [{ pid }] = await manager.query('SELECT pg_backend_pid() AS pid');
      await admin.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
      // TypeORM gives the connection back when it hears of it.
      await until(() => manager.queryRunner?.isReleased ?? false);
      await manager.query('SELECT 1');
    });

    expect(isLostConnection(await transaction.catch((error: unknown) => error))).toBe(true);
    await dataSource.destroy();
    await admin.end();
  });
});
