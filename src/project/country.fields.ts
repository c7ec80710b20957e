import { Country } from '../country/country.entity.ts';
import { projectsInCountry, projectsJoinedByCountry } from './inverse.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Country. */
export const countryFields = [
  pageField(
    Country,
    'projects',
    projectsInCountry,
    'The projects that are carried out there; for those it takes part in itself see `projectsJoined`.',
  ),
  pageField(
    Country,
    'projectsJoined',
    projectsJoinedByCountry,
    'The projects that it takes part in itself, as a funder, a beneficiary or otherwise, wherever they are carried out.',
  ),
];
