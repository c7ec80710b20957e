import { InformationSystem } from '../system/information-system.entity.ts';
import { projectsOfSystem } from './inverse.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to InformationSystem. */
export const informationSystemFields = [
  pageField(
    InformationSystem,
    'projects',
    projectsOfSystem,
    'The projects that extend it or work with it.',
  ),
];
