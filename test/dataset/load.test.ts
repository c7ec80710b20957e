import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDataset, loadDatasetIfEmpty } from '../../src/dataset/dataset.service.ts';
import { DatasetError } from '../../src/dataset/problem.ts';
import { startApp, type TestApp } from '../support/app.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const SOURCE = 'interpol-and-caricc-sign-in-almaty';

/** What others write: the sequencer numbers changes when it comes by. */
const NUMBERS = `'{position,hash}'::text[]`;

/** The rows of each table, as PostgreSQL writes them. */
type Rows = ReadonlyMap<string, readonly string[]>;

async function rowsOf({ make }: TestApp): Promise<Rows> {
  const tables = await make.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'change_head' ORDER BY 1`,
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const found = await make.sql<{ row: string }>(
      `SELECT ${name === 'change' ? `(to_jsonb(t) - ${NUMBERS})::text` : 't::text'} AS row FROM ${name} t`,
    );
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

/** The tables that differ: how many rows are new or other, and how many more there are. */
function changesBetween(before: Rows, after: Rows): object[] {
  return [...after].flatMap(([table, rows]) => {
    const known = new Set(before.get(table));
    const changed = rows.filter((row) => !known.has(row)).length;
    const added = rows.length - known.size;
    return changed > 0 || added !== 0 ? [{ table, changed, added }] : [];
  });
}

/** A copy of the shipped dataset, to be edited. */
async function copyOfDataset(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-load-'));
  await cp(DATA, folder, { recursive: true });
  return folder;
}

async function edit(folder: string, file: string, replace: string, by: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(replace)) throw new Error(`Expected ${file} to hold: ${replace}`);
  await writeFile(path, text.replace(replace, by));
}

describe('loading a dataset again', () => {
  let app: TestApp;
  let folder: string;
  let loaded: number;
  beforeAll(async () => {
    app = await startApp();
    folder = await copyOfDataset();
    loaded = await loadDataset(app.registry.dataSource, folder);
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  it('changes nothing when it is the same: no row, no version, no time', async () => {
    const before = await rowsOf(app);

    expect(await loadDataset(app.registry.dataSource, folder)).toBe(loaded);

    expect(before.get('agreement')).toHaveLength(9);
    expect(before.get('citation')?.length).toBeGreaterThan(100);
    expect(changesBetween(before, await rowsOf(app))).toEqual([]);
  });

  it('brings up to date what was edited, and that alone', async () => {
    const before = await rowsOf(app);
    await edit(folder, 'organizations.yaml', 'The world body of', 'The largest body of');

    await loadDataset(app.registry.dataSource, folder);

    // Search looks through summaries, and keeps them and their words in tables of its own.
    expect(changesBetween(before, await rowsOf(app))).toEqual([
      { table: 'change', changed: 1, added: 1 },
      { table: 'indexed_word', changed: 1, added: 1 },
      { table: 'organization', changed: 1, added: 0 },
      { table: 'record', changed: 1, added: 0 },
      { table: 'record_text', changed: 1, added: 0 },
    ]);
    expect(await app.run('{ organization(slug: "interpol") { version summary } }')).toEqual({
      organization: { version: 2, summary: expect.stringMatching(/^The largest body/) as string },
    });
  });

  it('adds what is new beside what was there, as version 1', async () => {
    const before = await rowsOf(app);
    const topic = `- { slug: novelty, name: Novelty, citations: [{ source: ${SOURCE} }] }`;
    await edit(folder, 'topics.yaml', 'topics:\n', `topics:\n  ${topic}\n`);

    await loadDataset(app.registry.dataSource, folder);

    expect(changesBetween(before, await rowsOf(app))).toEqual([
      { table: 'change', changed: 1, added: 1 },
      { table: 'citation', changed: 1, added: 1 },
      { table: 'indexed_word', changed: 1, added: 1 },
      { table: 'record', changed: 1, added: 1 },
      { table: 'record_text', changed: 1, added: 1 },
      { table: 'topic', changed: 1, added: 1 },
    ]);
    expect(await app.run('{ topic(slug: "novelty") { version } }')).toEqual({
      topic: { version: 1 },
    });
  });
});

describe('loading a dataset into an empty registry', () => {
  let app: TestApp;
  let empty: Rows;
  beforeEach(async () => {
    app = await startApp();
    empty = await rowsOf(app);
  });
  afterEach(() => app.stop());

  const loadIfEmpty = (folder: string) => loadDatasetIfEmpty(app.registry.dataSource, folder);

  it('is refused whole for one reference that leads nowhere', async () => {
    const folder = await copyOfDataset();
    const topic = `- { slug: lost, name: Lost, broader: nowhere, citations: [{ source: ${SOURCE} }] }`;
    await edit(folder, 'topics.yaml', 'topics:\n', `topics:\n  ${topic}\n`);

    for (const load of [loadIfEmpty, () => loadDataset(app.registry.dataSource, folder)]) {
      const error = await load(folder).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DatasetError);
      expect((error as DatasetError).message).toMatch(
        /^The dataset has 1 problem:\ntopics.yaml:\d+ lost broader: expected the slug of one of the topics, received "nowhere"$/,
      );
    }
    expect(changesBetween(empty, await rowsOf(app))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('is undone whole when the database refuses one row', async () => {
    // A record has the slug already, under an id that the dataset does not know.
    await app.make.organization({ slug: 'interpol' });
    const before = await rowsOf(app);

    await expect(loadDataset(app.registry.dataSource, DATA)).rejects.toThrow(
      /organization_slug_key/,
    );

    expect(changesBetween(before, await rowsOf(app))).toEqual([]);
  });

  it('happens once when several servers start at once', async () => {
    const loaded = await Promise.all([DATA, DATA, DATA].map(loadIfEmpty));
    const rows = loaded.filter((count) => count !== null);

    expect(rows).toHaveLength(1);
    expect(rows[0]).toBeGreaterThan(1_000);
    expect((await rowsOf(app)).get('agreement')).toHaveLength(9);
  });

  it('does not happen when there is a record already', async () => {
    await app.make.topic({ slug: 'own' });

    expect(await loadIfEmpty(DATA)).toBeNull();

    expect((await rowsOf(app)).get('record')).toHaveLength(1);
  });
});
