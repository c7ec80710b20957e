import { fromString, toUUID, typeidUnboxed } from 'typeid-js';

/** A new version 7 uuid: it sorts by when it was made, roughly. */
export function newUuid(): string {
  return toUUID(fromString(typeidUnboxed()));
}
