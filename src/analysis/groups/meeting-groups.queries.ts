import { Country } from '../../country/country.entity.ts';
import { MeetingAttendee } from '../../meeting/meeting-attendee.ts';
import { MeetingKind } from '../../meeting/meeting-kind.ts';
import { Meeting } from '../../meeting/meeting.entity.ts';
import { MeetingWhere } from '../../meeting/meeting.queries.ts';
import { participantsIn, topicsOf, valueOf, yearOf } from './dimension.queries.ts';
import type { Grouping } from './grouping.ts';

/** What meetings are grouped by. */
export const meetingGrouping: Grouping = {
  of: Meeting,
  where: MeetingWhere,
  costOfKey: 100,
  dimensions: {
    YEAR_HELD: yearOf(
      'held',
      'The year in which it was held; null when it is not known, or not only one.',
    ),
    KIND: valueOf(
      'kind',
      () => MeetingKind,
      (meeting) => `${meeting}.kind`,
      'What sort of occasion it is.',
    ),
    COUNTRY: {
      ...valueOf(
        'country',
        () => Country,
        (meeting) => `${meeting}.country_id`,
        'The country in which it was held; null when it is not known.',
      ),
      isRecord: true,
    },
    CITY: valueOf(
      'city',
      () => String,
      (meeting) => `${meeting}.city COLLATE "C"`,
      'The city in which it was held, as recorded; null when it is not known.',
    ),
    PARTICIPANT: participantsIn(
      'meeting_participant',
      'meeting_id',
      ['organization_id', 'country_id', 'person_id'],
      {
        field: 'participant',
        type: () => MeetingAttendee,
        description:
          'An organization, a country or a person that took part in it, in any role; null when none is recorded.',
      },
    ),
    TOPIC: topicsOf('What it concerns; null when no topic is recorded.'),
  },
};
