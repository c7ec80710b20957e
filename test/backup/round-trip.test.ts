import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp } from '../../src/backup/backup.service.ts';
import { restore } from '../../src/backup/restore.service.ts';
import { migrations } from '../../src/migrations/index.ts';
import { createDataSource } from '../../src/shared/database/data-source.ts';
import { migrate } from '../../src/shared/database/migrate.ts';
import { overWebSocket, take, until } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';
import { contentsOf, createEmptyDatabase, makeFolder, query } from './registries.ts';

const KEY = '0b5bd5ea-6a41-4a2f-9c1c-1f7a0dcd2c39';
const CHECKPOINT = '{ checkpoint { cursor count hash } }';
const CREATE = `mutation ($name: String!, $key: String) {
  createTopic(input: { name: $name, idempotencyKey: $key }) { errors { message } topic { id version } } }`;
const DELETE = 'mutation ($id: ID!) { deleteTopic(input: { id: $id }) { errors { message } } }';
const CHANGES = `query ($after: String) {
  changes(after: $after, first: 100) { nodes { position operation changedFields } } }`;
const PAGE = `query ($after: String) {
  organizations(first: 3, after: $after) { nodes { id } pageInfo { endCursor } } }`;
const FOLLOW = `subscription ($after: String) {
  recordChanged(after: $after) { position operation changedFields } }`;

describe('a registry that is restored', () => {
  let folder: Awaited<ReturnType<typeof makeFolder>>;
  let original: TestApp;
  let restored: TestApp;
  let file: string;
  let cursor: string;
  let before: Record<string, unknown>;
  let restoredUrl: string;
  beforeAll(async () => {
    folder = await makeFolder();
    file = join(folder.path, 'registry.backup');
    original = await startReferenceApp();
    await original.registry.numberChanges();
    cursor = (await original.run(CHECKPOINT)).checkpoint.cursor;
    // With what COPY has to write otherwise, so that lines stay lines.
    await original.make.topic({ name: 'back\\slash, tab\t, line\nend, \r, separator\u2028, \\.' });
    const { createTopic } = await original.run(CREATE, { name: 'Once', key: KEY });
    await original.run(DELETE, { id: createTopic.topic.id });
    before = await contentsOf(original.url);
    await backUp(original.url, file);
    restoredUrl = await createEmptyDatabase();
    await restore(restoredUrl, file, { replaces: false });
  });
  afterAll(async () => {
    await restored.stop();
    await original.stop();
    await folder.remove();
  });

  it('is the same, to the last row, sequence and trigger', async () => {
    expect(await contentsOf(restoredUrl)).toEqual(before);
    restored = await startApp({ url: restoredUrl });
  });

  it('has the same log, and numbers it on', async () => {
    expect((await restored.run(CHECKPOINT)).checkpoint).toEqual(
      (await original.run(CHECKPOINT)).checkpoint,
    );
  });

  it('takes the cursors of the log and of lists that were given out before', async () => {
    const { endCursor } = (await original.run(PAGE)).organizations.pageInfo;

    for (const [document, after] of [
      [CHANGES, cursor],
      [PAGE, endCursor],
    ] as const)
      expect(await restored.run(document, { after })).toEqual(
        await original.run(document, { after }),
      );
  });

  it('goes on telling those who follow it', async () => {
    const following = overWebSocket(restored, FOLLOW, { after: cursor });
    const missed = (await original.run(CHANGES, { after: cursor })).changes.nodes;
    const written = await restored.run(CREATE, { name: 'After' });

    const told = (await take(following, Number(missed.length) + 1)).map(
      ({ data }) => data.recordChanged,
    );

    expect(written.createTopic.errors).toEqual([]);
    expect(missed).toHaveLength(3);
    expect(told.slice(0, 3)).toEqual(missed);
    expect(told[3]).toMatchObject({
      operation: 'CREATED',
      position: Number(missed[2].position) + 1,
    });
  });

  it('remembers what it has answered to an idempotency key', async () => {
    const again = { name: 'Once', key: KEY };
    const { createTopic } = await restored.run(CREATE, again, { as: original.key });

    expect(createTopic).toEqual({ errors: [], topic: null });
  });

  it('was in a file that nobody else may read, with nothing beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['registry.backup']);
  });
});

describe('a backup', () => {
  it('is of one moment, whatever is written meanwhile', async () => {
    const folder = await makeFolder();
    const app = await startApp();
    let isDone = false;
    let count = 0;
    const write = async (): Promise<void> => {
      while (!isDone) await app.run(CREATE, { name: `Topic ${++count}` });
    };
    const writing = Promise.all([write(), write()]);
    await until(() => count > 10);

    const file = join(folder.path, 'registry.backup');
    const { rows } = await backUp(app.url, file);
    isDone = true;
    await writing;
    const url = await createEmptyDatabase();
    await restore(url, file, { replaces: false });

    const restored = await startApp({ url });
    await restored.registry.numberChanges();
    const { checkpoint } = await restored.run(CHECKPOINT);
    expect(checkpoint.count).toBe(rows['topic']);
    expect(await query(url, 'SELECT FROM topic')).toHaveLength(rows['topic'] ?? 0);
    expect(await query(url, 'SELECT FROM record')).toHaveLength(rows['topic'] ?? 0);
    await restored.stop();
    await app.stop();
    await folder.remove();
  });

  it('of an older Concord is migrated when it is restored', async () => {
    const folder = await makeFolder();
    const old = await createEmptyDatabase();
    const dataSource = createDataSource({
      url: old,
      entities: [],
      migrations: migrations.slice(0, 10),
    });
    await migrate(await dataSource.initialize());
    await dataSource.destroy();
    await query(old, `INSERT INTO topic (id, slug, name) VALUES (gen_random_uuid(), 'old', 'Old')`);
    const file = join(folder.path, 'old.backup');
    await backUp(old, file);
    const url = await createEmptyDatabase();

    await restore(url, file, { replaces: false });

    const names = (await query(url, 'SELECT name FROM migrations ORDER BY id')).map(
      ({ name }) => name,
    );
    expect(names).toEqual(migrations.map(({ name }) => name));
    const app = await startApp({ url });
    expect((await app.run('{ topics { nodes { name } } }')).topics.nodes).toEqual([
      { name: 'Old' },
    ]);
    await app.stop();
    await folder.remove();
  });
});
