import { countryUuid, isCountryCode } from '../shared/country-id.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { writable, type Check } from '../shared/write/writable.ts';
import { Country } from './country.entity.ts';

const letters =
  (count: number) =>
  (value: string): string | null =>
    new RegExp(`^[A-Z]{${count}}$`).test(value) ? null : `${count} upper-case letters A to Z`;

/** The id of a country spells its code: another code would be another country. */
const keepsCode: Check = ({ problems }, { alpha2 }, { uuid }) => {
  const isOther =
    typeof alpha2 === 'string' && isCountryCode(alpha2) && countryUuid(alpha2) !== uuid;
  if (uuid !== undefined && isOther)
    problems.expected(['alpha2'], UserErrorCode.INVALID, 'the code that its id spells', alpha2);
  return Promise.resolve();
};

/** What of a country can be written. */
export const countryInput = writable(Country, {
  fields: ['alpha2', 'alpha3', 'name', 'region', 'summary'],
  rules: { alpha2: letters(2), alpha3: letters(3) },
  newUuid: ({ alpha2 }) => countryUuid(String(alpha2)),
  check: keepsCode,
});
