import type { Input } from './input.ts';
import type { Scope } from './scope.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Part, Writable } from './writable.ts';

/**
 * Says where an input would put a record above itself, or refer from a record to the same one. The
 * database refuses the former too, for those who write at once.
 */
export async function findCycles(
  scope: Scope,
  of: Writable,
  input: Input,
  uuid: string,
): Promise<void> {
  const { references, problems } = scope;
  for (const [name, part] of Object.entries(of.parts)) {
    const items = input[name];
    if (Array.isArray(items))
      items.forEach((_, index) => {
        findSelf(scope, part, uuid, [name, index]);
      });
  }
  const table = scope.tx.tables.get(of.entity);
  for (const [name, toOnes] of table.toOnes) {
    const [toOne] = toOnes;
    const above = references.at([name])?.uuid;
    if (above === undefined || toOne?.target().entity !== of.entity) continue;
    const [row] = await scope.tx.query<{ is_below: boolean }>(
      `WITH RECURSIVE above AS (
         SELECT $1::uuid AS id
         UNION SELECT t.${toOne.joinColumn} FROM ${table.name} t JOIN above USING (id)
         WHERE t.${toOne.joinColumn} IS NOT NULL)
       SELECT EXISTS (SELECT FROM above WHERE id = $2) AS is_below`,
      [above, uuid],
    );
    if (row?.is_below)
      problems.expected(
        [name],
        UserErrorCode.INVALID,
        'a record that is not below this one',
        input[name],
      );
  }
}

/** Says so where an entry of a list refers to the record that it belongs to, and should not. */
export function findSelf(
  { references, problems }: Scope,
  part: Part,
  uuid: string,
  path: readonly (string | number)[],
): void {
  if (!('of' in part) || part.other === undefined) return;
  const at = [...path, part.other];
  if (references.at(at)?.uuid === uuid)
    problems.add(
      at,
      UserErrorCode.INVALID,
      'Expected another record, but got the one that the list belongs to.',
    );
}
