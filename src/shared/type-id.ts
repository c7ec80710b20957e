import { parseTypeId, toUUID } from 'typeid-js';
import { UserInputError } from './errors.ts';
import { countryCodeOf, countryUuid, isCountryCode } from './country-id.ts';
import { typeIdText } from './type-id-text.ts';

/** The id of a record as callers see it, taken apart. */
export interface RecordRef {
  readonly prefix: string;
  readonly uuid: string;
}

/** The public id of a record: `agr_01h455vb4pex5vsknk084sn02q`, or `cty_KZ` for a country. */
export function encodeId(prefix: string, uuid: string): string {
  return `${prefix}_${prefix === 'cty' ? countryCodeOf(uuid) : typeIdText(uuid)}`;
}

/**
 * Takes a public id apart.
 * @throws UserInputError when the text is not an id, or not one with the expected prefix
 */
export function decodeId(id: string, expectedPrefix?: string): RecordRef {
  const ref = parse(id);
  if (!ref || (expectedPrefix !== undefined && ref.prefix !== expectedPrefix)) {
    throw new UserInputError(expectation(id, expectedPrefix), id);
  }
  return ref;
}

function expectation(id: string, prefix: string | undefined): string {
  if (prefix === undefined) return 'a record id';
  const begins = `an id that begins with "${prefix}_"`;
  if (!id.startsWith(`${prefix}_`)) return begins;
  return `${begins} and goes on ${prefix === 'cty' ? 'with a country code' : 'with 26 characters as they are given out'}`;
}

function parse(id: string): RecordRef | null {
  const code = /^cty_(.*)$/.exec(id)?.[1];
  if (code !== undefined)
    return isCountryCode(code) ? { prefix: 'cty', uuid: countryUuid(code) } : null;
  try {
    const typeId = id as Parameters<typeof toUUID>[0];
    const uuid = toUUID(typeId);
    const { prefix } = parseTypeId(typeId);
    // The library reads more spellings than it writes; an id has one.
    return prefix !== '' && encodeId(prefix, uuid) === id ? { prefix, uuid } : null;
  } catch {
    return null;
  }
}
