import type { Queryable } from '../shared/database/queryable.ts';
import { survivorOf } from '../shared/record/survivor.ts';
import type { Role } from '../shared/viewer.ts';

/** What is decided of a key when it is made. */
export interface KeySettings {
  readonly name: string | null;
  readonly role: Role;
  /** The uuids of the organizations that it represents. */
  readonly organizations: readonly string[];
  readonly expiresAt: Date | null;
}

/** A key as it is stored: nothing leads from it to its secret. */
export interface ApiKey extends KeySettings {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** In place of an organization that was merged, its survivor is represented. */
const COLUMNS = `id, name, role, created_at AS "createdAt", expires_at AS "expiresAt",
  last_used_at AS "lastUsedAt", revoked_at AS "revokedAt",
  ARRAY(SELECT DISTINCT ${survivorOf('o.id')}::text FROM unnest(organizations) AS o (id) ORDER BY 1) AS organizations`;

/** Of the trigger that keeps keys in force from having the same name. */
const NAME_CONSTRAINT = 'own_key_name';

/** @returns whether it was made: not where another key in force has its name */
export async function insertKey(
  database: Queryable,
  key: KeySettings & { readonly id: string; readonly hash: Buffer; readonly createdAt: Date },
): Promise<boolean> {
  try {
    await database.query(
      `INSERT INTO api_key (id, hash, name, role, organizations, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [key.id, key.hash, key.name, key.role, key.organizations, key.createdAt, key.expiresAt],
    );
    return true;
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint === NAME_CONSTRAINT) return false;
    throw error;
  }
}

/** The keys whose secrets have these hashes, in any order, as far as there are any. */
export async function keysByHashes(
  database: Queryable,
  hashes: readonly Buffer[],
): Promise<(ApiKey & { readonly hash: Buffer })[]> {
  const text = `SELECT hash, ${COLUMNS} FROM api_key WHERE hash = ANY ($1::bytea[])`;
  return database.query(text, [hashes]);
}

/** All keys, oldest first. */
export async function allKeys(database: Queryable): Promise<ApiKey[]> {
  return database.query(`SELECT ${COLUMNS} FROM api_key ORDER BY created_at, id`);
}

/** Any number that nothing else in the database locks. */
const FIRST_KEY_LOCK = 6_021_974;

/** Held until the transaction ends by whoever may make the first key. */
export async function lockFirstKey(database: Queryable): Promise<void> {
  await database.query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
}

/** Whether there is, or ever was, a key. */
export async function hasKeys(database: Queryable): Promise<boolean> {
  const [row] = await database.query<{ has: boolean }[]>(
    'SELECT EXISTS (SELECT FROM api_key) AS has',
  );
  return row?.has ?? false;
}

/** Revokes a key for good. @returns whether there is one that was not revoked before */
export async function revokeKey(database: Queryable, id: string, now: Date): Promise<boolean> {
  const [rows] = await database.query<[unknown[], number]>(
    'UPDATE api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
    [id, now],
  );
  return rows.length > 0;
}

/** Notes that keys are in use, to the minute: most of the time there is nothing to write. */
export async function noteUse(
  database: Queryable,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await database.query(
    `UPDATE api_key SET last_used_at = $2
     WHERE id = ANY ($1) AND (last_used_at IS NULL OR last_used_at <= $2::timestamptz - interval '1 minute')`,
    [ids, now],
  );
}

/** Those of the keys that are not revoked. */
export async function unrevoked(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ id: string }[]>(
    'SELECT id FROM api_key WHERE id = ANY ($1) AND revoked_at IS NULL',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
