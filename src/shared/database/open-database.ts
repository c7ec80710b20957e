import { startEmbeddedPostgres } from '../postgres/embedded-postgres.ts';

/** Which database to use. */
export interface DatabaseChoice {
  /** A PostgreSQL to use; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataFolder: string;
}

/** A database to connect to, until it is closed. */
export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** The database that is configured; the embedded one is started, and stopped again by `close`. */
export async function openDatabase(
  choice: DatabaseChoice,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  if (choice.databaseUrl !== null)
    return { url: choice.databaseUrl, close: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({ folder: choice.dataFolder, log });
  return { url: postgres.url, close: () => postgres.stop() };
}
