import { FuzzyDateError } from '../fuzzy-date.ts';
import { FuzzyDate } from '../graphql/fuzzy-date.type.ts';
import type { Table } from '../read/table.ts';
import type { Input } from './input.ts';
import { inspectText } from './inspect-text.ts';
import { findDisorder } from './order.ts';
import type { InputPath } from './problems.ts';
import type { Scope } from './scope.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Part, Writable } from './writable.ts';

/** As many as an agreement of all countries has parties. */
export const LONGEST_LIST = 500;

/** Finds what is wrong with an input, and notes what it refers to. */
export function inspect(scope: Scope, of: Writable, input: Input, path: InputPath = []): void {
  const table = scope.tx.tables.get(of.entity);
  for (const { name, isRequired } of of.fields) {
    const value = input[name];
    const at = [...path, name];
    if (value === null && isRequired)
      scope.problems.expected(
        at,
        UserErrorCode.REQUIRED,
        'a value, because it is never empty',
        value,
      );
    if (value === undefined || value === null) continue;
    const toOnes = table.toOnes.get(name);
    if (toOnes)
      scope.references.add(
        at,
        toOnes.map(({ target }) => target().type),
        value as string,
      );
    else inspectValue(scope, of, table, value, at);
  }
  for (const [name, { types }] of Object.entries(of.special))
    if (input[name] != null) scope.references.add([...path, name], types, input[name] as string);
  for (const [name, part] of Object.entries(of.parts))
    inspectPart(scope, of, part, input[name], [...path, name]);
  findDisorder(scope.problems, of, input, path);
}

function inspectValue(
  { problems }: Scope,
  of: Writable,
  table: Table,
  value: unknown,
  path: InputPath,
): void {
  const name = String(path.at(-1));
  if (typeof value === 'string' && table.embedded.get(name) === FuzzyDate) {
    problems.add(path, UserErrorCode.INVALID, FuzzyDateError.messageFor(JSON.stringify(value)));
    return;
  }
  if (typeof value === 'string') {
    const isProse = table.columns.some((column) => column.path[0] === name && column.isDeferred);
    inspectText(problems, value, path, isProse);
  }
  const instead = of.rules[name]?.(value as never) ?? null;
  if (instead !== null) problems.expected(path, UserErrorCode.INVALID, instead, value);
}

function inspectPart(
  scope: Scope,
  owner: Writable,
  part: Part,
  items: unknown,
  path: InputPath,
): void {
  if (items === null)
    scope.problems.expected(path, UserErrorCode.REQUIRED, 'a list, empty if need be', items);
  if (!Array.isArray(items)) return;
  if (items.length > LONGEST_LIST) {
    scope.problems.add(
      path,
      UserErrorCode.TOO_LONG,
      `Expected at most ${LONGEST_LIST} entries, but got ${items.length}.`,
    );
    return;
  }
  items.forEach((item: unknown, index) => {
    const at = [...path, index];
    if (!('of' in part)) {
      scope.references.add(at, part.types, item as string);
      return;
    }
    inspect(scope, part.of, item as Input, at);
    part.inspect?.(scope.problems, owner, item as Input, at);
  });
}
