import { createUnionType } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Person } from '../person/person.entity.ts';

/** Whoever takes part in a meeting; unlike a party to an agreement, it can be a person. */
export const MeetingAttendee = createUnionType({
  name: 'MeetingAttendee',
  description: 'Whoever takes part in a meeting: an organization, a country or a person.',
  types: () => [Organization, Country, Person] as const,
});
