import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { found } from './found.ts';

describe('search is never behind what is written', () => {
  let app: TestApp;
  let unit: Made;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    unit = await app.make.organization({ name: 'Amber Unit', acronym: 'AMB', summary: 'Gathers.' });
  });
  afterEach(() => app.make.sql('TRUNCATE record CASCADE'));

  const change = (sql: string, ...values: unknown[]): Promise<unknown> => app.make.sql(sql, values);
  const name = async (text: string): Promise<string> => {
    const id = randomUUID();
    await app.make.link('record_name', { id, record_id: unit.uuid, text, kind: 'VARIANT' });
    return id;
  };

  it('a name that is changed is found by its new words only', async () => {
    await change('UPDATE organization SET name = $2 WHERE id = $1', unit.uuid, 'Cobalt Unit');

    expect(await found(app, 'cobalt')).toEqual([unit.slug]);
    expect(await found(app, 'amber')).toEqual([]);
    expect(await found(app, 'amb')).toEqual([unit.slug]);
  });

  it('a text that is removed is found no longer', async () => {
    await change('UPDATE organization SET summary = NULL, acronym = NULL WHERE id = $1', unit.uuid);

    expect(await found(app, 'gathers')).toEqual([]);
    expect(await found(app, 'amb')).toEqual([unit.slug]);
    expect(await found(app, 'amber unit')).toEqual([unit.slug]);
  });

  it('a further name is found once it is added, renamed, and no longer once it is removed', async () => {
    const id = await name('Basalt');
    expect(await found(app, 'basalt')).toEqual([unit.slug]);

    await change('UPDATE record_name SET text = $2 WHERE id = $1', id, 'Granite');
    expect(await found(app, 'basalt')).toEqual([]);
    expect(await found(app, 'granite')).toEqual([unit.slug]);

    await change('DELETE FROM record_name WHERE id = $1', id);
    expect(await found(app, 'granite')).toEqual([]);
    expect(await found(app, 'amber')).toEqual([unit.slug]);
  });

  it('further names stay while the record itself is changed', async () => {
    await name('Basalt');
    await change('UPDATE organization SET name = $2 WHERE id = $1', unit.uuid, 'Cobalt Unit');

    expect(await found(app, 'basalt cobalt')).toEqual([unit.slug]);
  });

  it('a further name that is given to another record leads there', async () => {
    const id = await name('Basalt');
    const other = await app.make.organization();
    await change('UPDATE record_name SET record_id = $2 WHERE id = $1', id, other.uuid);

    expect(await found(app, 'basalt')).toEqual([other.slug]);
  });

  it('a record that is deleted is found no longer, nor counted', async () => {
    await name('Basalt');
    await change('DELETE FROM organization WHERE id = $1', unit.uuid);

    const { search } = await app.run('{ search(text: "amber") { totalCount nodes { score } } }');
    expect(search).toEqual({ totalCount: 0, nodes: [] });
    expect(await found(app, 'basalt')).toEqual([]);
  });

  it('what is rolled back is not found', async () => {
    const runner = app.registry.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('UPDATE organization SET name = $2 WHERE id = $1', [unit.uuid, 'Cobalt']);
      await runner.rollbackTransaction();
    } finally {
      await runner.release();
    }

    expect(await found(app, 'cobalt')).toEqual([]);
    expect(await found(app, 'amber')).toEqual([unit.slug]);
  });
});
