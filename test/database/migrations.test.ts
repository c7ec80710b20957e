import type { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.ts';
import { openRegistry, type Registry } from '../../src/registry.ts';
import { createDataSource } from '../../src/shared/database/data-source.ts';
import { createEmptyDatabase } from './empty-database.ts';

const open = (url: string): Promise<Registry> =>
  openRegistry({
    url,
    onError: (error) => {
      throw error;
    },
  });

/** All that the schema consists of, as PostgreSQL writes it, sorted; names of constraints included. */
async function structureOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT viewname || definition FROM pg_views WHERE schemaname = 'public'
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}

describe('the migrations', () => {
  it('run up, down to nothing, and up again to the same schema', async () => {
    // No registry is open on it, which would miss its tables while they are gone.
    const url = await createEmptyDatabase();
    const dataSource = await createDataSource({ url, entities: [], migrations }).initialize();
    try {
      await dataSource.runMigrations();
      const up = await structureOf(dataSource);

      for (let left = migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
      const down = await structureOf(dataSource);
      await dataSource.runMigrations();
      const again = await structureOf(dataSource);

      expect(up.length).toBeGreaterThan(400);
      // What remains is TypeORM's own list of migrations, which is empty.
      expect(down.filter((line) => !/\bmigrations(_id_seq)?\b/.test(line))).toEqual([]);
      expect(again).toEqual(up);
    } finally {
      await dataSource.destroy();
    }
  });

  it('run once when two registries open at once on an empty database, and both work', async () => {
    const url = await createEmptyDatabase();
    const registries = await Promise.all([open(url), open(url), open(url)]);
    try {
      const [{ dataSource }] = registries;
      const ran = await dataSource.query<{ name: string }[]>(
        'SELECT name FROM migrations ORDER BY id',
      );
      const keys = await dataSource.query<unknown[]>('SELECT secret FROM cursor_key');

      expect(ran.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
      expect(keys).toHaveLength(1);
      for (const one of registries)
        expect(
          await one.dataSource.query('SELECT count(*)::int AS count FROM organization'),
        ).toEqual([{ count: 0 }]);
    } finally {
      await Promise.all(registries.map((registry) => registry.close()));
    }
  });

  it('leave no lock behind, and nothing to do for the next start', async () => {
    const url = await createEmptyDatabase();
    await (await open(url)).close();
    const registry = await open(url);
    try {
      const [locks] = await registry.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory'
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );

      expect(locks).toEqual({ count: 0 });
      expect(await registry.dataSource.runMigrations()).toEqual([]);
    } finally {
      await registry.close();
    }
  });

  it('are numbered in the order in which they run', () => {
    const numbers = migrations.map(({ name }) => Number(name.slice(-13)));

    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(migrations.length);
  });
});
