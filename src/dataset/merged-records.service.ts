import type { EntityManager } from 'typeorm';
import { tableNameOf } from '../shared/database/naming.ts';
import type { RowsByTable } from './rows/row.ts';

interface Alias {
  readonly type: string;
  readonly slug: string;
  readonly survivor: string;
}

/**
 * Refuses a dataset that brings back what the registry has merged: the slugs of such records lead to their
 * survivors, which may have parts of them already.
 * @throws Error naming those records
 */
export async function refuseMerged(transaction: EntityManager, tables: RowsByTable): Promise<void> {
  const aliases = await transaction.query<Alias[]>(
    `SELECT type, slug, snapshot_of(type, survivor_id) ->> 'slug' AS survivor
     FROM record_alias WHERE slug IS NOT NULL ORDER BY type, slug`,
  );
  const rowsOf = new Map(tables);
  const merged = aliases.filter(({ type, slug }) =>
    rowsOf.get(tableNameOf({ name: type }))?.some((row) => row['slug'] === slug),
  );
  if (merged.length === 0) return;
  const named = merged.map(({ type, slug, survivor }) => `${type} ${slug} (now ${survivor})`);
  throw new Error(
    `Expected a dataset without records that were merged into others, but it has ${named.join(', ')}.`,
  );
}
