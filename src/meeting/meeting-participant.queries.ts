import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { Person } from '../person/person.entity.ts';
import { PersonWhere } from '../person/person.queries.ts';
import { toOne } from '../shared/filter/relation-filter.ts';
import { choice } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { MeetingParticipant } from './meeting-participant.entity.ts';
import { MeetingRole } from './meeting-role.ts';

export const MeetingParticipantWhere = whereInput(
  'MeetingParticipantWhere',
  'Which participants of meetings.',
  {
    role: choice(
      MeetingRole,
      'MeetingRole',
      (participant) => `${participant}.role`,
      'In which way.',
    ),
    organization: toOne(
      Organization,
      'organization_id',
      () => OrganizationWhere,
      'The participant, an organization.',
    ),
    country: toOne(Country, 'country_id', () => CountryWhere, 'The participant, a country.'),
    person: toOne(Person, 'person_id', () => PersonWhere, 'The participant, a person.'),
    onBehalfOf: toOne(
      Organization,
      'on_behalf_of_id',
      () => OrganizationWhere,
      'The organization that it acts for.',
    ),
  },
);

/** The name of whoever takes part, folded; exactly one of the three is set. */
const nameSql = (participant: string): string => `fold(coalesce(
  (SELECT name FROM organization WHERE id = ${participant}.organization_id),
  (SELECT name FROM country WHERE id = ${participant}.country_id),
  (SELECT full_name FROM person WHERE id = ${participant}.person_id))) COLLATE "C"`;

export const meetingParticipants = listing(MeetingParticipant, {
  where: MeetingParticipantWhere,
  order: orderInput('MeetingParticipant', {
    POSITION: requiredColumn(
      'position',
      'smallint',
      'In the order in which the sources list them.',
    ),
    NAME: {
      sql: nameSql,
      type: 'text',
      description: 'By the name of the organization, country or person.',
    },
    ROLE: requiredColumn('role', 'text', 'By role, in alphabetical order.'),
  }),
  defaultOrder: [ascending('POSITION')],
});

/** Who takes part in a meeting. */
export const participantsOfMeeting = linked(
  meetingParticipants,
  (participant, meeting) => `${participant}.meeting_id = ${meeting}`,
);
