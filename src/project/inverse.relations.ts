import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { bodiesArray, OrganizationWhere } from '../organization/organization.queries.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { extendWhere } from '../shared/filter/where-input.ts';
import { linked } from '../shared/page/list-relation.ts';
import { InformationSystemWhere } from '../system/system.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { concerns, concernsPart } from '../topic/concern.queries.ts';
import { projects, ProjectWhere } from './project.queries.ts';

/** The projects that an organization takes part in, in whichever role. */
export const projectsOfOrganization = linked(projects, (project, organization, among) =>
  among(
    `${project}.id`,
    `SELECT project_id FROM project_participant WHERE organization_id = ${organization}`,
  ),
);

/** The projects that an organization or any body below it takes part in. */
export const projectsOfOrganizationAndBodies = linked(projects, (project, organization, among) =>
  among(
    `${project}.id`,
    `SELECT project_id FROM project_participant
      WHERE organization_id = ANY (${bodiesArray(organization)})`,
  ),
);

/** The projects that are carried out in a country. */
export const projectsInCountry = linked(projects, (project, country, among) =>
  among(`${project}.id`, `SELECT project_id FROM project_country WHERE country_id = ${country}`),
);

/** The projects that a country itself takes part in, in whichever role. */
export const projectsJoinedByCountry = linked(projects, (project, country, among) =>
  among(
    `${project}.id`,
    `SELECT project_id FROM project_participant WHERE country_id = ${country}`,
  ),
);

/** The projects that carry out an agreement or rest on it. */
export const projectsOfAgreement = linked(projects, (project, agreement, among) =>
  among(
    `${project}.id`,
    `SELECT project_id FROM project_agreement WHERE agreement_id = ${agreement}`,
  ),
);

/** The projects that extend an information system or work with it. */
export const projectsOfSystem = linked(projects, (project, system, among) =>
  among(`${project}.id`, `SELECT project_id FROM project_system WHERE system_id = ${system}`),
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
