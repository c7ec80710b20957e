import { namesField } from '../name/name.resolver.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { AgreementProjectsResolver } from './agreement.fields.ts';
import { CountryProjectsResolver } from './country.fields.ts';
import { OrganizationProjectsResolver } from './organization.fields.ts';
import { ProjectParticipant } from './project-participant.entity.ts';
import { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';
import { ProjectResolver } from './project.resolver.ts';
import { InformationSystemProjectsResolver } from './system.fields.ts';
import { TopicProjectsResolver } from './topic.fields.ts';

export const projectDomain: Domain = {
  entities: [Project, ProjectParticipant],
  resolvers: [
    listQuery('projects', projects),
    oneQuery('project', Project, 'slug'),
    namesField(Project),
    ProjectResolver,
    OrganizationProjectsResolver,
    CountryProjectsResolver,
    AgreementProjectsResolver,
    InformationSystemProjectsResolver,
    TopicProjectsResolver,
  ],
};
