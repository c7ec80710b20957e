import type { QueryRunner } from 'typeorm';
import { startApp, type TestApp } from '../support/app.ts';
import { found } from './found.ts';

const DEADLINE_MS = 10_000;

describe('search, when two write to one record at the same time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const writers = async (write: (one: QueryRunner, other: QueryRunner) => Promise<void>) => {
    const [one, other] = [0, 1].map(() => app.registry.dataSource.createQueryRunner());
    if (!one || !other) throw new Error('Expected two connections.');
    try {
      await write(one, other);
    } finally {
      await Promise.all([one.release(), other.release()]);
    }
  };
  const addName = (runner: QueryRunner, record: string, text: string): Promise<unknown> =>
    runner.query(
      `INSERT INTO record_name (id, record_id, text, kind) VALUES (gen_random_uuid(), $1, $2, 'VARIANT')`,
      [record, text],
    );
  const somebodyWaits = async (): Promise<void> => {
    const deadline = Date.now() + DEADLINE_MS;
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
    while ((await app.make.sql(waiting)).length === 0) {
      if (Date.now() > deadline) throw new Error('Expected one writer to wait for the other.');
    }
  };

  it('finds what each of them has written', async () => {
    const unit = await app.make.organization({ name: 'Amber Unit' });
    await writers(async (one, other) => {
      await one.startTransaction();
      await addName(one, unit.uuid, 'Basalt');
      const second = addName(other, unit.uuid, 'Granite');
      await somebodyWaits();
      await one.commitTransaction();
      await second;
    });

    expect(await found(app, 'granite')).toEqual([unit.slug]);
    expect(await found(app, 'basalt')).toEqual([unit.slug]);
    expect(await found(app, 'amber')).toEqual([unit.slug]);
  });

  it('finds a new name of it and a new further name of it', async () => {
    const unit = await app.make.organization({ name: 'Pearl Unit' });
    await writers(async (one, other) => {
      await one.startTransaction();
      await one.query('UPDATE organization SET name = $2 WHERE id = $1', [unit.uuid, 'Onyx']);
      const second = addName(other, unit.uuid, 'Marble');
      await somebodyWaits();
      await one.commitTransaction();
      await second;
    });

    expect(await found(app, 'marble onyx')).toEqual([unit.slug]);
    expect(await found(app, 'pearl')).toEqual([]);
  });
});
