import pg from 'pg';
import { createKey } from '../../src/access/create-key.ts';
import { Role } from '../../src/shared/viewer.ts';

/** Makes a key of an administrator in a database that a server runs on, or will. @returns its secret */
export async function adminKeyIn(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const database = {
      query: async <T>(text: string, values?: unknown[]): Promise<T> =>
        (await client.query(text, values)).rows as T,
    };
    const settings = { name: 'test', role: Role.ADMIN, organizations: [], expiresAt: null };
    return (await createKey(database, settings)).secret;
  } finally {
    await client.end();
  }
}
