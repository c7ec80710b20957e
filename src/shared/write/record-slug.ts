import type { Scope } from './scope.ts';
import { slug as slugRule } from './rules.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** In characters. */
const LONGEST_SLUG = 80;

/** Says what is wrong with the slug that is asked for, if any. Those of merged records stay taken. */
export async function findSlugProblem(
  { tx, problems }: Scope,
  type: string,
  asked: string,
): Promise<void> {
  const instead = slugRule(asked as never);
  if (instead !== null) problems.expected(['slug'], UserErrorCode.INVALID, instead, asked);
  else if (asked.length > LONGEST_SLUG)
    problems.add(
      ['slug'],
      UserErrorCode.TOO_LONG,
      `Expected at most ${LONGEST_SLUG} characters, but got ${asked.length}.`,
    );
  else if ((await takenSlugs(tx, type, asked)).has(asked))
    problems.expected(
      ['slug'],
      UserErrorCode.TAKEN,
      `a slug that no other record of type ${type} has, and none had that was merged`,
      asked,
    );
}

/** A free slug, made of an acronym or name: with a number behind it where another record has it. */
export async function slugFrom(tx: Transaction, type: string, name: string): Promise<string> {
  const wanted = await foldedSlug(tx, name, type);
  const taken = await takenSlugs(tx, type, wanted);
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/** Which of a slug, and of those with a number behind it, records of a type have or had. */
async function takenSlugs(tx: Transaction, type: string, wanted: string): Promise<Set<string>> {
  const { name: table } = tx.tables.named(type);
  // One at a time: two who want the same at once would both find it free, and one of them fail.
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
    table,
    wanted.replace(/(-[0-9]+)+$/, ''),
  ]);
  const rows = await tx.query<{ slug: string }>(
    `SELECT slug FROM ${table} WHERE slug = $1 OR slug ~ $2
     UNION ALL SELECT slug FROM record_alias WHERE type = $3 AND (slug = $1 OR slug ~ $2)`,
    [wanted, `^${wanted}-[0-9]+$`, type],
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** A name in letters and digits of ASCII, cut at a word where it is long; the type where it has none. */
async function foldedSlug(tx: Transaction, name: string, type: string): Promise<string> {
  const words = (await folded(tx, name)).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const cut =
    words.length > LONGEST_SLUG ? words.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '') : words;
  return cut.slice(0, LONGEST_SLUG) || type.toLowerCase();
}

/** A text without regard to case and diacritics, as the database folds it; ASCII is folded the same here. */
async function folded(tx: Transaction, text: string): Promise<string> {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  const [row] = await tx.query<{ folded: string }>('SELECT fold($1) AS folded', [text]);
  return row?.folded ?? '';
}
