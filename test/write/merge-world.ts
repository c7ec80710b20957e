import type { TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

interface Merged {
  readonly errors: readonly {
    path: string[];
    code: string;
    message: string;
    currentVersion: number | null;
  }[];
  readonly organization?: { id: string; slug: string; version: number } | null;
  readonly person?: { id: string; slug: string; version: number } | null;
}

/** Asks for a merger and answers its payload, errors and all. */
export async function mergerOf(
  app: TestApp,
  type: 'Organization' | 'Person',
  input: Readonly<Record<string, unknown>>,
): Promise<Merged> {
  const { merged } = await app.run(
    `mutation ($input: Merge${type}sInput!) { merged: merge${type}s(input: $input) {
      ${type.toLowerCase()} { id slug version } errors { path code message currentVersion }
    } }`,
    { input },
  );
  return merged as Merged;
}

/** Merges two records, which must succeed. */
export async function merge(
  app: TestApp,
  type: 'Organization' | 'Person',
  from: Made,
  into: Made,
): Promise<void> {
  const { errors } = await mergerOf(app, type, { from: from.id, into: into.id });
  expect(errors).toEqual([]);
}

/** How many rows of each column refer to a record; none for a column that could but does not. */
export async function referencesTo(
  { make }: TestApp,
  table: 'organization' | 'person',
  uuid: string,
): Promise<Map<string, number>> {
  // Not what triggers derive, nor the row of the record itself.
  const columns = await make.sql<{ table: string; column: string }>(
    `SELECT referring.relname AS table, col.attname AS column
     FROM pg_constraint fk JOIN pg_class referring ON referring.oid = fk.conrelid
     JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = ANY (fk.conkey)
     WHERE fk.contype = 'f' AND fk.confrelid IN ($1::regclass, 'record'::regclass)
       AND col.attname <> 'id' AND fk.conrelid <> 'record_text'::regclass`,
    [table],
  );
  const counts = await Promise.all(
    columns.map(async ({ table: referring, column }) => {
      const [row] = await make.sql<{ count: string }>(
        `SELECT count(*) FROM "${referring}" WHERE "${column}" = $1`,
        [uuid],
      );
      return [`${referring}.${column}`, Number(row?.count)] as const;
    }),
  );
  return new Map(counts.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Lets citations, topics, names and statements refer to a record. */
export async function referToRecord({ make }: TestApp, { uuid }: Made): Promise<void> {
  const source = await make.source();
  const topic = await make.topic();
  const statement = await make.statement();
  await make.link('citation', { record_id: uuid, source_id: source.uuid, locator: 'page 1' });
  await make.link('record_topic', { id: undefined, record_id: uuid, topic_id: topic.uuid });
  await make.link('record_name', { record_id: uuid, text: `Once ${uuid}`, kind: 'FORMER' });
  await make.link('statement_subject', {
    id: undefined,
    statement_id: statement.uuid,
    record_id: uuid,
  });
}
