import type { Queryable } from '../shared/database/queryable.ts';
import { expectation } from '../shared/errors.ts';
import { encodeId } from '../shared/type-id.ts';
import { newUuid } from '../shared/write/new-uuid.ts';
import type { AccessEvents } from './access-events.ts';
import { insertKey, type KeySettings } from './api-key.service.ts';
import { hashOf, newSecret } from './secret.ts';

/** What the public ids of keys begin with. */
export const KEY_PREFIX = 'key';

/** A key with its secret, which nobody can tell later. */
export interface NewKey {
  readonly id: string;
  readonly secret: string;
}

interface CreateKeyOptions {
  readonly events?: AccessEvents;
  /** What it is recognised by; a new secret unless it is given. */
  readonly secret?: string;
}

/** Another key in force has the name: callers are told apart by it. */
export class TakenNameError extends Error {
  constructor(name: string | null) {
    super(expectation('a name that no key in force has', name));
  }
}

/** Makes a key, and tells that it was made. @throws TakenNameError another one in force has its name */
export async function createKey(
  database: Queryable,
  settings: KeySettings,
  { events, secret = newSecret() }: CreateKeyOptions = {},
): Promise<NewKey> {
  const uuid = newUuid();
  const key = { ...settings, id: uuid, hash: hashOf(secret), createdAt: new Date() };
  if (!(await insertKey(database, key))) throw new TakenNameError(settings.name);
  const id = encodeId(KEY_PREFIX, uuid);
  events?.tell({ kind: 'key-created', key: id, name: settings.name, role: settings.role });
  return { id, secret };
}
