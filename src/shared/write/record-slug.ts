import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** In characters; what is longer is cut at a word. */
const LONGEST_SLUG = 80;

/**
 * The slug of a new record: the one that is asked for, or else one made of its acronym or name, with a
 * number behind it where another record has it already. Slugs of merged records stay taken.
 * @throws Refusal when another record has the one that is asked for
 */
export async function slugFor(
  tx: Transaction,
  type: string,
  asked: string | null | undefined,
  name: string,
): Promise<string> {
  const { name: table } = tx.tables.named(type);
  // One at a time: two who made the same slug at once would find it free, and one of them fail.
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
    table,
    asked ?? name,
  ]);
  const wanted = asked ?? (await slugOf(tx, name, type));
  const rows = await tx.query<{ slug: string }>(
    `SELECT slug FROM ${table} WHERE slug = $1 OR slug ~ $2
     UNION ALL SELECT slug FROM record_alias WHERE type = $3 AND (slug = $1 OR slug ~ $2)`,
    [wanted, `^${wanted}-[0-9]+$`, type],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  if (asked != null)
    throw Refusal.of(
      ['slug'],
      UserErrorCode.TAKEN,
      `Expected a slug that no other record of type ${type} has or had, but got "${asked}".`,
    );
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/** A name in letters and digits of ASCII; the type where the name has none. */
async function slugOf(tx: Transaction, name: string, type: string): Promise<string> {
  const [row] = await tx.query<{ folded: string }>('SELECT fold($1) AS folded', [name]);
  const words = (row?.folded ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const cut =
    words.length > LONGEST_SLUG ? words.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '') : words;
  return cut.slice(0, LONGEST_SLUG) || type.toLowerCase();
}
