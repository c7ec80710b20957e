import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { isWithin, OrganizationWhere } from '../organization/organization.queries.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { extendWhere } from '../shared/filter/where-input.ts';
import { linkThrough, repeating } from '../shared/read/link.ts';
import { linked } from '../shared/page/list-relation.ts';
import { InformationSystemWhere } from '../system/system.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { concerns, concernsPart } from '../topic/concern.queries.ts';
import { projects, ProjectWhere } from './project.queries.ts';

/** The projects that an organization takes part in, in whichever role. */
export const projectsOfOrganization = linked(
  projects,
  repeating(linkThrough('project_participant', 'project_id', 'organization_id'), 'name'),
);

/** The projects that an organization or any body below it takes part in. */
export const projectsOfOrganizationAndBodies = linked(
  projects,
  repeating(linkThrough('project_participant', 'project_id', 'organization_id', isWithin), 'name'),
);

/** The projects that are carried out in a country. */
export const projectsInCountry = linked(
  projects,
  linkThrough('project_country', 'project_id', 'country_id'),
);

/** The projects that a country itself takes part in, in whichever role. */
export const projectsJoinedByCountry = linked(
  projects,
  repeating(linkThrough('project_participant', 'project_id', 'country_id'), 'name'),
);

/** The projects that carry out an agreement or rest on it. */
export const projectsOfAgreement = linked(
  projects,
  linkThrough('project_agreement', 'project_id', 'agreement_id'),
);

/** The projects that extend an information system or work with it. */
export const projectsOfSystem = linked(
  projects,
  linkThrough('project_system', 'project_id', 'system_id'),
);

/** The projects that concern a topic. */
export const projectsOfTopic = linked(projects, concerns);

/** The projects that concern a topic or any part of it, however deep. */
export const projectsOfTopicAndNarrower = linked(projects, concernsPart);

const projectsOf = (relation: typeof projectsOfTopic, description: string) =>
  toMany(relation, () => ProjectWhere, description);

extendWhere(OrganizationWhere, {
  projects: projectsOf(projectsOfOrganization, 'The projects that it takes part in itself.'),
});
extendWhere(CountryWhere, {
  projects: projectsOf(projectsInCountry, 'The projects that are carried out there.'),
  projectsJoined: projectsOf(projectsJoinedByCountry, 'The projects that it takes part in itself.'),
});
extendWhere(AgreementWhere, {
  projects: projectsOf(projectsOfAgreement, 'The projects that carry it out or rest on it.'),
});
extendWhere(InformationSystemWhere, {
  projects: projectsOf(projectsOfSystem, 'The projects that extend it or work with it.'),
});
extendWhere(TopicWhere, { projects: projectsOf(projectsOfTopic, 'The projects that concern it.') });
