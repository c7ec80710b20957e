import { Project } from '../project/project.entity.ts';
import { meetingsOfProject } from './meeting.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Project. */
export const projectFields = [
  pageField(Project, 'meetings', meetingsOfProject, 'The meetings that were held under it.'),
];
