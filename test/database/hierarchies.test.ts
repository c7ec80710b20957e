import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { refusalOf } from './refusal.ts';

const TABLES = [
  ['organization', 'parent_id'],
  ['topic', 'broader_id'],
  ['project', 'parent_id'],
  ['meeting', 'parent_id'],
] as const;

describe.each(TABLES)('the hierarchy of %s', (table, column) => {
  let app: TestApp;
  let top: Made;
  let middle: Made;
  let bottom: Made;
  beforeAll(async () => {
    app = await startApp();
    top = await app.make[table]();
    middle = await app.make[table]({ [column]: top.uuid });
    bottom = await app.make[table]({ [column]: middle.uuid });
  });
  afterAll(() => app.stop());

  /** Until a session waits for a lock, or the given statement is through without waiting. */
  const waitingOr = async (statement: Promise<unknown>): Promise<void> => {
    const deadline = Date.now() + 5_000;
    const through = statement.then(() => 'through');
    const underWay = Promise.resolve('under way');
    while (Date.now() < deadline) {
      const [waiting] = await app.make.sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting || (await Promise.race([through, underWay])) === 'through') return;
    }
    throw new Error('Expected the second writer to wait or to finish.');
  };
  const put = (below: Made, above: Made | null) =>
    refusalOf(
      app.make.sql(`UPDATE ${table} SET ${column} = $1 WHERE id = $2`, [
        above?.uuid ?? null,
        below.uuid,
      ]),
    );

  it('refuses a record above itself, at whatever distance', async () => {
    expect(await put(top, top)).toBe('check');
    expect(await put(top, middle)).toBe('check');
    expect(await put(top, bottom)).toBe('check');
    expect(await put(middle, bottom)).toBe('check');
  });

  it('refuses a record that is made above itself, alone or by a ring in one statement', async () => {
    const id = '01900000-0000-7000-9000-000000000001';
    const other = '01900000-0000-7000-9000-000000000002';
    const copy = (uuid: string, above: string) =>
      `SELECT * FROM jsonb_populate_record((SELECT t FROM ${table} t WHERE id = '${top.uuid}'),
        '{"id": "${uuid}", "slug": "copy-${uuid}", "${column}": "${above}"}')`;

    expect(await refusalOf(app.make.sql(`INSERT INTO ${table} ${copy(id, id)}`))).toBe('check');
    expect(
      await refusalOf(
        app.make.sql(`INSERT INTO ${table} ${copy(id, other)} UNION ALL ${copy(other, id)}`),
      ),
    ).toBe('check');
  });

  it('refuses a record above that is none, and to delete one that is above others', async () => {
    expect(await put(bottom, { ...top, uuid: '01900000-0000-7000-9000-000000000003' })).toBe(
      'foreign key',
    );
    expect(await refusalOf(app.make.sql(`DELETE FROM ${table} WHERE id = $1`, [top.uuid]))).toBe(
      'foreign key',
    );
  });

  it('takes records elsewhere in it, and out of it', async () => {
    expect(await put(bottom, top)).toBeNull();
    expect(await put(middle, bottom)).toBeNull();
    expect(await put(middle, null)).toBeNull();
    expect(await put(top, middle)).toBeNull();
  });

  it('refuses a ring that two writers would make together', async () => {
    const [left, right] = [await app.make[table](), await app.make[table]()];
    const { dataSource } = app.registry;
    const update = `UPDATE ${table} SET ${column} = $1 WHERE id = $2`;

    const first = dataSource.createQueryRunner();
    const second = dataSource.createQueryRunner();
    try {
      await first.startTransaction();
      await second.startTransaction();
      await first.query(update, [right.uuid, left.uuid]);
      const other = refusalOf(second.query(update, [left.uuid, right.uuid]));
      await waitingOr(other);
      await first.commitTransaction();

      expect(await other).toBe('check');
    } finally {
      await second.rollbackTransaction();
      await first.release();
      await second.release();
    }
  });
});
