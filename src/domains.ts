import { agreementDomain } from './agreement/agreement.domain.ts';
import { analysisDomain } from './analysis/analysis.domain.ts';
import { changesDomain } from './changes/changes.domain.ts';
import { countryDomain } from './country/country.domain.ts';
import { meetingDomain } from './meeting/meeting.domain.ts';
import { nameDomain } from './name/name.domain.ts';
import { organizationDomain } from './organization/organization.domain.ts';
import { personDomain } from './person/person.domain.ts';
import { projectDomain } from './project/project.domain.ts';
import { searchDomain } from './search/search.domain.ts';
import type { Domain } from './shared/record/domain.ts';
import { sourceDomain } from './source/source.domain.ts';
import { statementDomain } from './statement/statement.domain.ts';
import { systemDomain } from './system/system.domain.ts';
import { topicDomain } from './topic/topic.domain.ts';
import { webhookDomain } from './webhook/webhook.domain.ts';
// Last, as in the list: types stand in the schema in the order in which they are first read.
import { accessDomain } from './access/access.domain.ts';

/** The domains in rank order: each may use those before it, none those after it. */
export const domains: readonly Domain[] = [
  countryDomain,
  sourceDomain,
  topicDomain,
  nameDomain,
  organizationDomain,
  personDomain,
  systemDomain,
  agreementDomain,
  projectDomain,
  meetingDomain,
  statementDomain,
  searchDomain,
  analysisDomain,
  changesDomain,
  webhookDomain,
  accessDomain,
];
