import { startApp, type TestApp } from '../support/app.ts';
import { faultOf, write, written } from './writing.ts';

describe('expectedVersion', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const create = (): Promise<string> => written(app, 'createTopic', { name: 'Topic' });

  it('lets an update through at the version that is expected, and tells the current one otherwise', async () => {
    const id = await create();
    const update = { id, expectedVersion: 1 };
    expect(await write(app, 'updateTopic', { ...update, name: 'First' })).toMatchObject({
      version: 2,
      errors: [],
    });

    expect(await faultOf(app, 'updateTopic', { ...update, name: 'Second' })).toEqual({
      path: ['expectedVersion'],
      code: 'CONFLICT',
      currentVersion: 2,
      message: 'Expected the record to be at version 1, but it is at version 2.',
    });
    expect(await faultOf(app, 'deleteTopic', update)).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
    });
    expect(await app.run(`{ topic(id: "${id}") { name } }`)).toEqual({ topic: { name: 'First' } });
    await written(app, 'deleteTopic', { id, expectedVersion: 2 });
  });

  it('minds changes of lists as those of fields', async () => {
    const id = await create();
    const source = await app.make.source();
    await written(app, 'updateTopic', { id, citations: [{ source: source.id }] });

    expect(
      await faultOf(app, 'updateTopic', { id, citations: [], expectedVersion: 1 }),
    ).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('lets exactly one of two editors win who write at once, twenty times over', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, create));
    const pairs = await Promise.all(
      ids.map((id) =>
        Promise.all(
          ['one', 'other'].map((name) =>
            write(app, 'updateTopic', { id, name, expectedVersion: 1 }),
          ),
        ),
      ),
    );

    const outcomes = pairs.map((pair) =>
      pair.map(({ version, errors }) => errors[0]?.code ?? `version ${version}`).sort(),
    );
    expect(outcomes).toEqual(ids.map(() => ['CONFLICT', 'version 2']));
    const losers = pairs.flat().flatMap(({ errors }) => errors);
    expect(losers.map(({ currentVersion }) => currentVersion)).toEqual(ids.map(() => 2));
    const names = await Promise.all(
      ids.map(
        async (id) => (await app.run(`{ topic(id: "${id}") { name } }`)).topic.name as string,
      ),
    );
    expect(names).toEqual(pairs.map(([one]) => (one?.errors.length === 0 ? 'one' : 'other')));
  });

  it('is not needed: then whoever comes last is written last, and none is lost in between', async () => {
    const id = await create();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, count) =>
        write(app, 'updateTopic', { id, name: `Name ${count}` }),
      ),
    );

    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const { topic } = await app.run(`{ topic(id: "${id}") { version } }`);
    expect(topic.version).toBe(21);
  });
});
