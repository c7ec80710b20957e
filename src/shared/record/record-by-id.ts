import type { Statement } from '../read/statement.ts';
import { keysRelation } from '../read/keys.ts';
import { ask, type Reader } from '../read/reader.ts';
import { one } from '../read/relation.ts';
import type { EntityClass } from '../read/entity-class.ts';
import { RegistryRecord } from './registry-record.ts';
import { survivorOf } from './survivor.ts';

type ByUuid<T> = (reader: Reader, uuid: string) => Promise<T | null>;

const readers = new Map<EntityClass, ByUuid<object>>();

/** Reads records of one type by uuid, for one that was merged its survivor; null when there is none. */
export function byUuid<T extends object>(entity: EntityClass<T>): ByUuid<T> {
  let read = readers.get(entity);
  if (!read)
    readers.set(
      entity,
      (read = one<object>(entity, {
        link: (record, uuid) => `${record}.id = ${survivorOf(uuid)}`,
      })),
    );
  return read as ByUuid<T>;
}

const TYPE_OF_RECORD: Statement<string> = {
  text: `SELECT k.n, t.type\nFROM ${keysRelation({ types: ['uuid'] })}\nJOIN record t ON t.id = ${survivorOf('k.p0')}`,
  hydrate: (row) => row[1] ?? '',
};

/**
 * Reads a record of any type by uuid, where only the database knows the type: one statement for the
 * types of all, and one for each type that occurs.
 */
export async function recordById(reader: Reader, uuid: string): Promise<RegistryRecord> {
  const [type] = await ask(reader, { statement: TYPE_OF_RECORD, key: [uuid] });
  const record = type === undefined ? null : await recordOfType(reader, type, uuid);
  if (!(record instanceof RegistryRecord))
    throw new Error(`Expected a record with id ${uuid}, but there is none.`);
  return record;
}

/** Reads a record of a type known by its GraphQL name; null when there is none. */
export function recordOfType(reader: Reader, type: string, uuid: string): Promise<object | null> {
  return byUuid(reader.context.tables.named(type).entity)(reader, uuid);
}
