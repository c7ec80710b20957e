import { QueryFailedError } from 'typeorm';

/** PostgreSQL's names of the errors by which constraints refuse. */
const CONDITIONS: Readonly<Record<string, string>> = {
  '23502': 'not null',
  '23503': 'foreign key',
  '23505': 'unique',
  '23514': 'check',
};

/** By which kind of constraint the database refuses a statement; `null` when it lets it through. */
export async function refusalOf(statement: Promise<unknown>): Promise<string | null> {
  try {
    await statement;
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    const { code } = error.driverError as { code?: string };
    return CONDITIONS[code ?? ''] ?? error.message;
  }
  return null;
}
