import { namesField } from '../name/name.fields.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { agreementFields } from './agreement.fields.ts';
import { countryFields } from './country.fields.ts';
import { organizationFields } from './organization.fields.ts';
import { ProjectParticipant } from './project-participant.entity.ts';
import { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';
import { projectFields } from './project.fields.ts';
import { informationSystemFields } from './system.fields.ts';
import { topicFields } from './topic.fields.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { partMutations } from '../shared/write/part-mutations.ts';
import { projectInput } from './project.inputs.ts';

export const projectDomain: Domain = {
  entities: [Project, ProjectParticipant],
  resolvers: [
    listQuery('projects', projects),
    oneQuery('project', Project, 'slug'),
    namesField(Project),
    ...projectFields,
    ...organizationFields,
    ...countryFields,
    ...agreementFields,
    ...informationSystemFields,
    ...topicFields,
    ...recordMutations(projectInput),
    ...partMutations(projectInput, 'participants', 'Participant'),
  ],
  writables: [projectInput],
};
