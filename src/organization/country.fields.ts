import { Country } from '../country/country.entity.ts';
import { membershipsOfCountry } from './membership.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Country. */
export const countryFields = [
  pageField(Country, 'memberships', membershipsOfCountry, 'The organizations that it belongs to.'),
];
