import type { AgreementRecord } from './records/agreement.record.ts';
import type { MeetingRecord } from './records/meeting.record.ts';
import type { OrganizationRecord, SystemRecord } from './records/organization.record.ts';
import type { PersonRecord, StatementRecord } from './records/person.record.ts';
import type { ProjectRecord } from './records/project.record.ts';
import type { CountryRecord, SourceRecord, TopicRecord } from './records/reference.records.ts';

/** A dataset as it was read: each reference in it leads to a record in it. */
export interface Dataset {
  readonly countries: readonly CountryRecord[];
  readonly topics: readonly TopicRecord[];
  readonly sources: readonly SourceRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly persons: readonly PersonRecord[];
  readonly systems: readonly SystemRecord[];
  readonly agreements: readonly AgreementRecord[];
  readonly projects: readonly ProjectRecord[];
  readonly meetings: readonly MeetingRecord[];
  readonly statements: readonly StatementRecord[];
}
