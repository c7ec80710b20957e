import { domains } from '../../../src/domains.ts';
import { startApp, type TestApp } from '../../support/app.ts';

/** What triggers derive from records and what belongs to them, in the same transaction, and the log itself. */
const FOLLOWING = ['change', 'indexed_word', 'record', 'record_alias', 'record_text'];

/** What no field of the schema is read from. */
const UNREAD = ['api_key', 'change_draft', 'cursor_key', 'idempotency_key', 'migrations'];

describe('a table that changes without the log of changes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is known as one, so that answers which were read from it are not cached', async () => {
    const tables = await app.make.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind IN ('r', 'p', 'm', 'f') AND relnamespace = 'public'::regnamespace AND oid NOT IN (
         SELECT tgrelid FROM pg_trigger
         WHERE tgfoid IN ('draft_record_change'::regproc, 'draft_part_change'::regproc))`,
    );
    const unlogged = domains.flatMap((domain) => domain.unlogged ?? []);

    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...FOLLOWING, ...UNREAD, ...unlogged].sort(),
    );
    const entities = app.registry.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(entities.filter((table) => UNREAD.includes(table))).toEqual([]);
  });

  it('is found in whatever statement reads it', () => {
    const { freshness } = app.registry;

    expect(freshness.isLogged('SELECT k.n FROM topic t JOIN record_name USING (id)')).toBe(true);
    expect(freshness.isLogged('SELECT k.n FROM topic t JOIN webhook ON TRUE')).toBe(false);
    expect(freshness.isLogged('SELECT k.n FROM "webhook_attempt" t')).toBe(false);
    // The time itself is not of the log either.
    expect(freshness.isLogged('SELECT k.n FROM topic WHERE created_at < now()')).toBe(false);
    expect(freshness.isLogged('SELECT k.n FROM topic WHERE day < CURRENT_DATE')).toBe(true);
  });
});
