import { countryUuid, isCountryCode } from '../shared/country-id.ts';
import { isStorable } from '../shared/storable-text.ts';
import type { Check } from '../shared/write/check.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { writable } from '../shared/write/writable.ts';
import { Country } from './country.entity.ts';
import { isTaken } from './country.service.ts';

const letters =
  (count: number) =>
  (value: string): string | null =>
    new RegExp(`^[A-Z]{${count}}$`).test(value) ? null : `${count} upper-case letters A to Z`;

/** Codes are unique, and the id of a country spells one: with another it would be another country. */
const keepsCodes: Check = async ({ tx, problems }, { alpha2, alpha3 }, { uuid }) => {
  const isOther =
    typeof alpha2 === 'string' && isCountryCode(alpha2) && countryUuid(alpha2) !== uuid;
  if (uuid !== undefined && isOther)
    problems.expected(['alpha2'], UserErrorCode.INVALID, 'the code that its id spells', alpha2);
  const codes = { alpha2: uuid === undefined ? alpha2 : undefined, alpha3 };
  for (const [name, code] of Object.entries(codes))
    if (typeof code === 'string' && isStorable(code) && (await isTaken(tx, name, code, uuid)))
      problems.expected([name], UserErrorCode.TAKEN, 'a code that no other country has', code);
};

/** What of a country can be written. */
export const countryInput = writable(Country, {
  fields: ['alpha2', 'alpha3', 'name', 'region', 'summary'],
  rules: { alpha2: letters(2), alpha3: letters(3) },
  newUuid: ({ alpha2 }) => countryUuid(String(alpha2)),
  check: keepsCodes,
});
