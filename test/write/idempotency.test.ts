import { Role } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { documentFor, faultOf, traces, write, written } from './writing.ts';

describe('idempotencyKey', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const create = (idempotencyKey: string | null, name = 'Topic') =>
    write(app, 'createTopic', { name, idempotencyKey });
  const counts = async (): Promise<[number, number]> => {
    const [row] = await app.make.sql<{ topics: number; changes: number }>(
      'SELECT (SELECT count(*) FROM topic)::int AS topics, (SELECT count(*) FROM change)::int AS changes',
    );
    return [row?.topics ?? 0, row?.changes ?? 0];
  };
  const age = (key: string, age: string) =>
    app.make.sql('UPDATE idempotency_key SET created_at = now() - $2::interval WHERE key = $1', [
      key,
      age,
    ]);

  it('makes one record, one change and fifty equal answers of fifty calls at once', async () => {
    const [topics, changes] = await counts();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create('fifty')));

    expect(answers[0]).toMatchObject({ id: expect.stringMatching(/^top_/) as string, errors: [] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await counts()).toEqual([topics + 1, changes + 1]);
  });

  it('makes one change of fifty updates at once, and one deletion of fifty', async () => {
    const id = (await create(null)).id ?? '';
    const [topics, changes] = await counts();
    const fifty = (mutation: string, input: object) =>
      Promise.all(
        Array.from({ length: 50 }, () =>
          write(app, mutation, { id, idempotencyKey: mutation, ...input }),
        ),
      );
    const updated = await fifty('updateTopic', { name: 'New', expectedVersion: 1 });
    const deleted = await fifty('deleteTopic', { expectedVersion: 2 });

    for (const answer of updated) expect(answer).toEqual({ id, version: 2, errors: [] });
    for (const answer of deleted) expect(answer).toEqual({ id, version: null, errors: [] });
    expect(await counts()).toEqual([topics - 1, changes + 2]);
  });

  it('is refused with another input, or for another mutation', async () => {
    await create('taken');
    const before = await traces(app);
    const reused = { path: ['idempotencyKey'], code: 'KEY_REUSED' };

    expect(
      await faultOf(app, 'createTopic', { name: 'Other', idempotencyKey: 'taken' }),
    ).toMatchObject(reused);
    expect(
      await faultOf(app, 'createTopic', { name: 'Topic', summary: null, idempotencyKey: 'taken' }),
    ).toMatchObject(reused);
    expect(
      await faultOf(app, 'createSource', { title: 'Topic', idempotencyKey: 'taken' }),
    ).toMatchObject(reused);
    expect(await traces(app)).toEqual(before);
  });

  it('does not mind in which order the fields come, nor whether they are in variables', async () => {
    const input = {
      title: 'Treaty',
      kind: 'TREATY',
      provisions: [{ kind: 'OTHER', text: 'x' }],
      idempotencyKey: 'ordered',
    };
    const { id } = await write(app, 'createAgreement', input);
    const reversed = {
      idempotencyKey: 'ordered',
      provisions: [{ text: 'x', kind: 'OTHER' }],
      kind: 'TREATY',
      title: 'Treaty',
    };

    expect((await write(app, 'createAgreement', reversed)).id).toBe(id);
    expect(
      await app.run(`mutation { createAgreement(input: {
        kind: TREATY, provisions: { text: "x", kind: OTHER }, title: "Treaty", idempotencyKey: "ordered"
      }) { agreement { id } } }`),
    ).toEqual({ createAgreement: { agreement: { id } } });
  });

  it('does mind the order of a list', async () => {
    const countries = [await app.make.country('KZ'), await app.make.country('KG')];
    const project = { name: 'Route', kind: 'PROJECT', status: 'ACTIVE', idempotencyKey: 'listed' };
    const ids = countries.map(({ id }) => id);
    await written(app, 'createProject', { ...project, countries: ids });

    expect(
      await faultOf(app, 'createProject', { ...project, countries: ids.reverse() }),
    ).toMatchObject({ code: 'KEY_REUSED' });
  });

  it('stays free after an input with errors, and after fifty of them at once', async () => {
    const wrong = await Promise.all(Array.from({ length: 50 }, () => create('mended', ' ')));
    expect(wrong.map(({ errors }) => errors.map(({ code }) => code))).toEqual(
      wrong.map(() => ['REQUIRED']),
    );

    expect((await create('mended', 'Mended')).errors).toEqual([]);
  });

  it('lasts for 7 days, and is free for any input then', async () => {
    const { id } = await create('week');
    await age('week', '7 days -1 minute');
    expect((await create('week')).id).toBe(id);
    await age('week', '7 days 1 minute');
    const answers = await Promise.all([1, 2, 3].map(() => create('week', 'Other')));

    expect(answers[0]?.errors).toEqual([]);
    expect(answers[0]?.id).not.toBe(id);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(
      await faultOf(app, 'createTopic', { name: 'Topic', idempotencyKey: 'week' }),
    ).toMatchObject({
      code: 'KEY_REUSED',
    });
  });

  it('is forgotten after 7 days, as new ones come', async () => {
    for (const key of ['old 1', 'old 2', 'young']) await create(key);
    await age('old 1', '8 days');
    await age('old 2', '7 days 1 minute');
    await age('young', '6 days');
    await create('new');

    const keys = await app.make.sql<{ key: string }>('SELECT key FROM idempotency_key');
    const known = keys.map(({ key }) => key);
    expect(known).toEqual(expect.arrayContaining(['young', 'new']));
    expect(known.filter((key) => key.startsWith('old'))).toEqual([]);
  });

  it('is each caller’s own: the same of another one is another', async () => {
    const other = await app.makeKey(Role.EDITOR, { name: 'other' });
    const mine = await create('shared');
    const { createTopic } = await app.run(
      'mutation { createTopic(input: {name: "Else", idempotencyKey: "shared"}) { topic { id } errors { code } } }',
      {},
      { as: other },
    );

    expect(createTopic).toEqual({ errors: [], topic: { id: expect.any(String) as string } });
    expect(createTopic.topic.id).not.toBe(mine.id);
  });

  it('is needed by nobody: without one, or with null, each call writes', async () => {
    const ids = [
      await create(null),
      await create(null),
      await write(app, 'createTopic', { name: 'Topic' }),
    ];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
  });

  it.each(['', 'x'.repeat(201), 'a\u0000b', '\ud800'])('is refused as such: %j', async (key) => {
    const before = await traces(app);
    expect(await faultOf(app, 'createTopic', { name: 'x', idempotencyKey: key })).toMatchObject({
      path: ['idempotencyKey'],
      code: 'INVALID',
    });
    expect(await traces(app)).toEqual(before);
  });

  it('gives each of two mutations in one request its own answer, one after the other', async () => {
    const document = documentFor('createTopic').replace(
      /payload: (.*)\n/,
      'payload: $1\n again: $1\n',
    );
    const { payload, again } = await app.run(document, {
      input: { name: 'Topic', idempotencyKey: 'same request' },
    });

    expect(again).toEqual(payload);
  });
});
