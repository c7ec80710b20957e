import type { Tables } from '../read/table.ts';
import { Refusal } from './problems.ts';
import { UserErrorCode } from './user-error.type.ts';
import { codeOf } from './writes.ts';

/** What PostgreSQL tells of an error beside its code. */
interface DatabaseError {
  readonly message: string;
  readonly table?: string;
  /** Such as `Key (agreement_id, role)=(…) already exists.` */
  readonly detail?: string;
}

/**
 * What PostgreSQL refused, as the sender of an input can read it: another has written in the meantime what
 * no check before could see, or a rule holds that only the database knows. Null for all other errors.
 */
export function refusalOf(error: unknown, tables: Tables): Refusal | null {
  if (error instanceof Refusal) return error;
  const { table = '', message, detail = '' } = error as DatabaseError;
  const type = tables.inDatabase(table)?.type ?? table.replaceAll('_', ' ');
  switch (codeOf(error)) {
    case '23503':
      return refused(
        UserErrorCode.REFERENCED,
        detail.includes('is still referenced')
          ? `Expected something that nothing refers to any more, but an entry of ${type} does since a moment ago.`
          : `Expected whatever an entry of ${type} refers to to be there, but it has been deleted a moment ago.`,
      );
    case '23505':
      return refused(
        UserErrorCode.TAKEN,
        `Expected an entry of ${type} with a ${fieldsIn(detail).join(', ')} of its own, but another has been written a moment ago.`,
      );
    case '23514':
      return refused(
        UserErrorCode.INVALID,
        message.endsWith('would be above itself')
          ? `Expected a ${type || 'record'} that is not below this one, but this one would be above itself.`
          : `Expected values that go together, but those of an entry of ${type} do not.`,
      );
    case '22003':
      return refused(
        UserErrorCode.INVALID,
        'Expected numbers that can be stored, but one is too large.',
      );
    default:
      return null;
  }
}

const refused = (code: UserErrorCode, message: string): Refusal => Refusal.of([], code, message);

/** The fields that the columns of a key belong to, roughly. */
function fieldsIn(detail: string): string[] {
  const columns = /^Key \(([^)]*)\)=/.exec(detail)?.[1]?.split(', ') ?? ['key'];
  const fields = columns.map((column) =>
    column
      .replace(/_(id|edtf)$/, '')
      .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );
  return fields;
}
