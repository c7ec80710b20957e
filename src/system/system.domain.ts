import { namesField } from '../name/name.fields.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { InformationSystem } from './information-system.entity.ts';
import { organizationFields } from './organization.fields.ts';
import { systems } from './system.queries.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { systemInput } from './system.inputs.ts';

export const systemDomain: Domain = {
  entities: [InformationSystem],
  resolvers: [
    listQuery('informationSystems', systems),
    oneQuery('informationSystem', InformationSystem, 'slug'),
    namesField(InformationSystem),
    ...organizationFields,
    ...recordMutations(systemInput),
  ],
  writables: [systemInput],
};
