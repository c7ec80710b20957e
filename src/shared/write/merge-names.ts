import type { Pair } from './merge-pair.ts';
import type { Transaction } from './transaction.ts';
import { newUuid } from './new-uuid.ts';
import type { Writable } from './writable.ts';

/** Which fields of a type of record are names, by the kind of further name that they become. */
export type FormerNames = Readonly<Record<string, string>>;

/** Makes the names of a merged record further names of its survivor, unless it has them: search goes on finding it. */
export async function keepNames(
  tx: Transaction,
  of: Writable,
  { from, into }: Pair,
  names: FormerNames,
): Promise<void> {
  const part = of.parts['names'];
  if (!part || !('of' in part))
    throw new Error(`Expected records of type ${of.entity.name} to have further names.`);
  const { name: furtherNames } = tx.tables.get(part.of.entity);
  const { name: table, columns } = tx.tables.get(of.entity);
  const named = Object.entries(names).map(([field, kind]) => ({
    kind,
    column: columns.find(({ path }) => path[0] === field)?.name ?? field,
  }));
  const own = named.map(({ column }) => `s.${column}`).join(', ');
  for (const { column, kind } of named)
    await tx.query(
      `INSERT INTO ${furtherNames} (id, ${part.owner}, text, kind)
       SELECT $1, s.id, f.${column}, $2 FROM ${table} f, ${table} s
       WHERE f.id = $3 AND s.id = $4 AND f.${column} IS NOT NULL
         AND (f.${column} IN (${own})) IS NOT TRUE
         AND NOT EXISTS (SELECT FROM ${furtherNames} n WHERE n.${part.owner} = s.id AND n.text = f.${column})`,
      [newUuid(), kind, from, into],
    );
}
