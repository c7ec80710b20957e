/**
 * A country's uuid spells its ISO 3166-1 alpha-2 code (a version 8 uuid, free to define), so that
 * `cty_KZ` and the uuid are two writings of one key and neither needs a look into the database.
 */
const STEM = '00000000-0000-8000-8000-00000000';

export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}

/** The uuid of a country by its upper-case alpha-2 code. */
export function countryUuid(alpha2: string): string {
  return STEM + Buffer.from(alpha2, 'ascii').toString('hex');
}

/** The inverse of {@link countryUuid}. */
export function countryCodeOf(uuid: string): string {
  return Buffer.from(uuid.slice(STEM.length), 'hex').toString('ascii');
}
