import type pg from 'pg';
import type { SequenceState } from './archive.ts';
import { tablesInOrder } from './catalogue.service.ts';
import { readArchive } from './read-archive.ts';
import { TableCopy } from './table-copy.service.ts';

/** Puts the rows of a backup in the place of those that there are, exactly as they were: no trigger sees them. */
export async function loadArchive(client: pg.Client, file: string): Promise<void> {
  const tables = (await tablesInOrder(client)).map(({ table }) => client.escapeIdentifier(table));
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.join(', ')}`);
  let copy: TableCopy | undefined;
  let sequences: readonly SequenceState[] = [];
  for await (const part of readArchive(file)) {
    if (part.kind === 'table') copy = new TableCopy(client, part.table);
    else if (part.kind === 'row') await copy?.write(part.row);
    else if (part.kind === 'end of table') await copy?.end();
    else if (part.kind === 'trailer') ({ sequences } = part.trailer);
  }
  // A table with checks left to do cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  // Last, since it cannot be undone.
  for (const { name, value, isCalled } of sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      `public.${client.escapeIdentifier(name)}`,
      value,
      isCalled,
    ]);
}
