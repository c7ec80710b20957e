import { UserInputError } from '../../shared/errors.ts';

/** PostgreSQL's classes of errors whose messages repeat data: its own, of constraints, and of triggers. */
const ABOUT_DATA = /^(22|23|P0)...$/;

/** What of an error is safe to show, beside its message: names from the schema, never values. */
const FIELDS = ['code', 'severity', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * What of an error may stand in a log. Nothing is copied that was not thought of: errors of PostgreSQL and
 * TypeORM carry parameters, details and rows, and some messages quote the value that they complain of.
 */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const own = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    message: isAboutData(own) ? 'It is about data, and is not repeated here.' : error.message,
    // Its first lines repeat the message.
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...Object.fromEntries(FIELDS.map((field) => [field, own[field]])),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}

/** The parser of JSON quotes what it cannot read, and so do we of an input. */
function isAboutData(error: Error & Record<string, unknown>): boolean {
  const { code } = error;
  if (error instanceof SyntaxError || error instanceof UserInputError) return true;
  return typeof code === 'string' && ABOUT_DATA.test(code);
}
