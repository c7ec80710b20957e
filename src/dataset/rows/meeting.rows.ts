import type { Dataset } from '../dataset.ts';
import type { MeetingRecord } from '../records/meeting.record.ts';
import type { StatementRecord, SubjectRecord } from '../records/person.record.ts';
import { fuzzyColumns, reference, uuidOf, type Row, type RowsByTable } from './row.ts';

/** Meetings with their participants and agreements, and what was said. */
export function meetingRows({ meetings, statements }: Dataset): RowsByTable {
  return [
    ['meeting', meetings.map(meetingRow)],
    [
      'meeting_participant',
      meetings.flatMap(({ slug, participants = [] }) =>
        participants.map(({ organization, country, person, role, onBehalfOf }, position) => ({
          id: uuidOf('meeting participant', slug, organization, country, person, role, onBehalfOf),
          meeting_id: reference('meetings', slug),
          position,
          organization_id: reference('organizations', organization),
          country_id: reference('countries', country),
          person_id: reference('persons', person),
          role,
          on_behalf_of_id: reference('organizations', onBehalfOf),
        })),
      ),
    ],
    [
      'meeting_agreement',
      meetings.flatMap(({ slug, agreements = [] }) =>
        agreements.map(({ agreement, role }) => ({
          id: uuidOf('meeting agreement', slug, agreement, role),
          meeting_id: reference('meetings', slug),
          agreement_id: reference('agreements', agreement),
          role,
        })),
      ),
    ],
    ['statement', statements.map(statementRow)],
    [
      'statement_subject',
      statements.flatMap(({ key, about = [] }) =>
        about.map((subject) => ({
          statement_id: reference('statements', key),
          record_id: subjectUuid(subject),
        })),
      ),
    ],
  ];
}

function meetingRow(meeting: MeetingRecord): Row {
  return {
    id: reference('meetings', meeting.slug),
    slug: meeting.slug,
    summary: meeting.summary ?? null,
    title: meeting.title,
    kind: meeting.kind,
    ordinal: meeting.ordinal ?? null,
    ...fuzzyColumns('held', meeting.held),
    city: meeting.city ?? null,
    country_id: reference('countries', meeting.country),
    venue: meeting.venue ?? null,
    parent_id: reference('meetings', meeting.parent),
    project_id: reference('projects', meeting.project),
  };
}

function statementRow({ key, text, on, speaker, onBehalfOf, meeting }: StatementRecord): Row {
  return {
    id: reference('statements', key),
    text,
    ...fuzzyColumns('on', on),
    speaker_id: reference('persons', speaker),
    on_behalf_of_id: reference('organizations', onBehalfOf),
    meeting_id: reference('meetings', meeting),
  };
}

/** The first of these is present: the dataset's schema allows just one. */
function subjectUuid(subject: SubjectRecord): string | null {
  return (
    reference('organizations', subject.organization) ??
    reference('persons', subject.person) ??
    reference('agreements', subject.agreement) ??
    reference('projects', subject.project) ??
    reference('meetings', subject.meeting) ??
    reference('topics', subject.topic) ??
    reference('systems', subject.system) ??
    reference('countries', subject.country)
  );
}
