import type { Input } from './input.ts';
import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Writable } from './writable.ts';

/**
 * Lets nobody hide a record from themselves: they could not undo it, nor see that it was done.
 * @throws Refusal when an input was written after which its writer may not see the record
 */
export async function keepSight(
  tx: Transaction,
  { entity }: Writable,
  input: Input,
  uuid: string,
): Promise<void> {
  const [row] = await tx.query<{ seen: boolean }>('SELECT may_see(audience_of($1, $2)) AS seen', [
    entity.name,
    uuid,
  ]);
  if (!row?.seen)
    throw Refusal.of(
      ['visibility', 'visibleTo'].filter((field) => input[field] !== undefined).slice(0, 1),
      UserErrorCode.INVALID,
      'Expected to see the record yourself afterwards, but neither are you an administrator, nor do you represent one of those who may see it.',
    );
}
