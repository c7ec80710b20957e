import type { Queryable } from '../shared/database/queryable.ts';
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

/** Makes a key, and tells that it was made. */
export async function createKey(
  database: Queryable,
  settings: KeySettings,
  { events, secret = newSecret() }: CreateKeyOptions = {},
): Promise<NewKey> {
  const uuid = newUuid();
  await insertKey(database, {
    ...settings,
    id: uuid,
    hash: hashOf(secret),
    createdAt: new Date(),
  });
  const id = encodeId(KEY_PREFIX, uuid);
  events?.tell({ kind: 'key-created', key: id, name: settings.name, role: settings.role });
  return { id, secret };
}
