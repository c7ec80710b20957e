import { AgreementActionWhere } from '../agreement/agreement-action.queries.ts';
import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { ProvisionWhere } from '../agreement/provision.queries.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { MeetingWhere } from '../meeting/meeting.queries.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { PersonWhere } from '../person/person.queries.ts';
import { ProjectWhere } from '../project/project.queries.ts';
import type { WhereClass } from '../shared/filter/where-input.ts';
import { operandsOf, type Where } from '../shared/filter/where.ts';
import { inputClass, inputField } from '../shared/graphql/input-class.ts';
import { fieldName } from '../shared/write/payload.ts';
import { SourceWhere } from '../source/source.queries.ts';
import { StatementWhere } from '../statement/statement.queries.ts';
import { InformationSystemWhere } from '../system/system.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';

/** The filters of all types of records, by the names of the types. */
const WHERE: Readonly<Record<string, WhereClass>> = {
  Country: CountryWhere,
  Source: SourceWhere,
  Topic: TopicWhere,
  Organization: OrganizationWhere,
  Person: PersonWhere,
  InformationSystem: InformationSystemWhere,
  Agreement: AgreementWhere,
  AgreementAction: AgreementActionWhere,
  Provision: ProvisionWhere,
  Project: ProjectWhere,
  Meeting: MeetingWhere,
  Statement: StatementWhere,
};

/** A filter for records of several types. */
export const RecordWhere = inputClass(
  'RecordWhere',
  'Which records, by their types: a record matches when the filter for its type is given, and matches.',
);

for (const [type, where] of Object.entries(WHERE))
  inputField(RecordWhere, fieldName(type), () => where, {
    nullable: true,
    description: `Which records of type ${type}; none of them when left out.`,
  });

/** The filter inputs that a value of {@link RecordWhere} gives, by types. @throws UserInputError for `{}` and null */
export function filtersIn(where: object): [type: string, input: WhereClass, value: unknown][] {
  const given = new Map(operandsOf(where as Where, RecordWhere.name));
  return Object.entries(WHERE).flatMap(([type, input]) => {
    const value = given.get(fieldName(type));
    return value === undefined ? [] : [[type, input, value] as [string, WhereClass, unknown]];
  });
}
