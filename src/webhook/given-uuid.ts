import { UserInputError } from '../shared/errors.ts';
import type { EntityClass } from '../shared/read/entity-class.ts';
import type { Node } from '../shared/record/node.ts';
import { decodeId } from '../shared/type-id.ts';
import type { Input } from '../shared/write/input.ts';
import { Refusal } from '../shared/write/problems.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';

/** The uuid that a field of an input names by its id. @throws Refusal for what is not such an id */
export function givenUuid(input: Input, field: string, entity: EntityClass<Node>): string {
  const { idPrefix } = entity as unknown as typeof Node;
  try {
    return decodeId(String(input[field]), idPrefix).uuid;
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    throw Refusal.of([field], UserErrorCode.INVALID, error.message);
  }
}
