import { Country } from '../country/country.entity.ts';
import { meetingsHeldInCountry, meetingsOfCountry } from './meeting.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Country. */
export const countryFields = [
  pageField(
    Country,
    'meetings',
    meetingsOfCountry,
    'The meetings in which it took part, wherever they were held; for those held there see `meetingsHeld`.',
  ),
  pageField(
    Country,
    'meetingsHeld',
    meetingsHeldInCountry,
    'The meetings that were held there, whoever took part.',
  ),
];
