import { Refusal } from './problems.ts';
import { UserErrorCode } from './user-error.type.ts';
import { codeOf } from './writes.ts';

/**
 * What PostgreSQL refused, as the sender of an input can read it: another has written in the meantime what
 * no check before could see, or a rule holds that only the database knows. Null for all other errors.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { table = 'another table', message } = error as { table?: string; message: string };
  switch (codeOf(error)) {
    case '23503':
      return Refusal.of(
        [],
        UserErrorCode.REFERENCED,
        `Expected whatever is referred to to stay, but an entry of ${table} refers to what is not, or would not be, there.`,
      );
    case '23505':
      return Refusal.of(
        [],
        UserErrorCode.TAKEN,
        `Expected something new, but ${table} has such an entry already.`,
      );
    case '23514':
      return Refusal.of(
        [],
        UserErrorCode.INVALID,
        message.endsWith('would be above itself')
          ? 'Expected a record that is not below this one, but this one would be above itself.'
          : `Expected values that go together, but those for ${table} do not.`,
      );
    case '22003':
      return Refusal.of(
        [],
        UserErrorCode.INVALID,
        'Expected numbers that can be stored, but one is too large.',
      );
    default:
      return null;
  }
}
