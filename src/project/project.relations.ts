import { agreements } from '../agreement/agreement.queries.ts';
import { Country } from '../country/country.entity.ts';
import { linked } from '../shared/page/list-relation.ts';
import { linkThrough } from '../shared/read/link.ts';
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
  link: linkThrough('project_country', 'country_id', 'project_id'),
  order: (country) => `fold(${country}.name) COLLATE "C"`,
});

/** The information systems that a project extends or works with, by name. */
export const systemsByProjectId = many(InformationSystem, {
  link: linkThrough('project_system', 'system_id', 'project_id'),
  order: (system) => `fold(${system}.name) COLLATE "C"`,
});

/** The agreements that a project carries out or rests on. */
export const agreementsOfProject = linked(
  agreements,
  linkThrough('project_agreement', 'agreement_id', 'project_id'),
);

/** The projects that a project consists of. */
export const partsOfProject: Relation<Project> = {
  to: Project,
  link: (part, project) => `${part}.parent_id = ${project}`,
};
