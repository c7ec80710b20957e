import type { Target } from './check.ts';
import { findCycles } from './cycles.ts';
import { findDuplicates } from './duplicates.ts';
import type { Input } from './input.ts';
import { inspect } from './inspect.ts';
import { findNewDisorder } from './order.ts';
import { findSlugProblem } from './record-slug.ts';
import { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Writable } from './writable.ts';

/** A scope in which an input was found to be right. @throws Refusal naming all that is wrong with it */
export async function checkInput(
  tx: Transaction,
  of: Writable,
  input: Input,
  target: Target,
): Promise<Scope> {
  const scope = new Scope(tx);
  const { uuid } = target;
  if (uuid !== undefined) findNothing(scope, of, input);
  if (typeof input['slug'] === 'string')
    await findSlugProblem(scope, of.entity.name, input['slug']);
  inspect(scope, of, input);
  await scope.references.resolve(tx, scope.problems);
  findDuplicates(scope, of, input);
  if (uuid !== undefined) {
    await findNewDisorder(scope, of, input, uuid);
    await findCycles(scope, of, input, uuid);
  }
  await of.check(scope, input, target);
  scope.problems.refuseIfAny();
  return scope;
}

/** Says so when an update gives nothing. */
function findNothing({ problems }: Scope, of: Writable, input: Input): void {
  const parts = Object.entries(of.parts).filter(([, part]) => !('of' in part && part.isInitial));
  const fields = [
    ...of.fields.map(({ name }) => name),
    ...Object.keys(of.special),
    ...parts.map(([name]) => name),
  ];
  if (fields.every((name) => input[name] === undefined))
    problems.add(
      [],
      UserErrorCode.EMPTY,
      `Expected at least one of ${fields.join(', ')}, but got none.`,
    );
}
