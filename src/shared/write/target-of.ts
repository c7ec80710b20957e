import type { EntityClass } from '../read/entity-class.ts';
import type { Input } from './input.ts';
import { inspect } from './inspect.ts';
import type { InputPath } from './problems.ts';
import { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import type { Writable } from './writable.ts';

/**
 * The record that a field of an input names.
 * @throws Refusal when there is none, naming all else that is wrong with an input about it too
 */
export async function targetOf(
  tx: Transaction,
  entity: EntityClass,
  text: unknown,
  path: InputPath = ['id'],
  about?: readonly [Writable, Input],
): Promise<string> {
  const { references, problems } = new Scope(tx);
  references.add(path, [entity.name], String(text));
  await references.resolve(tx, problems);
  const target = references.at(path);
  if (target) return target.uuid;
  if (about) {
    const scope = new Scope(tx);
    scope.references.add(path, [entity.name], String(text));
    inspect(scope, ...about);
    await scope.references.resolve(tx, scope.problems);
    scope.problems.refuseIfAny();
  }
  problems.refuseIfAny();
  return '';
}
