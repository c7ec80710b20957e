import type { FuzzyDateBounds } from '../fuzzy-date.ts';
import { valuesOf } from './field-columns.ts';
import type { Input } from './input.ts';
import type { InputPath, Problems } from './problems.ts';
import type { Scope } from './scope.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Writable } from './writable.ts';

/** Says which dates of an input certainly come before those that they should follow. */
export function findDisorder(
  problems: Problems,
  of: Writable,
  input: Input,
  path: InputPath,
  at = input,
): void {
  for (const [from, until] of of.inOrder) {
    const [first, last] = [input[from], input[until]] as (FuzzyDateBounds | null | undefined)[];
    if (!first?.earliest || !last?.latest || last.latest >= first.earliest) continue;
    // At the one that is given, where the other is recorded already.
    if (at[until] === undefined)
      problems.expected(
        [...path, from],
        UserErrorCode.OUT_OF_ORDER,
        `a date that is not after ${until}, ${last.edtf}`,
        first.edtf,
      );
    else
      problems.expected(
        [...path, until],
        UserErrorCode.OUT_OF_ORDER,
        `a date that is not before ${from}, ${first.edtf}`,
        last.edtf,
      );
  }
}

/** The same for a record that is there already: what an update leaves as it is counts too. */
export async function findNewDisorder(
  { tx, problems }: Scope,
  of: Writable,
  input: Input,
  uuid: string,
): Promise<void> {
  const halves = of.inOrder.filter(
    ([from, until]) => (input[from] === undefined) !== (input[until] === undefined),
  );
  if (halves.length === 0) return;
  const recorded = await valuesOf(tx, of, uuid, halves.flat());
  findDisorder(problems, { ...of, inOrder: halves }, { ...recorded, ...input }, [], input);
}
