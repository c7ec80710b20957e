import { Country } from '../country/country.entity.ts';
import { agreementsOfCountry } from './agreement-party.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Country. */
export const countryFields = [
  pageField(
    Country,
    'agreements',
    agreementsOfCountry,
    'The agreements that it takes part in itself, in any role; the latest signed first, those without a date last.',
  ),
];
