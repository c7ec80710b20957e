import { createKey, TakenNameError } from '../../src/access/create-key.ts';
import { migrations } from '../../src/migrations/index.ts';
import { createDataSource } from '../../src/shared/database/data-source.ts';
import { migrate } from '../../src/shared/database/migrate.ts';
import { Role } from '../../src/shared/viewer.ts';
import { createEmptyDatabase, query } from '../backup/registries.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('the name of a key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const make = (name: string | null, expiresAt: Date | null = null) =>
    createKey(app.registry.dataSource, { name, role: Role.READER, organizations: [], expiresAt });

  it('is that of no other key in force', async () => {
    await make('desk');

    await expect(make('desk')).rejects.toThrow(TakenNameError);
    await expect(make('desk')).rejects.toThrow(
      'Expected a name that no key in force has, but got "desk".',
    );
    await expect(make('Desk')).resolves.toHaveProperty('secret');
  });

  it('is that of one of those that are made at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => make('at once')));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('may be that of a key that was revoked, or has expired', async () => {
    await make('revoked');
    await app.make.sql(`UPDATE api_key SET revoked_at = now() WHERE name = 'revoked'`);
    await make('expired', new Date(Date.now() - 1));

    await expect(make('revoked')).resolves.toHaveProperty('secret');
    await expect(make('expired')).resolves.toHaveProperty('secret');
    await expect(
      app.make.sql(`UPDATE api_key SET revoked_at = NULL WHERE name = 'revoked'`),
    ).rejects.toThrow('Expected a name that no key in force has.');
  });

  it('need not be there', async () => {
    await make(null);

    await expect(make(null)).resolves.toHaveProperty('secret');
  });
});

describe('the names of keys from before they were each one’s own', () => {
  it('stay those of the oldest in force, and tell the others apart', async () => {
    const url = await createEmptyDatabase();
    const migrateTo = async (count: number): Promise<void> => {
      const wanted = migrations.slice(0, count);
      const dataSource = createDataSource({ url, entities: [], migrations: wanted });
      await migrate(await dataSource.initialize());
      await dataSource.destroy();
    };
    await migrateTo(15);
    const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const keys = [
      [1, 'desk', 'now() - interval $$1 day$$'],
      [2, 'desk', 'NULL'],
      [3, 'desk', 'NULL'],
      [4, 'desk', 'NULL'],
      [5, 'other', 'NULL'],
    ] as const;
    for (const [number, name, expiresAt] of keys)
      await query(
        url,
        `INSERT INTO api_key (id, hash, name, role, organizations, created_at, expires_at)
         VALUES ('${uuid(number)}', sha256('${number}'), '${name}', 'READER', '{}',
           timestamptz '2026-01-01' + ${number} * interval '1 day', ${expiresAt})`,
      );

    await migrateTo(migrations.length);

    const named = await query(url, 'SELECT name FROM api_key ORDER BY id');
    expect(named.map(({ name }) => name)).toEqual([
      'desk',
      'desk',
      'desk 000000000003',
      'desk 000000000004',
      'other',
    ]);
  });
});
