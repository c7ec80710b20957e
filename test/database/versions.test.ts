import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

interface Stamp {
  readonly version: number;
  readonly created: string;
  readonly updated: string;
}

describe('the version of a record', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const stampOf = async (table: string, { uuid }: Made): Promise<Stamp> => {
    const [stamp] = await app.make.sql<Stamp & Record<string, unknown>>(
      `SELECT version, created_at::text AS created, updated_at::text AS updated FROM ${table} WHERE id = $1`,
      [uuid],
    );
    if (!stamp) throw new Error(`Expected a row of ${table} with id ${uuid}, but there is none.`);
    return stamp;
  };
  const set = (table: string, assignment: string, { uuid }: Made) =>
    app.make.sql(`UPDATE ${table} SET ${assignment} WHERE id = $1`, [uuid]);

  it('is 1 when it is new, created and updated at once', async () => {
    const { version, created, updated } = await stampOf('topic', await app.make.topic());

    expect([version, updated]).toEqual([1, created]);
  });

  it('counts each update that changes something, and tells when it was', async () => {
    const topic = await app.make.topic({ name: 'Drugs' });
    const before = await stampOf('topic', topic);

    await set('topic', `name = 'Drug trafficking'`, topic);
    const once = await stampOf('topic', topic);
    await set('topic', `summary = 'All of it.'`, topic);
    const twice = await stampOf('topic', topic);

    expect([once.version, twice.version]).toEqual([2, 3]);
    expect([once.created, twice.created]).toEqual([before.created, before.created]);
    expect(before.updated < once.updated && once.updated < twice.updated).toBe(true);
  });

  it('stays, and so does the time, when nothing changed', async () => {
    const topic = await app.make.topic({ name: 'Drugs' });
    const before = await stampOf('topic', topic);

    await set('topic', `name = 'Drugs', summary = NULL`, topic);

    expect(await stampOf('topic', topic)).toEqual(before);
  });

  it('cannot be set by hand', async () => {
    const topic = await app.make.topic();
    const before = await stampOf('topic', topic);

    await set('topic', `version = 41, updated_at = '2000-01-01'`, topic);
    expect(await stampOf('topic', topic)).toEqual(before);

    await set('topic', `version = 41, updated_at = '2000-01-01', name = 'Drugs'`, topic);
    const { version, updated } = await stampOf('topic', topic);
    expect(version).toBe(2);
    expect(updated > before.updated).toBe(true);
  });

  it.each([
    'country',
    'source',
    'topic',
    'organization',
    'person',
    'information_system',
    'agreement',
    'project',
    'meeting',
    'statement',
    'agreement_action',
    'provision',
  ])('is kept in the table %s', async (table) => {
    const { make } = app;
    const agreement = await make.agreement();
    const records: Readonly<Record<string, () => Promise<Made>>> = {
      country: () => make.country('NO'),
      source: () => make.source(),
      topic: () => make.topic(),
      organization: () => make.organization(),
      person: () => make.person(),
      information_system: () => make.system(),
      agreement: () => make.agreement(),
      project: () => make.project(),
      meeting: () => make.meeting(),
      statement: () => make.statement(),
      agreement_action: () => make.action(agreement, { kind: 'NEGOTIATION' }),
      provision: () => make.provision(agreement, { kind: 'COORDINATION' }),
    };
    const record = await records[table]?.();
    if (!record) throw new Error(`Expected a way to make a row of ${table}.`);

    await set(table, `summary = 'Changed.'`, record);
    await set(table, `summary = 'Changed.'`, record);

    expect((await stampOf(table, record)).version).toBe(2);
  });

  it('of an agreement moves with its actions, which belong to it', async () => {
    const { make } = app;
    const agreement = await make.agreement();
    const action = await make.action(agreement, { kind: 'SIGNATURE', ...make.date('on', '2016') });
    const signed = await stampOf('agreement', agreement);

    await set('agreement_action', `city = 'Vienna'`, action);
    const moved = await stampOf('agreement', agreement);
    await set(
      'agreement_action',
      `on_edtf = '2017', on_earliest = '2017-01-01', on_latest = '2017-12-31'`,
      action,
    );
    const resigned = await stampOf('agreement', agreement);

    expect([signed.version, moved.version, resigned.version]).toEqual([2, 3, 4]);
  });
});
