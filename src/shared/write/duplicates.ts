import type { Input } from './input.ts';
import type { InputPath } from './problems.ts';
import type { Scope } from './scope.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Part, Writable } from './writable.ts';

/** Says which entries of an input's lists are there twice, at any depth. */
export function findDuplicates(
  scope: Scope,
  of: Writable,
  input: Input,
  path: InputPath = [],
): void {
  for (const [name, part] of Object.entries(of.parts)) {
    const items = input[name];
    if (!Array.isArray(items)) continue;
    findInList(scope, part, items, [...path, name]);
    if ('of' in part)
      items.forEach((item, index) => {
        findDuplicates(scope, part.of, item as Input, [...path, name, index]);
      });
  }
}

function findInList(scope: Scope, part: Part, items: readonly unknown[], path: InputPath): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const at = [...path, index];
    const key = keyOf(scope, part, item, at);
    if (key === undefined) return;
    if (seen.has(key))
      scope.problems.add(
        at,
        UserErrorCode.DUPLICATE,
        'Expected each entry once, but this one is in the list already.',
      );
    seen.add(key);
  });
}

/** What tells an entry from others; undefined for one that refers to nothing that is known. */
function keyOf(
  { references }: Scope,
  part: Part,
  item: unknown,
  path: InputPath,
): string | undefined {
  if (!('of' in part)) return references.at(path)?.uuid;
  return JSON.stringify(
    part.distinctBy.map((name) => references.at([...path, name]) ?? (item as Input)[name] ?? null),
  );
}
