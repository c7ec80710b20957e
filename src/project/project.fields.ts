import { linked } from '../shared/page/list-relation.ts';
import { ProjectRole } from './project-role.ts';
import { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';
import {
  agreementsOfProject,
  countriesByProjectId,
  participantsByProjectId,
  partsOfProject,
  systemsByProjectId,
} from './project.relations.ts';
import { pageField } from '../shared/page/page-field.ts';
import { manyField } from '../shared/record/many-field.ts';

const parts = linked(projects, partsOfProject.link);

/** The fields of Project that are relations. */
export const projectFields = [
  pageField(Project, 'parts', parts, 'The projects or phases that it consists of.'),
  manyField(
    Project,
    'participants',
    participantsByProjectId,
    'Who takes part and in which way, in the order in which the sources list them.',
    {
      argument: 'roles',
      property: 'role',
      values: ProjectRole,
      description: 'Only participants in these roles; all when left out.',
    },
  ),
  manyField(
    Project,
    'countries',
    countriesByProjectId,
    'The countries in which it is carried out, by name.',
  ),
  pageField(
    Project,
    'agreements',
    agreementsOfProject,
    'The agreements that it carries out or rests on.',
  ),
  manyField(
    Project,
    'systems',
    systemsByProjectId,
    'The information systems that it extends or works with, by name.',
  ),
];
