import { agreements } from '../agreement/agreement.queries.ts';
import { Country } from '../country/country.entity.ts';
import { linked } from '../shared/page/list-relation.ts';
import { many, type Relation } from '../shared/read/relation.ts';
import { InformationSystem } from '../system/information-system.entity.ts';
import { ProjectParticipant } from './project-participant.entity.ts';
import { Project } from './project.entity.ts';

/** Who takes part in a project, in the order in which its sources list them. */
export const participantsByProjectId = many(ProjectParticipant, {
  link: (participant, project) => `${participant}.project_id = ${project}`,
  order: (participant) => `${participant}.position`,
});

/** Where a project is carried out, by name. */
export const countriesByProjectId = many(Country, {
  link: (country, project, among) =>
    among(`${country}.id`, `SELECT country_id FROM project_country WHERE project_id = ${project}`),
  order: (country) => `fold(${country}.name) COLLATE "C"`,
});

/** The information systems that a project extends or works with, by name. */
export const systemsByProjectId = many(InformationSystem, {
  link: (system, project, among) =>
    among(`${system}.id`, `SELECT system_id FROM project_system WHERE project_id = ${project}`),
  order: (system) => `fold(${system}.name) COLLATE "C"`,
});

/** The agreements that a project carries out or rests on. */
export const agreementsOfProject = linked(agreements, (agreement, project, among) =>
  among(
    `${agreement}.id`,
    `SELECT agreement_id FROM project_agreement WHERE project_id = ${project}`,
  ),
);

/** The projects that a project consists of. */
export const partsOfProject: Relation<Project> = {
  to: Project,
  link: (part, project) => `${part}.parent_id = ${project}`,
};
