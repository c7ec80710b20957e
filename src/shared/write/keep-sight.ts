import { Visibility } from '../record/visibility.ts';
import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Input, Writable } from './writable.ts';

/**
 * Lets nobody hide a record from themselves: they could not undo it, nor see that it was done.
 * @throws Refusal when an input that was written says who may see a record, and its writer may not
 */
export async function keepSight(
  tx: Transaction,
  { entity }: Writable,
  input: Input,
  uuid: string,
): Promise<void> {
  const { visibility, visibleTo } = input;
  const isHidden = visibility !== undefined && visibility !== Visibility.PUBLIC;
  if (!isHidden && visibleTo === undefined) return;
  const [row] = await tx.query<{ seen: boolean }>('SELECT may_see(audience_of($1, $2)) AS seen', [
    entity.name,
    uuid,
  ]);
  if (!row?.seen)
    throw Refusal.of(
      [visibility === undefined ? 'visibleTo' : 'visibility'],
      UserErrorCode.INVALID,
      'Expected to see the record yourself afterwards, but neither are you an administrator, nor do you represent one of those who may see it.',
    );
}
