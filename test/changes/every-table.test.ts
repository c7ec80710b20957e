import { randomBytes, randomUUID } from 'node:crypto';
import { GraphQLObjectType } from 'graphql';
import { RecordType } from '../../src/shared/record/record-type.ts';
import type { Node } from '../../src/shared/record/node.ts';
import { countryUuid } from '../../src/shared/country-id.ts';
import { encodeId } from '../../src/shared/type-id.ts';
import { startApp, type TestApp } from '../support/app.ts';

const TYPES = Object.values(RecordType);

/** Tables that go with a record, but tell nothing about it: what search looks into, and former ids. */
const NO_PARTS = ['record_text', 'record_alias'];

interface PartTable {
  readonly table: string;
  readonly owner: string;
}

describe('the log of changes knows', () => {
  let app: TestApp;
  let snapshot: string;
  beforeAll(async () => {
    app = await startApp();
    const [source] = await app.make.sql<{ text: string }>(
      `SELECT pg_get_functiondef('snapshot_of'::regproc) AS text`,
    );
    snapshot = source?.text ?? '';
  });
  afterAll(() => app.stop());

  /** What a snapshot of a type of record is made of. */
  const snapshotOf = (type: string): string =>
    snapshot.split(`WHEN '${type}' THEN RETURN`)[1]?.split('THEN RETURN')[0] ?? '';
  const listsIn = (text: string): string[] =>
    [...text.matchAll(/'(\w+)', \(SELECT jsonb_agg/g)].map(([, list]) => list ?? '');
  const fieldsOf = (type: string): object => {
    const object = app.registry.schema.getType(type);
    if (!(object instanceof GraphQLObjectType)) throw new Error(`Expected a type ${type}.`);
    return object.getFields();
  };
  const tableOf = (type: string) => app.registry.createContext().tables.named(type);

  it('every type of record: a table that is registered has its trigger and its snapshot', async () => {
    const registered = await app.make.sql<{ table: string; type: string }>(
      `SELECT tgrelid::regclass::text AS table, encode(tgargs, 'escape') AS type FROM pg_trigger
       WHERE tgfoid = 'register_record'::regproc`,
    );
    const drafted = await app.make.sql<{ table: string; events: number }>(
      `SELECT tgrelid::regclass::text AS table, tgtype & 31 AS events FROM pg_trigger
       WHERE tgfoid = 'draft_record_change'::regproc`,
    );

    expect(registered.map(({ type }) => type.replace(/\\000$/, '')).sort()).toEqual(
      [...TYPES].sort(),
    );
    expect(drafted.map(({ table }) => table).sort()).toEqual(
      registered.map(({ table }) => table).sort(),
    );
    // For each row, before an update and a deletion.
    expect(new Set(drafted.map(({ events }) => events))).toEqual(new Set([1 + 2 + 8 + 16]));
    for (const type of TYPES) expect(snapshotOf(type)).toContain(`FROM ${tableOf(type).name} t`);
  });

  it('every table that belongs to a record: it has the trigger, and is in the snapshot', async () => {
    const parts = await app.make.sql<PartTable & Record<string, unknown>>(
      `SELECT conrelid::regclass::text AS table, attname AS owner
       FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND confdeltype = 'c' AND confrelid IN (
         SELECT 'record'::regclass UNION ALL
         SELECT tgrelid FROM pg_trigger WHERE tgfoid = 'register_record'::regproc)
       AND conrelid <> ALL ($1::regclass[]) ORDER BY 1`,
      [NO_PARTS],
    );
    const drafted = await app.make.sql<PartTable & Record<string, unknown>>(
      `SELECT tgrelid::regclass::text AS table, replace(encode(tgargs, 'escape'), '\\000', '') AS owner
       FROM pg_trigger WHERE tgfoid = 'draft_part_change'::regproc AND tgtype & 31 = 1 + 2 + 4 + 8 + 16 ORDER BY 1`,
    );

    expect(parts.length).toBeGreaterThan(15);
    expect(drafted).toEqual(parts);
    for (const { table, owner } of parts)
      expect(snapshot).toContain(`FROM ${table.replaceAll('"', '')} p WHERE p.${owner} = t.id`);
  });

  it.each(TYPES)(
    'the lists of a record that its type has, as whoever writes them does: %s',
    (type) => {
      const { states } = app.registry.createContext().feed;
      const lists = listsIn(snapshotOf(type)).filter((list) => list in fieldsOf(type));

      expect(lists.sort()).toEqual(Object.keys(states.kept(type).parts).sort());
    },
  );

  it.each(TYPES)('which field each column belongs to: %s', async (type) => {
    const { feed, tables } = app.registry.createContext();
    const columns = await app.make.sql<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
       AND NOT attisdropped
       AND attname NOT IN ('id', 'version', 'created_at', 'updated_at', 'audience', 'is_public')`,
      [tableOf(type).name],
    );
    const fieldsIn = (names: readonly string[]) => feed.states.fieldsOf(tables, type, names);
    const names = columns.map(({ name }) => name);

    // The place in the list of an agreement is the agreement's.
    const ownerOnly = type === RecordType.PROVISION ? ['position'] : [];
    expect(names.filter((name) => fieldsIn([name]).length === 0)).toEqual(ownerOnly);
    expect(fieldsIn(names).filter((field) => !(field in fieldsOf(type)))).toEqual([]);
  });

  it('the ids of all records, as everybody else does', async () => {
    const ids = TYPES.filter((type) => type !== RecordType.COUNTRY).flatMap((type) =>
      Array.from({ length: 50 }, () => ({ type, uuid: randomUuid() })),
    );
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const countries = letters.flatMap((first) =>
      letters.map((second) => ({ type: 'Country', uuid: countryUuid(first + second) })),
    );
    const asked = [...ids, ...countries];

    const told = await app.make.sql<{ id: string }>(
      'SELECT public_id(type, id) AS id FROM unnest($1::text[], $2::uuid[]) AS asked (type, id)',
      [asked.map(({ type }) => type), asked.map(({ uuid }) => uuid)],
    );

    const prefixOf = (type: string) => (tableOf(type).entity as unknown as typeof Node).idPrefix;
    expect(told.map(({ id }) => id)).toEqual(
      asked.map(({ type, uuid }) => encodeId(prefixOf(type), uuid)),
    );
  });
});

/** Any 128 bits, not only those of one of the versions of uuids, and a proper one now and then. */
function randomUuid(): string {
  const digits = randomBytes(16).toString('hex');
  return digits < '8' ? randomUUID() : digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
