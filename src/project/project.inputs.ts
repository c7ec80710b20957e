import { audienceParts } from '../shared/record/visibility.ts';
import { Agreement } from '../agreement/agreement.entity.ts';
import { Country } from '../country/country.entity.ts';
import { namedParts } from '../name/name.inputs.ts';
import type { EntityClass } from '../shared/read/entity-class.ts';
import { atLeast } from '../shared/write/rules.ts';
import { writable, type Part } from '../shared/write/writable.ts';
import { InformationSystem } from '../system/information-system.entity.ts';
import { isBudget } from './budget.input.ts';
import { ProjectParticipant } from './project-participant.entity.ts';
import { Project } from './project.entity.ts';

const links = (to: EntityClass, table: string, column: string, description: string): Part => ({
  description,
  table,
  owner: 'project_id',
  column,
  types: [to.name],
});

/** What of a project can be written. */
export const projectInput = writable(Project, {
  fields: [
    'name',
    'kind',
    'status',
    'budget',
    'started',
    'ended',
    'sites',
    'parent',
    'summary',
    'visibility',
  ],
  rules: { sites: atLeast(0), budget: isBudget },
  inOrder: [['started', 'ended']],
  parts: {
    ...audienceParts,
    ...namedParts,
    participants: {
      description: 'Who takes part and in which way, in the order in which they are to be listed.',
      of: writable(ProjectParticipant, { fields: ['participant', 'role'] }),
      owner: 'project_id',
      distinctBy: ['participant', 'role'],
      isOrdered: true,
    },
    countries: links(Country, 'project_country', 'country_id', 'The countries that it reaches.'),
    agreements: links(
      Agreement,
      'project_agreement',
      'agreement_id',
      'The agreements that it carries out.',
    ),
    systems: links(
      InformationSystem,
      'project_system',
      'system_id',
      'The information systems that it concerns.',
    ),
  },
});
